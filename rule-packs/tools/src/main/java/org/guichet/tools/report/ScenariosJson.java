package org.guichet.tools.report;

import java.util.List;
import java.util.Locale;
import org.guichet.scenario.Mismatch;
import org.guichet.scenario.Scenario;
import org.guichet.scenario.ScenarioCoverage;
import org.guichet.scenario.ScenarioResult;

/** A run of scenarios as JSON. */
public final class ScenariosJson {
    private ScenariosJson() {}

    /** The run. */
    public static String write(List<ScenarioResult> results, ScenarioCoverage coverage) {
        List<ScenarioResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        return JsonText.pretty(json -> {
            json.number("scenarios", results.size());
            json.number("failed", failed.size());
            json.list("failures", failed, result -> failure(json, result));
            json.object("coverage", members -> coverage(members, coverage));
        });
    }

    private static void failure(JsonText json, ScenarioResult result) {
        Scenario scenario = result.scenario();
        json.text("scenario", scenario.name());
        json.text("file", scenario.file());
        json.number("line", scenario.line());
        json.number("column", scenario.column());
        json.text("programme", scenario.programme());
        json.list("mismatches", result.mismatches(), mismatch -> mismatch(json, mismatch));
    }

    private static void mismatch(JsonText json, Mismatch mismatch) {
        json.text("what", mismatch.what());
        json.text("expected", mismatch.expected());
        json.text("actual", mismatch.actual());
        mismatch.reason().ifPresent(reason -> json.text("reason", reason));
    }

    private static void coverage(JsonText json, ScenarioCoverage coverage) {
        json.number("criteria", coverage.criteria().size());
        json.list("gaps", coverage.gaps(), gap -> {
            json.text("programme", gap.programme());
            json.text("criterion", gap.criterion());
            json.texts(
                    "lacking",
                    gap.lacking().stream()
                            .map(outcome ->
                                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
        });
    }
}
