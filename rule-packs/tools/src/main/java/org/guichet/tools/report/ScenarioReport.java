package org.guichet.tools.report;

import java.util.List;
import java.util.stream.Collectors;
import org.guichet.api.Outcome;
import org.guichet.scenario.Mismatch;
import org.guichet.scenario.ScenarioCoverage;
import org.guichet.scenario.ScenarioResult;

/** Which scenarios do not hold and why, and what the scenarios do not show. */
public final class ScenarioReport {
    private final Presentation presentation;

    /** @param presentation how it is to look */
    public ScenarioReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /** The report of a run. */
    public String write(List<ScenarioResult> results, ScenarioCoverage coverage) {
        Page page = presentation.page();
        List<ScenarioResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        failed.forEach(result -> addFailure(page, result));
        addCoverage(page, coverage);
        page.gap();
        return page.line(summary(results.size(), failed.size())).text();
    }

    private void addFailure(Page page, ScenarioResult result) {
        page.gap();
        Style style = presentation.style();
        page.paragraph(style.red("✗") + " ", "  ", style.bold(result.scenario().name()));
        page.line("  " + style.faint(place(result)));
        String told = "";
        for (Mismatch mismatch : result.mismatches()) {
            String reason = mismatch.reason()
                    .map(text -> text.in(presentation.locale()))
                    .orElse("");
            addMismatch(page, mismatch, reason.equals(told) ? "" : reason);
            told = reason;
        }
    }

    private static String place(ScenarioResult result) {
        return result.scenario().file() + ":" + result.scenario().line() + ":"
                + result.scenario().column()
                + result.scenario().programme().map(id -> " · " + id).orElse("");
    }

    /** @param reason why it came out so; empty if that was just told */
    private void addMismatch(Page page, Mismatch mismatch, String reason) {
        page.line("  " + mismatch.what());
        row(page, Word.EXPECTED, presentation.style().green(mismatch.expected()));
        row(page, Word.ACTUAL, presentation.style().red(mismatch.actual()));
        if (!reason.isEmpty()) {
            row(page, Word.WHY, reason);
        }
    }

    private void row(Page page, Word name, String told) {
        page.paragraph("    " + Page.padded(presentation.say(name), 10), "              ", told);
    }

    private void addCoverage(Page page, ScenarioCoverage coverage) {
        List<ScenarioCoverage.Criterion> gaps = coverage.gaps();
        page.gap();
        gaps.forEach(gap -> page.paragraph(
                "  ", "    ", presentation.say(Word.LACKS, gap.programme() + " " + gap.criterion(), lacking(gap))));
        int all = coverage.criteria().size();
        page.paragraph(presentation.say(Word.COVERAGE, all - gaps.size(), all));
    }

    private String lacking(ScenarioCoverage.Criterion gap) {
        return gap.lacking().stream()
                .map(ScenarioReport::word)
                .map(presentation::say)
                .collect(Collectors.joining(", "));
    }

    private static Word word(Outcome outcome) {
        return switch (outcome) {
            case MET -> Word.LACKS_MET;
            case NOT_MET -> Word.LACKS_NOT_MET;
            default -> Word.LACKS_UNKNOWN;
        };
    }

    private String summary(int all, int failed) {
        Style style = presentation.style();
        if (all == 0) {
            return style.yellow(presentation.say(Word.NO_SCENARIO));
        }
        return failed == 0
                ? style.green(presentation.say(Word.SCENARIOS_PASS, all))
                : style.red(presentation.say(Word.SCENARIOS_FAIL, failed, all));
    }
}
