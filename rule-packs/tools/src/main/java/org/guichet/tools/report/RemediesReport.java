package org.guichet.tools.report;

import java.util.List;
import org.guichet.api.Decision;
import org.guichet.api.Remedies;
import org.guichet.api.Remedy;
import org.guichet.api.Text;
import org.guichet.api.Verdict;

/** What would have to change for a programme to be available. */
public final class RemediesReport {
    private final Presentation presentation;

    /** @param presentation how it is to look */
    public RemediesReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /**
     * The report.
     *
     * @param isToday whether the date was taken from the clock, which is said
     */
    public String write(Remedies remedies, boolean isToday) {
        Page page = presentation.page();
        Decision decision = remedies.decision();
        page.paragraph(presentation.style().bold(decision.programme().title().in(presentation.locale())));
        page.paragraph(presentation.say(isToday ? Word.DATE_IS_TODAY : Word.DATE_OF_DECISION, decision.asOf()));
        page.gap();
        page.paragraph(presentation.say(
                Word.CONCLUSION,
                Verdicts.styled(presentation, decision.verdict()),
                presentation.say(Verdicts.meaning(decision.verdict()))));
        if (decision.verdict() == Verdict.NOT_ELIGIBLE) {
            decision.blocking()
                    .forEach(finding -> page.paragraph(
                            "  ✗ ", "    ", in(finding.criterion().label())));
        }
        page.gap();
        page.paragraph(in(remedies.sentence()));
        int number = 0;
        for (Remedy remedy : remedies.proposals()) {
            number++;
            page.gap();
            addRemedy(page, number + ". ", remedy);
        }
        return page.text();
    }

    private void addRemedy(Page page, String number, Remedy remedy) {
        String indent = " ".repeat(number.length());
        Decision decision = remedy.decision();
        String first = number;
        if (remedy.waiting().isPresent()) {
            page.paragraph(first, indent, in(remedy.waiting().get().sentence()));
            first = indent;
        }
        for (Remedy.Change change : remedy.changes()) {
            page.paragraph(first, indent, in(change.sentence()));
            first = indent;
        }
        page.paragraph(
                indent + "→ ",
                indent + "  ",
                Verdicts.styled(presentation, decision.verdict()) + ". " + in(remedy.sentence()));
        page.paragraph(indent + "  ", indent + "  ", new OneLineReason(presentation, List.of(decision)).of(decision));
    }

    private String in(Text text) {
        return text.in(presentation.locale());
    }
}
