package org.guichet.engine.relevance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/**
 * Values in a row that conditions treat alike: numbers, dates, or a single value of whatever type.
 *
 * @param low the first; null if there is none
 * @param lowOpen whether the first does not belong to it
 * @param high the last; null if there is none
 * @param highOpen whether the last does not belong to it
 */
public record Stretch(
        @Nullable Object low, boolean lowOpen, @Nullable Object high, boolean highOpen) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** One value. */
    public static Stretch of(Object value) {
        return new Stretch(value, false, value, false);
    }

    /** Whether it is one value. */
    public boolean isSingle() {
        return low != null && low.equals(high);
    }

    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = Values.compare(low, high);
        return order > 0 || (order == 0 && (lowOpen || highOpen));
    }

    /** What of it are multiples of a step; empty if there are none. An end that is none makes way for one that is. */
    Optional<Stretch> rounded(BigDecimal step) {
        Object first = multiple(low, step, RoundingMode.CEILING);
        Object last = multiple(high, step, RoundingMode.FLOOR);
        Stretch rounded = new Stretch(first, lowOpen && first == low, last, highOpen && last == high);
        return rounded.isEmpty() ? Optional.empty() : Optional.of(rounded);
    }

    private static @Nullable Object multiple(@Nullable Object end, BigDecimal step, RoundingMode mode) {
        return end instanceof BigDecimal number && number.stripTrailingZeros().scale() > step.scale()
                ? number.setScale(step.scale(), mode)
                : end;
    }

    /** Whether a value belongs to it. */
    public boolean contains(Object value) {
        return isSingle() ? Values.same(value, first()) : !liesAbove(value) && !liesBelow(value);
    }

    /** Whether it lies above a value. */
    public boolean liesAbove(Object value) {
        int order = low == null ? -1 : Values.compare(low, value);
        return order > 0 || (order == 0 && lowOpen);
    }

    private boolean liesBelow(Object value) {
        int order = high == null ? 1 : Values.compare(high, value);
        return order < 0 || (order == 0 && highOpen);
    }

    /** The part of it from a day on; empty if there is none. */
    Optional<Stretch> from(LocalDate day) {
        Stretch rest = low != null && Values.compare(low, day) >= 0 ? this : new Stretch(day, false, high, highOpen);
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    /**
     * The value of it that lies nearest to one outside.
     *
     * @param step how far from an end that does not belong to it
     */
    public Object nearest(Object value, BigDecimal step) {
        if (isSingle()) {
            return first();
        }
        boolean above = liesAbove(value);
        Object end = above ? first() : last();
        if (!(above ? lowOpen : highOpen)) {
            return end;
        }
        BigDecimal number = (BigDecimal) end;
        BigDecimal near = above ? number.add(step) : number.subtract(step);
        return contains(near)
                ? near
                : ((BigDecimal) first()).add((BigDecimal) last()).multiply(HALF);
    }

    private Object first() {
        return Objects.requireNonNull(low);
    }

    private Object last() {
        return Objects.requireNonNull(high);
    }
}
