package org.guichet.engine.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The bounds of a fact's values.
 *
 * @param written the range as the pack writes it
 * @param low the lowest value, if any: a {@link BigDecimal} or a {@link LocalDate}
 * @param lowClosed whether the lowest value is allowed itself
 * @param high the highest value, if any
 * @param highClosed whether the highest value is allowed itself
 */
public record ValueRange(
        String written, Optional<Object> low, boolean lowClosed, Optional<Object> high, boolean highClosed) {

    /** Whether a value lies within the bounds. */
    public boolean contains(Object value) {
        return (low.isEmpty() || allowed(Values.compare(value, low.get()), lowClosed))
                && (high.isEmpty() || allowed(Values.compare(high.get(), value), highClosed));
    }

    private static boolean allowed(int comparison, boolean closed) {
        return closed ? comparison >= 0 : comparison > 0;
    }
}
