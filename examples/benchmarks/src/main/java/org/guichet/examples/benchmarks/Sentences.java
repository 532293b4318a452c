package org.guichet.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;

/** Asks decisions why, and composes every sentence, down to the last sub-condition. */
final class Sentences {
    private Sentences() {}

    /** The decision, every criterion and step of which is explained as data. */
    static Decision explained(Decision decision) {
        decision.findings().forEach(finding -> Objects.requireNonNull(finding.explanation()));
        decision.award().ifPresent(award -> Objects.requireNonNull(award.steps()));
        return decision;
    }

    /** How many characters there are. */
    static int length(Decision decision, Locale language) {
        int length = 0;
        for (var finding : decision.findings()) {
            length += length(List.of(finding.explanation()), language);
        }
        for (var award : decision.award().stream().toList()) {
            length += length(
                    award.steps().stream().map(step -> step.explanation()).toList(), language);
        }
        return length;
    }

    private static int length(List<Explanation> explanations, Locale language) {
        int length = 0;
        for (Explanation explanation : explanations) {
            length += explanation.sentence().in(language).length() + length(explanation.parts(), language);
        }
        return length;
    }
}
