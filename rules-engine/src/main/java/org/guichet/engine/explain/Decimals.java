package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes decimal numbers in full. */
final class Decimals {
    private Decimals() {}

    /** The most decimals that are shown of a quotient that does not end. */
    private static final int SHOWN = 10;

    /** A number without trailing zeros; a quotient that does not end is marked as rounded. */
    static String shown(BigDecimal value, String separator, String point) {
        BigDecimal trimmed = trimmed(value);
        return trimmed.scale() <= SHOWN
                ? grouped(trimmed, separator, point)
                : "≈ " + grouped(trimmed(trimmed.setScale(SHOWN, RoundingMode.HALF_UP)), separator, point);
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
