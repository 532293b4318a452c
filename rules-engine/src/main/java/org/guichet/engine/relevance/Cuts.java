package org.guichet.engine.relevance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guichet.engine.vocabulary.ValueRange;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/**
 * Where conditions cut a line of numbers. Between two cuts, that lie just below or just above a number, no condition
 * changes.
 */
final class Cuts {
    private final boolean whole;
    private final TreeSet<Cut> cuts = new TreeSet<>();

    /** @param above whether the number itself lies below the cut */
    private record Cut(BigDecimal at, boolean above) implements Comparable<Cut> {
        @Override
        public int compareTo(Cut other) {
            int order = at.compareTo(other.at);
            return order != 0 ? order : Boolean.compare(above, other.above);
        }
    }

    /** @param whole whether there are whole numbers alone */
    Cuts(boolean whole) {
        this.whole = whole;
    }

    boolean areNone() {
        return cuts.isEmpty();
    }

    void below(BigDecimal number) {
        add(number, false);
    }

    void above(BigDecimal number) {
        add(number, true);
    }

    private void add(BigDecimal number, boolean above) {
        if (whole) {
            BigDecimal first = above
                    ? number.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                    : number.setScale(0, RoundingMode.CEILING);
            cuts.add(new Cut(first, false));
        } else {
            cuts.add(new Cut(number, above));
        }
    }

    /** A number out of each part of the line. */
    List<BigDecimal> samples(Bounds bounds) {
        List<BigDecimal> samples = new ArrayList<>();
        Cut low = null;
        for (Cut cut : cuts) {
            sample(low, cut, bounds).ifPresent(samples::add);
            low = cut;
        }
        sample(low, null, bounds).ifPresent(samples::add);
        return samples;
    }

    /** The parts of the line, in order; the ends of a part of whole numbers belong to it. */
    List<Stretch> stretches(Bounds bounds) {
        List<Stretch> stretches = new ArrayList<>();
        Cut low = null;
        for (Cut cut : cuts) {
            part(low, cut, bounds).stretch(whole).ifPresent(stretches::add);
            low = cut;
        }
        part(low, null, bounds).stretch(whole).ifPresent(stretches::add);
        return stretches;
    }

    /** What lies between two cuts, and within bounds. */
    private record Part(
            @Nullable BigDecimal from,
            boolean fromOpen,
            @Nullable BigDecimal to,
            boolean toOpen) {
        Optional<Stretch> stretch(boolean whole) {
            Stretch stretch =
                    whole ? new Stretch(first(), false, last(), false) : new Stretch(from, fromOpen, to, toOpen);
            return stretch.isEmpty() ? Optional.empty() : Optional.of(stretch);
        }

        /** A number of the part that an application may give, near to one that has too many places. */
        Optional<BigDecimal> given(BigDecimal number) {
            return number.scale() <= Values.MAX_PLACES
                    ? Optional.of(number)
                    : Stream.of(RoundingMode.CEILING, RoundingMode.FLOOR)
                            .map(mode -> number.setScale(Values.MAX_PLACES, mode))
                            .filter(new Bounds(from, fromOpen, to, toOpen)::contain)
                            .findFirst();
        }

        @Nullable
        BigDecimal first() {
            if (from == null) {
                return null;
            }
            BigDecimal up = from.setScale(0, RoundingMode.CEILING);
            return fromOpen && up.compareTo(from) == 0 ? up.add(BigDecimal.ONE) : up;
        }

        @Nullable
        BigDecimal last() {
            if (to == null) {
                return null;
            }
            BigDecimal down = to.setScale(0, RoundingMode.FLOOR);
            return toOpen && down.compareTo(to) == 0 ? down.subtract(BigDecimal.ONE) : down;
        }
    }

