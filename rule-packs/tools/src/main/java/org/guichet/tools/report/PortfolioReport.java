package org.guichet.tools.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.api.Decision;
import org.guichet.api.OpenQuestion;
import org.guichet.api.Portfolio;
import org.guichet.api.Verdict;

/** Every programme for one applicant, each with its reason in a line, and what may be had together. */
public final class PortfolioReport {
    /** The most facts that are named. */
    private static final int FEW = 5;

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
        return write(portfolio, List.of(), isToday);
    }

    /**
     * The report of a portfolio, and what decides most of it.
     *
     * @param decisive as {@link Decisive} finds it
     * @param isToday whether its date was taken from the clock, which is said
     */
    public String write(Portfolio portfolio, List<OpenQuestion> decisive, boolean isToday) {
        Page page = presentation.page();
        Footnotes notes = new Footnotes(presentation);
        page.line(presentation.say(Word.SCREENING, portfolio.decisions().size()));
        page.paragraph(presentation.say(isToday ? Word.DATE_IS_TODAY : Word.DATE_OF_DECISION, portfolio.asOf()));
        OneLineReason reason = new OneLineReason(presentation, portfolio.decisions());
        byVerdict(portfolio).forEach((verdict, group) -> addGroup(page, reason, verdict, group));
        new CumulationLines(presentation, page, notes).add(portfolio);
        notes.addTo(page);
        addDecisive(page, decisive);
        return page.text();
    }

    private void addDecisive(Page page, List<OpenQuestion> decisive) {
        if (decisive.isEmpty()) {
            return;
        }
        int programmes = decisive.get(0).programmes().size();
        page.gap();
        if (programmes > 1) {
            page.paragraph(
                    decisive.size() == 1
                            ? presentation.say(Word.ASK_DECISIVE, label(decisive.get(0)), programmes)
                            : presentation.say(Word.DECISIVE_TOGETHER, programmes, labels(decisive)));
        }
        page.paragraph(presentation.style().faint(presentation.say(Word.ASK_ONLY_WHAT_MATTERS)));
    }

    private String labels(List<OpenQuestion> questions) {
        String first = questions.stream()
                .limit(FEW)
                .map(this::label)
                .collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
        int others = questions.size() - FEW;
        return others > 0 ? first + " (" + presentation.say(Word.AND_OTHERS, others) + ")" : first;
    }

    private String label(OpenQuestion question) {
        return question.concept().label().in(presentation.locale());
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
