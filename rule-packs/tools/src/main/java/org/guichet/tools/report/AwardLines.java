package org.guichet.tools.report;

import java.util.List;
import java.util.stream.Collectors;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.InformationConcept;
import org.guichet.api.Verdict;

/** The amount, and every step of the sum with its figures. */
final class AwardLines {
    private static final String INDENT = "     ";

    private final Presentation presentation;
    private final Page page;
    private final Footnotes notes;
    private final ReasonTree reasons;

    AwardLines(Presentation presentation, Page page, Footnotes notes, ReasonTree reasons) {
        this.presentation = presentation;
        this.page = page;
        this.notes = notes;
        this.reasons = reasons;
    }

    void add(Decision decision) {
        decision.award().ifPresent(award -> add(award, decision.verdict()));
        if (decision.verdict().isOpen() && decision.programme().awardForm().isEmpty()) {
            page.gap();
            page.paragraph(presentation.say(Word.NO_FORMULA));
        }
    }

    private void add(Award award, Verdict verdict) {
        page.gap();
        page.paragraph(presentation.style().bold(headline(award, verdict)) + notes.marks(award.citations()));
        int number = 0;
        for (Award.Step step : award.steps()) {
            number++;
            addStep(number, step);
        }
        if (!award.relevantFacts().isEmpty()) {
            page.paragraph("  ", "  ", presentation.say(Word.AMOUNT_WAITS, labels(award.relevantFacts())));
        }
    }

    private String headline(Award award, Verdict verdict) {
        String form = presentation.say(Forms.name(award.form()));
        return switch (award.status()) {
            case DETERMINED -> presentation.say(amount(verdict), award.amount().orElseThrow(), form);
            case UNDETERMINED -> presentation.say(Word.AMOUNT_UNKNOWN, form);
            case BELOW_FLOOR -> presentation.say(Word.BELOW_FLOOR, form);
        };
    }

    /** Only who is eligible is told an amount without reserve. */
    private static Word amount(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> Word.AMOUNT;
            case UNDETERMINED -> Word.AMOUNT_IF_MET;
            case ADMISSIBLE, NOT_ELIGIBLE, CLOSED -> Word.FORMULA_AMOUNT;
        };
    }

    private void addStep(int number, Award.Step step) {
        String label = step.label().in(presentation.locale());
        String sentence = step.explanation().sentence().in(presentation.locale());
        String told = sentence.startsWith(label) ? sentence : label + " · " + sentence;
        page.paragraph("  " + number + ". ", INDENT, told + notes.marks(reasons.citations(step.explanation())));
        reasons.unfold(step.explanation(), INDENT);
        reasons.leaveOut(step.explanation());
    }

    private String labels(List<InformationConcept> facts) {
        return facts.stream()
                .map(fact -> fact.label().in(presentation.locale()) + " "
                        + presentation.style().faint("[" + fact.name() + "]"))
                .collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
    }
}
