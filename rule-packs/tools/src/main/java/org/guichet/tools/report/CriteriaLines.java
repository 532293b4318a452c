package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.List;
import org.guichet.api.Citation;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;

/** Every criterion with its sign, its sentence and its reasons. */
final class CriteriaLines {
    private static final String INDENT = "    ";

    private final Presentation presentation;
    private final Page page;
    private final Footnotes notes;
    private final ReasonTree reasons;

    CriteriaLines(Presentation presentation, Page page, Footnotes notes, ReasonTree reasons) {
        this.presentation = presentation;
        this.page = page;
        this.notes = notes;
        this.reasons = reasons;
    }

    void add(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.gap();
        page.line(presentation.style().bold(presentation.say(Word.CRITERIA)));
        findings.forEach(this::addFinding);
        page.gap();
        page.paragraph(faintly(Word.SIGNS));
        if (reasons.hasLines()) {
            page.paragraph(faintly(Word.REASON_SIGNS));
        }
        if (reasons.isFolded()) {
            page.paragraph(faintly(Word.FOLDED_HINT));
        }
    }

    private void addFinding(Finding finding) {
        Headline headline = Headline.of(finding, presentation.locale());
        boolean folded = isFolded(finding);
        page.paragraph(
                "  " + Outcomes.sign(presentation, finding.outcome()) + " ",
                INDENT,
                presentation.style().bold(headline.head())
                        + name(finding)
                        + notes.marks(citations(finding))
                        + (folded && headline.rest().isEmpty() ? " " + reasons.folded() : ""));
        if (!headline.rest().isEmpty()) {
            page.paragraph(INDENT, INDENT, headline.rest() + (folded ? " " + reasons.folded() : ""));
        }
        if (!folded) {
            reasons.unfold(finding.explanation(), INDENT);
        }
    }

    private String name(Finding finding) {
        String name = "[" + finding.criterion().id() + "]";
        return presentation.isDetailed() ? " " + presentation.style().faint(name) : "";
    }

    private List<Citation> citations(Finding finding) {
        List<Citation> citations = new ArrayList<>(finding.criterion().citations());
        citations.addAll(reasons.citations(finding.explanation()));
        return citations;
    }

    /** What is not met or not known is always unfolded; so is what is short. */
    private boolean isFolded(Finding finding) {
        boolean settled = finding.outcome() != Outcome.NOT_MET && finding.outcome() != Outcome.UNKNOWN;
        return settled && !presentation.isDetailed() && reasons.isLong(finding.explanation());
    }

    private String faintly(Word word) {
        return presentation.style().faint(presentation.say(word));
    }
}
