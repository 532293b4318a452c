package org.guichet.engine.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values that may be unknown, as rules read them. */
final class Values {
    private Values() {}

    static Quantity quantity(@Nullable Object value) {
        return value == null ? Quantity.UNKNOWN : Quantity.exactly((BigDecimal) value);
    }

    static boolean is(@Nullable Object value, Object expected, World world) {
        return value == null ? world == World.POSSIBLE : value.equals(expected);
    }

    static boolean isNot(@Nullable Object value, Object expected, World world) {
        return value == null ? world == World.POSSIBLE : !value.equals(expected);
    }
}
