package org.guichet.engine.certificate.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import org.guichet.engine.vocabulary.Entries;
import org.jspecify.annotations.Nullable;

/** Exact numbers, dates and codes. */
final class Exact {
    private static final int MOST_DIGITS = 1_000;
    /** Decides what an amount is that was divided on its way; the thirty-four digits of a quotient go further. */
    private static final MathContext OF_AMOUNTS = new MathContext(28, RoundingMode.HALF_EVEN);

    private Exact() {}

    static int compare(Object left, Object right) {
        if (left instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) right);
        } else if (left instanceof LocalDate date) {
            return Long.compare(date.toEpochDay(), ((LocalDate) right).toEpochDay());
        }
        return Long.compare(length((Period) left), length((Period) right));
    }

    /** One of months and days is zero: durations do not mix them. */
    private static long length(Period period) {
        return period.toTotalMonths() + period.get(ChronoUnit.DAYS);
    }

    static boolean same(Object left, Object right) {
        boolean isOrdered = left instanceof BigDecimal || left instanceof LocalDate || left instanceof Period;
        return isOrdered ? compare(left, right) == 0 : left.equals(right);
    }

    /** Whether two values of a fact are the same, records and lists included. */
    static boolean sameFact(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Entries one && right instanceof Entries other) {
            return one.entries().size() == other.entries().size()
                    && indexes(one)
                            .allMatch(i -> sameFact(
                                    one.entries().get(i).value(),
                                    other.entries().get(i).value()));
        } else if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(key -> sameFact(one.get(key), other.get(key)));
        }
        return left != null && right != null && left.getClass() == right.getClass() && same(left, right);
    }

    private static IntStream indexes(Entries list) {
        return IntStream.range(0, list.entries().size());
    }

    static @Nullable BigDecimal product(BigDecimal a, BigDecimal b) {
        boolean tooLong =
                a.precision() + b.precision() > MOST_DIGITS || Math.abs((long) a.scale() + b.scale()) > MOST_DIGITS;
        return tooLong ? null : a.multiply(b);
    }

    static @Nullable BigDecimal quotient(BigDecimal a, BigDecimal b) {
        return b.signum() == 0 ? null : a.divide(b, new MathContext(34, RoundingMode.HALF_EVEN));
    }

    static BigDecimal roundedToMultiple(BigDecimal amount, BigDecimal multiple, RoundingMode mode) {
        return amount.round(OF_AMOUNTS).divide(multiple, 0, mode).multiply(multiple);
    }

    static Period days(LocalDate from, LocalDate to) {
        return Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(from, to)));
    }

    /** The most whole months that lead from one date no further than the other. */
    static Period elapsed(LocalDate from, LocalDate to) {
        int direction = from.isAfter(to) ? -1 : 1;
        long months =
                direction * Math.abs((to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue());
        boolean isTooFar = direction * from.plusMonths(months).compareTo(to) > 0;
        return Period.ofMonths(Math.toIntExact(isTooFar ? months - direction : months));
    }
}
