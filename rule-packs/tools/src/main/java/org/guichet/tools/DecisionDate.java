package org.guichet.tools;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * For which date decisions are taken. An engine never reads the clock; the command line does where no date is given,
 * and says so.
 *
 * @param asked the date that was given on the command line
 * @param clock where today's date comes from
 */
record DecisionDate(Optional<LocalDate> asked, Clock clock) {
    /**
     * A date that was settled on.
     *
     * @param day the date
     * @param isToday whether nobody gave a date
     */
    record Settled(LocalDate day, boolean isToday) {}

    /** The date asked for, or else the application's own, or else today. */
    Settled settle(Optional<LocalDate> own) {
        return asked.or(() -> own)
                .map(day -> new Settled(day, false))
                .orElseGet(() -> new Settled(LocalDate.now(clock), true));
    }
}
