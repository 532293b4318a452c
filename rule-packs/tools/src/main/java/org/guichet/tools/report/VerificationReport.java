package org.guichet.tools.report;

import java.util.List;
import java.util.stream.Collectors;
import org.guichet.api.PackReference;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.verify.Fault;

/** Whether a certificate holds, and else where it fails. */
public final class VerificationReport {
    private static final int SHORT_DIGEST = 12;

    private final Presentation presentation;

    /** @param presentation how it is to look */
    public VerificationReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /**
     * The report on a certificate.
     *
     * @param hasApplication whether its facts were compared with those of an application
     */
    public String write(Certificate certificate, List<Fault> faults, boolean hasApplication) {
        Page page = presentation.page();
        Style style = presentation.style();
        page.paragraph(
                faults.isEmpty()
                        ? style.green(presentation.say(Word.CERTIFICATE_HOLDS, certificate.size()))
                        : style.red(presentation.say(Word.CERTIFICATE_FAILS)));
        faults.forEach(fault -> page.paragraph("  · ", "    ", told(fault)));
        page.gap();
        page.paragraph(presentation.say(Word.PROGRAMME, RecordedNames.printable(certificate.programme())));
        page.paragraph(presentation.say(Word.DATE_OF_DECISION, certificate.asOf()));
        page.paragraph(presentation.say(Word.VERDICT_STATED, presentation.say(Verdicts.name(certificate.verdict()))));
        page.paragraph(presentation.say(
                Word.RULES, certificate.packs().stream().map(this::pack).collect(Collectors.joining(", "))));
        page.paragraph(presentation.say(hasApplication ? Word.FACTS_COMPARED : Word.FACTS_AS_STATED));
        if (!certificate.derived().isEmpty()) {
            page.paragraph(presentation.say(
                    Word.TAKEN_FROM_RULES,
                    certificate.derived().stream().map(RecordedNames::printable).collect(Collectors.joining(", "))));
        }
        return page.text();
    }

    private String pack(PackReference pack) {
        return presentation.say(
                Word.DIGEST,
                RecordedNames.printable(pack.id()),
                RecordedNames.printable(pack.version()),
                pack.digest().substring(0, SHORT_DIGEST));
    }

    private String told(Fault fault) {
        String place = RecordedNames.printable(fault.path());
        String where = fault.criterion()
                .map(criterion -> presentation.say(Word.IN_CRITERION, RecordedNames.printable(criterion), place))
                .orElse(place);
        String stated = RecordedNames.printable(fault.stated());
        String follows = RecordedNames.printable(fault.follows());
        return switch (fault.kind()) {
            case VALUE -> presentation.say(Word.OTHER_VALUE, where, stated, follows);
            case STEP -> presentation.say(Word.OTHER_STEP, where, stated, follows);
            case MISSING -> presentation.say(Word.NOT_PROVEN, where, follows);
            case SUPERFLUOUS -> presentation.say(Word.NOT_NEEDED, where, stated);
            case FACT -> presentation.say(Word.OTHER_FACT, where);
            case PROGRAMME -> presentation.say(Word.PROGRAMME_MISSING, stated);
        };
    }
}
