package org.guichet.api;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of one criterion, and why. Immutable; the explanation is put together when it is first asked for, so that
 * a screening costs little until it is explained.
 */
public final class Finding {
    private final Criterion criterion;
    private final Outcome outcome;
    private final Function<Finding, Explanation> explained;
    private volatile @Nullable Explanation explanation;

    /** A finding with its explanation. */
    public Finding(Criterion criterion, Outcome outcome, Explanation explanation) {
        this(criterion, outcome, finding -> explanation);
        this.explanation = Objects.requireNonNull(explanation, "explanation");
    }

    /**
     * A finding that is explained when it is asked why.
     *
     * @param explained explains the finding, and any other of the same decision: always gives the same; may be asked by
     *     any thread
     */
    public Finding(Criterion criterion, Outcome outcome, Function<Finding, Explanation> explained) {
        this.criterion = Objects.requireNonNull(criterion, "criterion");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.explained = Objects.requireNonNull(explained, "explained");
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
        Explanation known = explanation;
        return known == null ? explain() : known;
    }

    /** All threads get the same: the findings of a decision, which share the function, are explained one by one. */
    private Explanation explain() {
        synchronized (explained) {
            Explanation known = explanation;
            if (known == null) {
                known = Objects.requireNonNull(explained.apply(this), "explanation");
                explanation = known;
            }
            return known;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Finding that
                        && criterion.equals(that.criterion)
                        && outcome == that.outcome
                        && explanation().equals(that.explanation()));
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
