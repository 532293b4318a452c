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
        return from.map(first -> !date.isBefore(first)).orElse(true)
                && until.map(last -> !date.isAfter(last)).orElse(true);
    }
}
