package org.guichet.engine.facts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number that is not negative, such as a headcount, an amount or a share, of which at least the bounds are known.
 * What is unknown lies anywhere from zero. Arithmetic is exact, and its results hold whatever the unknown turns out to
 * be.
 */
public final class Quantity {
    public static final Quantity ZERO = exactly(BigDecimal.ZERO);
    /** The whole, of which shares are parts. */
    public static final Quantity ONE = exactly(BigDecimal.ONE);
    /** Anything from zero. */
    public static final Quantity UNKNOWN = new Quantity(BigDecimal.ZERO, null);

    private final BigDecimal least;
    private final @Nullable BigDecimal most;

    private Quantity(BigDecimal least, @Nullable BigDecimal most) {
        this.least = least;
        this.most = most;
    }

    /** A known number. */
    public static Quantity exactly(BigDecimal value) {
        return new Quantity(value, value);
    }

    /** A number between two bounds; the upper one may lack. */
    public static Quantity between(BigDecimal least, @Nullable BigDecimal most) {
        return new Quantity(least, most);
    }

    /** What lies between the least of one quantity and the most of another, which is no smaller. */
    public static Quantity between(Quantity lower, Quantity upper) {
        return new Quantity(lower.least, upper.most);
    }

    /** The sum of quantities; zero if there are none. */
    public static Quantity sum(Collection<?> quantities) {
        Quantity sum = ZERO;
        for (Object quantity : quantities) {
            sum = sum.plus((Quantity) quantity);
        }
        return sum;
    }

    public BigDecimal getLeast() {
        return least;
    }

    /** The upper bound; null if there is none. */
    public @Nullable BigDecimal getMost() {
        return most;
    }

    /** Whether the number is known. */
    public boolean isKnown() {
        return most != null && least.compareTo(most) == 0;
    }

    /** The bound that counts in a world. */
    public Quantity in(World world) {
        return world == World.CERTAIN ? new Quantity(least, least) : new Quantity(most == null ? least : most, most);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(least.add(other.least), most == null || other.most == null ? null : most.add(other.most));
    }

    public Quantity times(Quantity factor) {
        boolean isNone = isZero() || factor.isZero();
        return new Quantity(
                least.multiply(factor.least),
                isNone ? BigDecimal.ZERO : most == null || factor.most == null ? null : most.multiply(factor.most));
    }

    /** What is left, and nothing where more is taken away than there is. */
    public Quantity minus(Quantity other) {
        BigDecimal lower = other.most == null
                ? BigDecimal.ZERO
                : least.subtract(other.most).max(BigDecimal.ZERO);
        return new Quantity(
                lower, most == null ? null : most.subtract(other.least).max(BigDecimal.ZERO));
    }

    /** The smaller of two. */
    public Quantity min(Quantity other) {
        return new Quantity(
                least.min(other.least), most == null ? other.most : other.most == null ? most : most.min(other.most));
    }

    /** The greater of two. */
    public Quantity max(Quantity other) {
        return new Quantity(least.max(other.least), most == null || other.most == null ? null : most.max(other.most));
    }

    /** Whether the number is above a bound. */
    public boolean exceeds(Quantity bound, World world) {
        return compares(bound, world) > 0;
    }

    /** Whether the number is at least as large as a bound. */
    public boolean reaches(Quantity bound, World world) {
        return compares(bound, world) >= 0;
    }

    /** Whether the number may be less than another one. */
    public boolean mayBeBelow(Quantity other) {
        return other.most == null || least.compareTo(other.most) < 0;
    }

    /** Whether the number may be the same as another one. */
    public boolean mayEqual(Quantity other) {
        return (other.most == null || least.compareTo(other.most) <= 0)
                && (most == null || other.least.compareTo(most) <= 0);
    }

    private int compares(Quantity bound, World world) {
        if (world == World.CERTAIN) {
            return bound.most == null ? -1 : least.compareTo(bound.most);
        }
        return most == null ? 1 : most.compareTo(bound.least);
    }

    private boolean isZero() {
        return most != null && most.signum() == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantity that
                && Objects.equals(plain(least), plain(that.least))
                && Objects.equals(plain(most), plain(that.most));
    }

    @Override
    public int hashCode() {
        return Objects.hash(plain(least), plain(most));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    /** Whether it is known; not how much it is, which may be personal data. */
    @Override
    public String toString() {
        return isKnown() ? "known quantity" : "quantity within bounds";
    }
}
