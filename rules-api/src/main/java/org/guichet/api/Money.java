package org.guichet.api;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact amount of money. Equality ignores trailing zeros: 1.50 EUR equals 1.5 EUR.
 *
 * @param amount the amount in units of the currency, of any scale; trailing zeros are removed
 * @param currency the ISO 4217 code, three capital letters
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    private static final int MAX_DIGITS = 10_000;
    private static final int MAX_PLACES = 10_000;

    /**
     * Checks the amount and the currency.
     *
     * @throws IllegalArgumentException if {@code currency} is not three capital letters, or the amount has more than
     *     10,000 digits or reaches further than 10,000 places from the point
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.length() != 3 || !isCapital(currency, 0) || !isCapital(currency, 1) || !isCapital(currency, 2)) {
            throw new IllegalArgumentException("not an ISO 4217 currency code: `" + currency + "`");
        }
        // Counting the digits of a very long number takes very long: its bits come first.
        if (amount.unscaledValue().bitLength() > 4 * MAX_DIGITS
                || amount.precision() > MAX_DIGITS
                || Math.abs((long) amount.scale()) > MAX_PLACES) {
            throw new IllegalArgumentException("an amount of money with too many digits");
        }
        amount = normalized(amount);
    }

    private static boolean isCapital(String text, int at) {
        return text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    private static BigDecimal normalized(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** So many euros. */
    public static Money euros(BigDecimal amount) {
        return new Money(amount, "EUR");
    }

    /**
     * So many euros.
     *
     * @param amount a decimal number with a point, such as {@code "8000000"} or {@code "0.01"}
     * @throws NumberFormatException if it is not a decimal number
     */
    public static Money euros(String amount) {
        return euros(new BigDecimal(amount));
    }

    /** So many euros. */
    public static Money euros(long amount) {
        return euros(BigDecimal.valueOf(amount));
    }

    /**
     * Orders amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot compare " + currency + " with " + other.currency);
        }
        return amount.compareTo(other.amount);
    }

    /** The amount with a point and the currency code, such as {@code 8000000 EUR}: the form that packs and JSON use. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
