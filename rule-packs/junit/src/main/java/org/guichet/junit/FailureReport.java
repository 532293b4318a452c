package org.guichet.junit;

import java.util.Locale;
import org.guichet.scenario.Mismatch;
import org.guichet.scenario.Scenario;
import org.guichet.scenario.ScenarioResult;

/** What a tester reads where a scenario failed. */
final class FailureReport {
    private FailureReport() {}

    static String of(ScenarioResult result) {
        Scenario scenario = result.scenario();
        StringBuilder report = new StringBuilder(scenario.name());
        scenario.programme().ifPresent(programme -> report.append("\n  ").append(programme));
        report.append("\n  ").append(scenario.file()).append(':').append(scenario.line());
        result.mismatches().forEach(mismatch -> append(mismatch, report));
        return report.toString();
    }

    private static void append(Mismatch mismatch, StringBuilder report) {
        report.append("\n  ").append(mismatch.what()).append(":");
        report.append("\n    expected: ").append(mismatch.expected());
        report.append("\n    actual:   ").append(mismatch.actual());
        mismatch.reason().ifPresent(reason -> report.append("\n    because:  ").append(reason.in(Locale.ENGLISH)));
    }
}
