package org.guichet.engine.expression;

import java.time.DateTimeException;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;

/** Reads dates and durations as ISO 8601 and FEEL write them. */
final class Temporal {
    private static final int MOST_YEARS = 1_000;

    private Temporal() {}

    static Optional<Expression> read(String written) {
        return Values.date(written)
                .<Expression>map(date -> new Expression.Literal(date, Type.DATE))
                .or(() -> duration(written));
    }

    /** A duration of years and months, or of days: the two do not mix. */
    private static Optional<Expression> duration(String written) {
        try {
            Period period = Period.parse(written);
            boolean days = period.get(ChronoUnit.DAYS) != 0
                    || (period.isZero() && written.toUpperCase(Locale.ROOT).matches(".*[DW]"));
            boolean mixed = days && period.toTotalMonths() != 0;
            long years = days ? period.get(ChronoUnit.DAYS) / 366 : period.toTotalMonths() / 12;
            return mixed || Math.abs(years) > MOST_YEARS
                    ? Optional.empty()
                    : Optional.of(new Expression.Literal(period.normalized(), days ? Type.DAYS : Type.MONTHS));
        } catch (DateTimeException notADuration) {
            return Optional.empty();
        }
    }
}
