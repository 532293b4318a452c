package org.guichet.tools.report;

import org.guichet.api.Decision;

/** A decision in words: the conclusion first, then every criterion, the sum, and the sources. */
public final class DecisionReport {
    private final Presentation presentation;

    /** @param presentation how it is to look */
    public DecisionReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /**
     * The report of a decision.
     *
     * @param isToday whether its date was taken from the clock, which is said
     */
    public String write(Decision decision, boolean isToday) {
        Page page = presentation.page();
        Footnotes notes = new Footnotes(presentation);
        Heading heading = new Heading(presentation, page);
        heading.add(decision, isToday);
        new ConclusionLines(presentation, page).add(decision);
        ReasonTree reasons = new ReasonTree(presentation, page, notes);
        new CriteriaLines(presentation, page, notes, reasons).add(decision.findings());
        new AwardLines(presentation, page, notes, reasons).add(decision);
        notes.addTo(page);
        heading.addRules(decision);
        return page.text();
    }
}
