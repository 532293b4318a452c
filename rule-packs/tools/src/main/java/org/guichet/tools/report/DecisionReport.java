package org.guichet.tools.report;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.api.Decision;
import org.guichet.api.Programme;
import org.guichet.api.Text;

/** A decision in words: the conclusion first, then every criterion, the sum, and the sources. */
public final class DecisionReport {
    private final Presentation presentation;
    private final Function<String, Map<String, Text>> codes;

    /**
     * A report.
     *
     * @param presentation how it is to look
     * @param codes what the codes are called that may be given for a fact or a field, as
     *     {@link org.guichet.api.EligibilityEngine#codes} says it
     */
    public DecisionReport(Presentation presentation, Function<String, Map<String, Text>> codes) {
        this.presentation = presentation;
        this.codes = codes;
    }

    /**
     * The report of a decision.
     *
     * @param isToday whether its date was taken from the clock, which is said
     */
    public String write(Decision decision, boolean isToday) {
        Page page = presentation.page();
        Footnotes notes = new Footnotes(presentation);
        addHeading(page, decision, isToday);
        new ConclusionLines(presentation, page).add(decision);
        ReasonTree reasons = new ReasonTree(presentation, page, notes);
        new CriteriaLines(presentation, page, notes, reasons).add(decision.findings());
        new AwardLines(presentation, page, notes, reasons).add(decision);
        if (presentation.isDetailed()) {
            new FactLines(presentation, page, codes).add(decision);
        }
        notes.addTo(page);
        addRules(page, decision);
        return page.text();
    }

    private void addHeading(Page page, Decision decision, boolean isToday) {
        Programme programme = decision.programme();
        Style style = presentation.style();
        page.paragraph(style.bold(programme.title().in(presentation.locale())));
        page.paragraph(programme.authority().in(presentation.locale()) + " · "
                + presentation.say(programme.nature() == Programme.Nature.RIGHT ? Word.RIGHT : Word.SELECTIVE) + " · "
                + presentation.say(Word.CONFIDENCE, programme.confidence()));
        if (programme.demonstration()) {
            page.paragraph(style.yellow(presentation.say(Word.DEMONSTRATION_MEANS)));
        }
        if (presentation.isDetailed()) {
            page.paragraph(programme.purpose().in(presentation.locale()));
        }
        page.paragraph(presentation.say(isToday ? Word.DATE_IS_TODAY : Word.DATE_OF_DECISION, decision.asOf()));
    }

    private void addRules(Page page, Decision decision) {
        String packs = decision.packs().stream()
                .map(pack -> presentation.say(
                        Word.DIGEST, pack.id(), pack.version(), pack.digest().substring(0, 12)))
                .collect(Collectors.joining(", "));
        page.gap();
        page.paragraph(presentation
                .style()
                .faint(decision.programme().id() + ". "
                        + presentation.say(Word.RULES_APPLIED, packs, decision.engineVersion())));
    }
}
