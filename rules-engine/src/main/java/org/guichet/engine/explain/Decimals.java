package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes decimal numbers, in full unless their decimals do not end. */
final class Decimals {
    private Decimals() {}

    /** A number with more decimals than this is a quotient that does not end, and is shown rounded. */
    private static final int MAX_DECIMALS = 10;
    /** The decimals of a number that is shown rounded. */
    private static final int ROUNDED = 6;

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1800);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2199);

    /** What stands before a number that is shown rounded; nothing before any other. */
    static String mark(BigDecimal value) {
        return isRounded(value) ? "≈\u00A0" : "";
    }

    private static boolean isRounded(BigDecimal value) {
        return trimmed(value).scale() > MAX_DECIMALS;
    }

    /** A number without trailing zeros, and without more decimals than are shown. */
    static BigDecimal shown(BigDecimal value) {
        return trimmed(isRounded(value) ? value.setScale(ROUNDED, RoundingMode.HALF_UP) : value);
    }

    /** Whether a number that counts nothing may be a year, whose digits are not grouped. */
    static boolean isYear(BigDecimal value) {
        return trimmed(value).scale() == 0 && value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) <= 0;
    }

    /** A number with its digits in groups of three. */
    static String grouped(BigDecimal value, String separator, String point) {
        String plain = (value.signum() == 0 ? BigDecimal.ZERO.setScale(Math.max(0, value.scale())) : value)
                .abs()
                .toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        StringBuilder written = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                written.append(separator);
            }
            written.append(whole.charAt(i));
        }
        return dot < 0 ? written.toString() : written + point + plain.substring(dot + 1);
    }

    /** A number without trailing zeros, except that a fraction of one digit gets a second: 0.5 as 0.50. */
    static BigDecimal cents(BigDecimal value) {
        BigDecimal stripped = trimmed(value);
        return stripped.scale() == 1 ? stripped.setScale(2) : stripped;
    }

    /** A number without trailing zeros. */
    static BigDecimal trimmed(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
