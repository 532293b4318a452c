package org.guichet.engine.rulebase.screening;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.guichet.api.Criterion.Treatment;
import org.guichet.api.Truth;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.CompiledCriterion;

/** What some programmes have in common: an equal criterion, in force on the same days. */
final class Requirement {
    private final Kind kind;
    private final int[] programmes;

    /**
     * What makes requirements equal.
     *
     * @param condition the number of the condition to be met, or under which a human judges; empty if one always does
     */
    record Kind(boolean delegated, OptionalInt condition, Optional<LocalDate> from, Optional<LocalDate> until) {
        static Kind of(CompiledCriterion compiled) {
            CheckedCriterion criterion = compiled.criterion();
            boolean delegated = criterion.criterion().treatment() == Treatment.DELEGATED;
            return new Kind(
                    delegated, delegated ? compiled.when() : compiled.condition(), criterion.from(), criterion.until());
        }

        boolean isDated() {
            return from.isPresent() || until.isPresent();
        }
    }

    Requirement(Kind kind, int[] programmes) {
        this.kind = kind;
        this.programmes = programmes;
    }

    Kind kind() {
        return kind;
    }

    boolean inForceOn(LocalDate date) {
        return (kind.from.isEmpty() || !date.isBefore(kind.from.get()))
                && (kind.until.isEmpty() || !date.isAfter(kind.until.get()));
    }

    /** Marks its programmes with what it does to them. */
    void appraise(Case facts, Marks marks) {
        Truth truth = kind.condition.isEmpty() ? Truth.TRUE : facts.condition(kind.condition.getAsInt());
        if (kind.delegated && truth != Truth.FALSE) {
            Marks.set(truth == Truth.TRUE ? marks.referred : marks.mayBeReferred, programmes);
        } else if (!kind.delegated && truth != Truth.TRUE) {
            Marks.set(truth == Truth.FALSE ? marks.failed : marks.open, programmes);
        }
    }
}
