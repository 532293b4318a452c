package org.guichet.engine.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * A dated figure.
 *
 * @param owner the pack that declares it
 * @param name its name
 * @param type its type
 * @param label what it is called
 * @param values its values, the earliest first
 * @param until the last day of the last value, if stated
 */
public record Parameter(
        String owner, String name, Type type, Text label, List<Value> values, Optional<LocalDate> until) {
    public Parameter {
        values = List.copyOf(values);
    }

    /**
     * A value from a date on.
     *
     * @param since the first day
     * @param value the value
     * @param citations the texts it rests on
     */
    public record Value(LocalDate since, Object value, List<Citation> citations) {
        public Value {
            citations = List.copyOf(citations);
        }
    }

    /** The value in force on a day, if any. */
    public Optional<Value> on(LocalDate date) {
        int index = indexOn(date);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }

    /** The value in force on a day; null if none is. */
    public @Nullable Object valueOn(LocalDate date) {
        int index = indexOn(date);
        return index < 0 ? null : values.get(index).value;
    }

    /** The last day of the value in force on a day, if there is one and it ends. */
    public Optional<LocalDate> endOn(LocalDate date) {
        int index = indexOn(date);
        if (index < 0) {
            return Optional.empty();
        }
        int next = index + 1;
        return next < values.size() ? Optional.of(values.get(next).since.minusDays(1)) : until;
    }

    private int indexOn(LocalDate date) {
        if (until.isPresent() && date.isAfter(until.get())) {
            return -1;
        }
        int index = values.size() - 1;
        while (index >= 0 && values.get(index).since.isAfter(date)) {
            index--;
        }
        return index;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parameter that && name.equals(that.name) && owner.equals(that.owner);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
