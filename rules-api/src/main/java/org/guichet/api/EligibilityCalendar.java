package org.guichet.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of one application to one programme as time goes by, if nothing but the date changes: a firm grows
 * older, a call closes, a figure of the law changes, past aid leaves its three years.
 *
 * @param programme the programme
 * @param periods the times in which nothing of it changes, in order and without gaps
 */
public record EligibilityCalendar(Programme programme, List<Period> periods) {
    public EligibilityCalendar {
        Objects.requireNonNull(programme, "programme");
        periods = List.copyOf(periods);
    }

    /**
     * A time in which the verdict, the criteria that stand against it or that it waits for, and the amount stay the
     * same.
     *
     * @param from its first day
     * @param until its last day, or the last one that was asked about
     * @param decision the decision on its first day
     * @param changes what is different from the day before; empty for the first period
     */
    public record Period(LocalDate from, LocalDate until, Decision decision, List<Change> changes) {
        public Period {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(decision, "decision");
            changes = List.copyOf(changes);
        }
    }

    /**
     * What became of a criterion overnight.
     *
     * @param criterion the criterion
     * @param before its outcome until then; empty if it was not in force
     * @param after its outcome from then on; empty if it is no longer in force
     */
    public record Change(Criterion criterion, Optional<Outcome> before, Optional<Outcome> after) {}
}
