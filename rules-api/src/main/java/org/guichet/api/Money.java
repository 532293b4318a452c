package org.guichet.api;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount of money. Equality ignores trailing zeros: 1.50 EUR equals 1.5 EUR.
 *
 * @param amount the amount in units of the currency, of any scale; trailing zeros are removed
 * @param currency the ISO 4217 code, three capital letters
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Far more than any amount has; more digits than that would take all memory to write out. */
    private static final int MAX_DIGITS = 10_000;

    /**
     * @throws IllegalArgumentException if {@code currency} is not three capital letters, or the amount has more than
     *     10,000 digits
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("not an ISO 4217 currency code: `" + currency + "`");
        }
        amount = normalized(amount);
    }

    private static BigDecimal normalized(BigDecimal amount) {
        // Four bits at most for each digit: counting the digits themselves would take long.
        boolean tooLong = amount.unscaledValue().bitLength() > 4 * MAX_DIGITS;
        if (tooLong || Math.abs((long) amount.scale()) > MAX_DIGITS) {
            throw new IllegalArgumentException("an amount of more than " + MAX_DIGITS + " digits");
        }
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
