package org.guichet.api;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of one criterion, and why. Immutable; the explanation is put together when it is first asked for, so that
 * a screening costs little until it is explained.
 */
public final class Finding {
    private final Criterion criterion;
    private final Outcome outcome;
    private final Lazy<Explanation> explanation;

    /** A finding with its explanation. */
    public Finding(Criterion criterion, Outcome outcome, Explanation explanation) {
        this(criterion, outcome, Lazy.of(explanation));
    }

    /**
     * A finding that is explained when it is asked why.
     *
     * @param explanation always gives the same; may be asked by any thread
     */
    public Finding(Criterion criterion, Outcome outcome, Supplier<Explanation> explanation) {
        this(criterion, outcome, new Lazy<>(explanation));
    }

    private Finding(Criterion criterion, Outcome outcome, Lazy<Explanation> explanation) {
        this.criterion = Objects.requireNonNull(criterion, "criterion");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.explanation = explanation;
    }

    /** The criterion. */
    public Criterion criterion() {
        return criterion;
    }

    /** What became of it. */
    public Outcome outcome() {
        return outcome;
    }

    /** Why: never empty-handed, whatever the outcome. */
    public Explanation explanation() {
        return explanation.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && criterion.equals(that.criterion)
                && outcome == that.outcome
                && explanation().equals(that.explanation());
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterion, outcome);
    }

    /** The criterion and its outcome, without values. */
    @Override
    public String toString() {
        return "Finding[" + criterion.id() + ", " + outcome + "]";
    }
}
