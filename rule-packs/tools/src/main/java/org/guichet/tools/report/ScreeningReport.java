package org.guichet.tools.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.api.Decision;
import org.guichet.api.Verdict;

/** Decisions on every programme, the most favourable first, each with its reason in a line. */
public final class ScreeningReport {
    private final Presentation presentation;

    /** @param presentation how it is to look */
    public ScreeningReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /**
     * The report of the decisions on one application.
     *
     * @param isToday whether their date was taken from the clock, which is said
     */
    public String write(List<Decision> decisions, boolean isToday) {
        Page page = presentation.page();
        page.line(presentation.say(Word.SCREENING, decisions.size()));
        decisions.stream()
                .findFirst()
                .ifPresent(decision -> page.paragraph(
                        presentation.say(isToday ? Word.DATE_IS_TODAY : Word.DATE_OF_DECISION, decision.asOf())));
        byVerdict(decisions).forEach((verdict, group) -> addGroup(page, verdict, group));
        return page.text();
    }

    /** The constants of {@link Verdict} stand in the order of the report. */
    private static Map<Verdict, List<Decision>> byVerdict(List<Decision> decisions) {
        return decisions.stream()
                .sorted(Comparator.comparing(decision -> decision.programme().id()))
                .collect(Collectors.groupingBy(Decision::verdict, TreeMap::new, Collectors.toList()));
    }

    private void addGroup(Page page, Verdict verdict, List<Decision> group) {
        page.gap();
        page.line(Verdicts.styled(presentation, verdict));
        OneLineReason reason = new OneLineReason(presentation);
        for (Decision decision : group) {
            page.paragraph(
                    "  ",
                    "    ",
                    presentation.style().bold(decision.programme().title().in(presentation.locale())) + " "
                            + presentation
                                    .style()
                                    .faint("[" + decision.programme().id() + "]"));
            page.paragraph("    ", "    ", reason.of(decision));
        }
    }
}
