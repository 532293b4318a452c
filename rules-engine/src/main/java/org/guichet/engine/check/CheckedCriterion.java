package org.guichet.engine.check;

import java.time.LocalDate;
import java.util.Optional;
import org.guichet.api.Criterion;
import org.guichet.engine.expression.Expression;

/**
 * A criterion with its expressions.
 *
 * @param from the first day on which it is in force, if stated
 * @param until the last day, if stated
 * @param when the circumstance in which it counts
 * @param condition what must hold; present if and only if the criterion is formalised
 * @param unless what lifts it
 */
public record CheckedCriterion(
        Criterion criterion,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Expression> when,
        Optional<Expression> condition,
        Optional<Expression> unless) {

    /** Whether it is in force on a day. */
    public boolean inForceOn(LocalDate date) {
        return (from.isEmpty() || !date.isBefore(from.get())) && (until.isEmpty() || !date.isAfter(until.get()));
    }

    /** Whether a human judges it. */
    public boolean isDelegated() {
        return criterion.treatment() == Criterion.Treatment.DELEGATED;
    }
}
