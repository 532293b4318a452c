package org.guichet.examples.benchmarks.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure beside what is wanted of it.
 *
 * @param subject what is measured
 * @param wanted what it should be
 * @param figure what it is; empty if it was not measured
 * @param limit the figure that is just good enough
 * @param isMost whether the limit is the most that is good enough, not the least
 * @param format how the figure is printed
 */
record Target(String subject, String wanted, Optional<Double> figure, double limit, boolean isMost, String format) {
    static Target atMost(String subject, String wanted, Optional<Double> figure, double limit, String format) {
        return new Target(subject, wanted, figure, limit, true, format);
    }

    static Target atLeast(String subject, String wanted, Optional<Double> figure, double limit, String format) {
        return new Target(subject, wanted, figure, limit, false, format);
    }

    /** A row of a table in Markdown. */
    String row() {
        return "| %s | %s | %s | %s |"
                .formatted(
                        subject,
                        wanted,
                        shown(value -> String.format(Locale.ROOT, format, value)),
                        shown(value -> isMet(value) ? "met" : "**missed**"));
    }

    private boolean isMet(double value) {
        return isMost ? value <= limit : value >= limit;
    }

    private String shown(Function<Double, String> text) {
        return figure.map(text).orElse("not measured");
    }
}
