package org.guichet.api;

import java.util.Objects;

/**
 * What became of one criterion, and why.
 *
 * @param criterion the criterion
 * @param outcome what became of it
 * @param explanation why: never empty-handed, whatever the outcome
 */
public record Finding(Criterion criterion, Outcome outcome, Explanation explanation) {
    public Finding {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(explanation, "explanation");
    }

    /** The criterion and its outcome, without values. */
    @Override
    public String toString() {
        return "Finding[" + criterion.id() + ", " + outcome + "]";
    }
}
