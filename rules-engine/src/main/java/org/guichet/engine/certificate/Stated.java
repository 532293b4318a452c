package org.guichet.engine.certificate;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Truth;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.vocabulary.Entries;
import org.jspecify.annotations.Nullable;

/** What a certificate states that a step gives. Immutable; equal if it means the same. Nothing is null. */
public sealed interface Stated {
    /**
     * A known value.
     *
     * @param value a {@link Boolean}, a {@link BigDecimal} or a {@link String}; dates and durations are texts as ISO
     *     8601 has them
     */
    record Known(Object value) implements Stated {
        public Known {
            value = value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
        }

        /** Leaves out what is personal data. */
        @Override
        public String toString() {
            return "Known";
        }
    }

    /** Nothing is known of it. */
    record Unknown() implements Stated {
        private static final Unknown UNKNOWN = new Unknown();
    }

    /** A number of which only bounds are known, as rules derived it. */
    record Between(BigDecimal least, Optional<BigDecimal> most) implements Stated {
        public Between {
            least = least.stripTrailingZeros();
            most = most.map(BigDecimal::stripTrailingZeros);
        }

        /** Leaves out what is personal data. */
        @Override
        public String toString() {
            return "Between";
        }
    }

    /** A list. */
    record Items(List<Item> items) implements Stated {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of a list.
     *
     * @param certain whether it certainly belongs to the list
     */
    record Item(Stated value, boolean certain) {}

    /** A record: its fields are stated where they are used. */
    record Row() implements Stated {
        private static final Row ROW = new Row();
    }

    /** A value as expressions have it, null if unknown, in the form in which it is stated. */
    static Stated of(@Nullable Object value) {
        if (value == null) {
            return Unknown.UNKNOWN;
        } else if (value instanceof Stated stated) {
            return stated;
        } else if (value instanceof Quantity quantity) {
            return new Between(quantity.getLeast(), Optional.ofNullable(quantity.getMost()));
        } else if (value instanceof Entries list) {
            return new Items(list.entries().stream()
                    .map(entry -> new Item(of(entry.value()), entry.present() == Truth.TRUE))
                    .toList());
        } else if (value instanceof Map) {
            return Row.ROW;
        } else if (value instanceof Period period) {
            return new Known(period.normalized().toString());
        }
        boolean isPlain = value instanceof Boolean || value instanceof BigDecimal;
        return new Known(isPlain ? value : value.toString());
    }

    /** A truth value, in the form in which it is stated. */
    static Stated of(Truth truth) {
        return truth == Truth.UNKNOWN ? Unknown.UNKNOWN : new Known(truth == Truth.TRUE);
    }
}
