package org.guichet.engine.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.api.Money;

/** What known values mean: how they are written, compared and calculated with. Unknown values never come here. */
public final class Values {
    /** Quotients that do not end are carried to 34 digits, half even, as FEEL (DMN 1.5, table 61) has it. */
    public static final MathContext PRECISION = MathContext.DECIMAL128;

    /** The most places, before or behind the point, of a number that an application gives. */
    public static final int MAX_PLACES = 30;

    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_WRITTEN = 100;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,20})?");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}([ \\u00A0\\u202F]\\d{3}){1,9}(\\.\\d{1,20})?");
    private static final Pattern MONEY = Pattern.compile("(.*?)[ \\u00A0\\u202F]*([A-Z]{3})");
    private static final Pattern PERCENTAGE = Pattern.compile("(.*?)[ \\u00A0\\u202F]*%");
    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Values() {}

    /** Reads a value as packs write it; empty if it is not one of that type. Codes are not looked up. */
    public static Optional<Object> parse(Type type, String written) {
        boolean free = type.is(Type.Kind.TEXT) || type.is(Type.Kind.CODE);
        if (!free && written.length() > MAX_WRITTEN) {
            return Optional.empty();
        }
        return switch (type.kind()) {
            case BOOLEAN -> truth(written).map(value -> value);
            case NUMBER -> number(written).map(value -> value);
            case INTEGER -> number(written).filter(Values::isInteger).map(value -> value);
            case MONEY -> money(written, type.qualifier()).map(value -> value);
            case PERCENTAGE -> percentage(written).map(value -> value);
            case DATE -> date(written).map(value -> value);
            case TEXT, CODE -> Optional.of(written);
            case MONTHS, DAYS, ROWS, ROW, VALUES -> Optional.empty();
        };
    }

    private static Optional<Boolean> truth(String written) {
        return switch (written) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String written) {
        if (NUMBER.matcher(written).matches()) {
            return Optional.of(new BigDecimal(written));
        }
        return GROUPED.matcher(written).matches()
                ? Optional.of(new BigDecimal(written.replaceAll("[ \\u00A0\\u202F]", "")))
                : Optional.empty();
    }

    private static Optional<BigDecimal> money(String written, String currency) {
        Matcher matcher = MONEY.matcher(written);
        return matcher.matches() && matcher.group(2).equals(currency) ? number(matcher.group(1)) : Optional.empty();
    }

    private static Optional<BigDecimal> percentage(String written) {
        Matcher matcher = PERCENTAGE.matcher(written);
        return matcher.matches() ? number(matcher.group(1)).map(value -> value.movePointLeft(2)) : Optional.empty();
    }

    /** Reads an ISO date; empty if there is no such day. */
    public static Optional<LocalDate> date(String written) {
        if (written.length() != "2026-03-01".length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written, ISO_DATE));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Whether a number has no fraction. */
    public static boolean isInteger(BigDecimal value) {
        return value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** Orders two values of one type. */
    public static int compare(Object left, Object right) {
        if (left instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) right);
        }
        if (left instanceof LocalDate date) {
            return date.compareTo((LocalDate) right);
        }
        if (left instanceof Period period) {
            return Long.compare(length(period), length((Period) right));
        }
        throw new IllegalArgumentException("values of this type have no order");
    }

    /** Whether two values of one type are the same. */
    public static boolean same(Object left, Object right) {
        boolean plain = left instanceof String || left instanceof Boolean;
        return plain ? left.equals(right) : compare(left, right) == 0;
    }

    private static long length(Period period) {
        long days = period.get(ChronoUnit.DAYS);
        return days != 0 ? days : period.toTotalMonths();
    }

    /**
     * The whole years and months from one date to another: the most months that, added to the first, do not pass the
     * second. A 29 February is reached on 28 February in other years, as in time limits counted from day to day (code
     * de procédure civile, art. 641), so that age and anniversary always agree. Negative if the dates are reversed.
     */
    public static Period elapsed(LocalDate from, LocalDate to) {
        long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
        if (months > 0 && from.plusMonths(months).isAfter(to)) {
            months--;
        } else if (months < 0 && from.plusMonths(months).isBefore(to)) {
            months++;
        } else if (months == 0 && to.isBefore(from)) {
            return Period.ZERO;
        }
        return Period.ofMonths(Math.toIntExact(months)).normalized();
    }

    /**
     * An exact product; empty if it would need more than {@value #MAX_DIGITS} digits or places, which no amount of
     * money does and a chain of squares soon would.
     */
    public static Optional<BigDecimal> product(BigDecimal a, BigDecimal b) {
        boolean bounded =
                a.precision() + b.precision() <= MAX_DIGITS && Math.abs((long) a.scale() + b.scale()) <= MAX_DIGITS;
        return bounded ? Optional.of(a.multiply(b)) : Optional.empty();
    }

    /** A quotient, exact where it ends, otherwise carried to {@link #PRECISION}; empty for a division by zero. */
    public static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? Optional.empty() : Optional.of(dividend.divide(divisor, PRECISION));
    }

    /** A number without fraction: the nearest below or above. */
    public static BigDecimal toInteger(BigDecimal value, RoundingMode mode) {
        return value.setScale(0, mode);
    }

    /** A value as the API shows it: money with its currency, lists without the unknown. */
    public static Object toApi(Type type, Object value) {
        return type.is(Type.Kind.MONEY) ? new Money((BigDecimal) value, type.qualifier()) : plain(value);
    }

    private static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
        return value instanceof Period period ? period.toString() : value;
    }
}
