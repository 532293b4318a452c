package org.guichet.tools.report;

import java.util.List;
import java.util.stream.Collectors;
import org.guichet.engine.record.Difference;
import org.guichet.engine.record.Receipt;

/** Whether a recorded decision can be made again, and else what differs. */
public final class ReplayReport {
    private static final int SHORT_DIGEST = 12;

    private final Presentation presentation;
    private final RecordedNames names;

    /** @param presentation how it is to look */
    public ReplayReport(Presentation presentation) {
        this.presentation = presentation;
        this.names = new RecordedNames(presentation);
    }

    /** The report on a receipt. */
    public String write(Receipt receipt, List<Difference> differences) {
        Page page = presentation.page();
        Style style = presentation.style();
        page.paragraph(
                differences.isEmpty()
                        ? style.green(presentation.say(Word.REPLAY_IDENTICAL))
                        : style.red(presentation.say(Word.REPLAY_DIFFERS)));
        differences.forEach(difference -> page.paragraph("  · ", "    ", told(difference)));
        page.gap();
        page.paragraph(presentation.say(Word.PROGRAMME, RecordedNames.printable(receipt.programme())));
        page.paragraph(presentation.say(Word.DATE_OF_DECISION, receipt.asOf()));
        page.paragraph(
                presentation.say(Word.RULES_APPLIED, packs(receipt), RecordedNames.printable(receipt.engineVersion())));
        page.paragraph(presentation.say(Word.RECEIPT, receipt.digest()));
        return page.text();
    }

    private String packs(Receipt receipt) {
        return receipt.packs().stream()
                .map(pack -> presentation.say(
                        Word.DIGEST,
                        RecordedNames.printable(pack.id()),
                        RecordedNames.printable(pack.version()),
                        start(pack.digest())))
                .collect(Collectors.joining(", "));
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(SHORT_DIGEST, digest.length()));
    }

    private String told(Difference difference) {
        String subject = RecordedNames.printable(difference.subject());
        String before = difference.recorded().orElse("");
        String after = difference.found().orElse("");
        return switch (difference.kind()) {
            case ENGINE_VERSION ->
                presentation.say(Word.ENGINE_DIFFERS, RecordedNames.printable(before), RecordedNames.printable(after));
            case PACK_VERSION ->
                presentation.say(
                        Word.PACK_VERSION, subject, RecordedNames.printable(before), RecordedNames.printable(after));
            case PACK_DIGEST -> presentation.say(Word.PACK_RULES, subject, start(before), start(after));
            case VERDICT -> presentation.say(Word.VERDICT_DIFFERS, names.verdict(before), names.verdict(after));
            case OUTCOME ->
                presentation.say(Word.OUTCOME_DIFFERS, subject, names.outcome(before), names.outcome(after));
            case AMOUNT -> presentation.say(Word.AMOUNT_DIFFERS, names.amount(before), names.amount(after));
            default -> presentation.say(word(difference.kind()), subject);
        };
    }

    private static Word word(Difference.Kind kind) {
        return switch (kind) {
            case PACK_MISSING -> Word.PACK_MISSING;
            case PACK_ADDED -> Word.PACK_ADDED;
            case PROGRAMME_MISSING -> Word.PROGRAMME_MISSING;
            case FACT_MISSING -> Word.FACT_MISSING;
            case FACT_ADDED -> Word.FACT_ADDED;
            case FACT_VALUE -> Word.FACT_VALUE;
            case FACT_REFUSED -> Word.FACT_REFUSED;
            case PATH -> Word.PATH_DIFFERS;
            default -> Word.DECISION_DIFFERS;
        };
    }
}
