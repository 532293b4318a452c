package org.guichet.tools.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.api.Decision;
import org.guichet.api.Portfolio;
import org.guichet.api.Verdict;

/** Every programme for one applicant, each with its reason in a line, and what may be had together. */
public final class PortfolioReport {
    private final Presentation presentation;

    /** @param presentation how it is to look */
    public PortfolioReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /**
     * The report of a portfolio.
     *
     * @param isToday whether its date was taken from the clock, which is said
     */
    public String write(Portfolio portfolio, boolean isToday) {
        Page page = presentation.page();
        Footnotes notes = new Footnotes(presentation);
        page.line(presentation.say(Word.SCREENING, portfolio.decisions().size()));
        page.paragraph(presentation.say(isToday ? Word.DATE_IS_TODAY : Word.DATE_OF_DECISION, portfolio.asOf()));
        OneLineReason reason = new OneLineReason(presentation, portfolio.decisions());
        byVerdict(portfolio).forEach((verdict, group) -> addGroup(page, reason, verdict, group));
        new CumulationLines(presentation, page, notes).add(portfolio);
        notes.addTo(page);
        return page.text();
    }

    private static Map<Verdict, List<Decision>> byVerdict(Portfolio portfolio) {
        return portfolio.decisions().stream()
                .collect(Collectors.groupingBy(Decision::verdict, LinkedHashMap::new, Collectors.toList()));
    }

    private void addGroup(Page page, OneLineReason reason, Verdict verdict, List<Decision> group) {
        page.gap();
        page.paragraph(presentation.say(
                Word.CONCLUSION, Verdicts.styled(presentation, verdict), presentation.say(Verdicts.meaning(verdict))));
        for (Decision decision : group) {
            page.paragraph("  ", "    ", Titles.withName(presentation, decision.programme()));
            page.paragraph("    ", "    ", reason.of(decision));
        }
        if (group.stream().anyMatch(OneLineReason::isShortened)) {
            page.paragraph("  ", "  ", presentation.style().faint(presentation.say(Word.EVERY_MISSING_FACT)));
        }
    }
}
