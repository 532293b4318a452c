package org.guichet.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.Text;

/** Why a decision is what it is, in its own sentences. */
final class Reasons {
    private final Decision decision;

    Reasons(Decision decision) {
        this.decision = decision;
    }

    /** What led to the verdict: the criteria that are not met, or those that are open, or those that a human judges. */
    Optional<Text> verdict() {
        return switch (decision.verdict()) {
            case NOT_ELIGIBLE -> outcome(Outcome.NOT_MET);
            case UNDETERMINED -> outcome(Outcome.UNKNOWN);
            case ADMISSIBLE -> outcome(Outcome.DELEGATED);
            case ELIGIBLE, CLOSED -> Optional.empty();
        };
    }

    /** What the criteria of that outcome say. */
    Optional<Text> outcome(Outcome outcome) {
        return findings(finding -> finding.outcome() == outcome);
    }

    /** What these criteria say. */
    Optional<Text> criteria(Collection<String> names) {
        return findings(finding -> names.contains(finding.criterion().id()));
    }

    private Optional<Text> findings(Predicate<Finding> wanted) {
        return joined(decision.findings().stream()
                .filter(wanted)
                .map(finding -> finding.explanation().sentence())
                .toList());
    }

    /** How the amount was worked out; why there is none, if there is none. */
    Optional<Text> amount() {
        return decision.award()
                .flatMap(award -> joined(award.steps().stream()
                        .map(step -> step.explanation().sentence())
                        .toList()))
                .or(this::verdict);
    }

    /** How a step was worked out; as defined by {@link #amount} if there is none. */
    Optional<Text> step(Optional<Award.Step> step) {
        return step.map(known -> known.explanation().sentence()).or(this::verdict);
    }

    private static Optional<Text> joined(List<Text> sentences) {
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(locale ->
                        sentences.stream().map(sentence -> sentence.in(locale)).collect(Collectors.joining(" ")));
    }
}