    /** What limits the numbers; both limits belong to them unless they are open. */
    record Bounds(
            @Nullable BigDecimal low,
            boolean lowOpen,
            @Nullable BigDecimal high,
            boolean highOpen) {
        static final Bounds NONE = new Bounds(null, false, null, false);

        static Bounds of(ValueRange range) {
            return new Bounds(
                    range.low().map(Bounds::number).orElse(null),
                    !range.lowClosed(),
                    range.high().map(Bounds::number).orElse(null),
                    !range.highClosed());
        }

        /** The days within both bounds. */
        Bounds within(LocalDate earliest, LocalDate latest) {
            BigDecimal first = BigDecimal.valueOf(earliest.toEpochDay());
            BigDecimal last = BigDecimal.valueOf(latest.toEpochDay());
            boolean isLow = low != null && low.compareTo(first) > 0;
            boolean isHigh = high != null && high.compareTo(last) < 0;
            return new Bounds(isLow ? low : first, isLow && lowOpen, isHigh ? high : last, isHigh && highOpen);
        }

        boolean contain(BigDecimal number) {
            int above = low == null ? 1 : number.compareTo(low);
            int below = high == null ? 1 : high.compareTo(number);
            return (lowOpen ? above > 0 : above >= 0) && (highOpen ? below > 0 : below >= 0);
        }

        private static BigDecimal number(Object limit) {
            return limit instanceof LocalDate date ? BigDecimal.valueOf(date.toEpochDay()) : (BigDecimal) limit;
        }
    }

    private Optional<BigDecimal> sample(@Nullable Cut low, @Nullable Cut high, Bounds bounds) {
        Part part = part(low, high, bounds);
        return whole
                ? wholeBetween(part, low == null && high != null)
                : between(part.from, part.fromOpen, part.to, part.toOpen).flatMap(part::given);
    }

    private static Part part(@Nullable Cut low, @Nullable Cut high, Bounds bounds) {
        BigDecimal from = low == null ? null : low.at;
        boolean fromOpen = low != null && low.above;
        if (bounds.low != null && (from == null || bounds.low.compareTo(from) > 0)) {
            from = bounds.low;
            fromOpen = bounds.lowOpen;
        } else if (bounds.low != null && bounds.low.compareTo(from) == 0) {
            fromOpen |= bounds.lowOpen;
        }
        BigDecimal to = high == null ? null : high.at;
        boolean toOpen = high != null && !high.above;
        if (bounds.high != null && (to == null || bounds.high.compareTo(to) < 0)) {
            to = bounds.high;
            toOpen = bounds.highOpen;
        } else if (bounds.high != null && bounds.high.compareTo(to) == 0) {
            toOpen |= bounds.highOpen;
        }
        return new Part(from, fromOpen, to, toOpen);
    }

    private static Optional<BigDecimal> between(
            @Nullable BigDecimal from, boolean fromOpen, @Nullable BigDecimal to, boolean toOpen) {
        if (from == null) {
            return Optional.of(to == null ? BigDecimal.ONE : toOpen ? to.subtract(BigDecimal.ONE) : to);
        }
        if (to == null) {
            return Optional.of(fromOpen ? from.add(BigDecimal.ONE) : from);
        }
        int order = from.compareTo(to);
        if (order > 0 || (order == 0 && (fromOpen || toOpen))) {
            return Optional.empty();
        }
        if (!fromOpen) {
            return Optional.of(from);
        }
        return Optional.of(toOpen ? from.add(to).multiply(new BigDecimal("0.5")) : to);
    }

    /** @param late whether the last is wanted, which is the one nearest to what conditions ask for */
    private static Optional<BigDecimal> wholeBetween(Part part, boolean late) {
        BigDecimal first = part.first();
        BigDecimal last = part.last();
        if (first != null) {
            boolean none = last != null && first.compareTo(last) > 0;
            return none ? Optional.empty() : Optional.of(late && last != null ? last : first);
        }
        return Optional.of(last == null ? BigDecimal.ONE : last);
    }
}
