package org.guichet.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts that an applicant gives, and the date for which a decision is asked. An application is plain data: its
 * facts are checked against what the packs declare when an engine decides on it.
 *
 * <pre>{@code
 * Application application = Application.builder()
 *         .fact("company.headcount", 42)
 *         .fact("company.turnover", Money.euros("8000000"))
 *         .asOf(LocalDate.of(2026, 3, 1))
 *         .build();
 * }</pre>
 */
public final class Application {
    private final LocalDate asOf;
    private final Map<String, Object> facts;

    private Application(LocalDate asOf, Map<String, Object> facts) {
        this.asOf = asOf;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A builder with no fact and no date. */
    public static Builder builder() {
        return new Builder();
    }

    /** The date for which the decision is taken: rules, figures and tables in force that day are used. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The facts given, by name, in the order given. A fact that is not here is unknown. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** A builder that holds the same facts and date. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.asOf = asOf;
        copy.facts.putAll(facts);
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Application that && asOf.equals(that.asOf) && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, facts);
    }

    /** The date and the names of the facts. Values are personal data and are left out. */
    @Override
    public String toString() {
        return "Application[asOf=" + asOf + ", facts=" + facts.keySet() + "]";
    }

    /** Collects facts and the date. Not thread-safe. */
    public static final class Builder {
        /** Far deeper than any fact is: a list of records. */
        private static final int MAX_DEPTH = 100;

        private final Map<String, Object> facts = new LinkedHashMap<>();
        private @Nullable LocalDate asOf;

        private Builder() {}

        /**
         * Gives a fact, replacing an earlier value of the same name.
         *
         * @param name a name that a pack declares, such as {@code company.headcount}
         * @param value a value as the package description lists them; {@link Integer} and {@link Long} are taken as
         *     numbers, {@link Double} is refused later as it is not exact, and texts such as {@code "8000000 EUR"},
         *     {@code "20 %"} or {@code "2026-03-01"} where money, a percentage or a date is expected. Lists and maps
         *     are copied.
         * @throws IllegalArgumentException if lists and maps lie more than 100 deep in each other
         */
        public Builder fact(String name, Object value) {
            facts.put(Objects.requireNonNull(name, "name"), copied(Objects.requireNonNull(value, name), 0));
            return this;
        }

        /** Gives all these facts. As defined by {@link #fact}. */
        public Builder facts(Map<String, ?> values) {
            values.forEach(this::fact);
            return this;
        }

        /** Takes a fact back: it is unknown again. */
        public Builder unknown(String name) {
            facts.remove(name);
            return this;
        }

        /** Sets the date of the decision. */
        public Builder asOf(LocalDate date) {
            asOf = Objects.requireNonNull(date, "date");
            return this;
        }

        /**
         * The application.
         *
         * @throws IllegalStateException if no date was set: an engine never reads the clock
         */
        public Application build() {
            if (asOf == null) {
                throw new IllegalStateException("an application needs the date of the decision: call asOf(date)");
            }
            return new Application(asOf, facts);
        }

        private static Object copied(Object value, int depth) {
            if (depth > MAX_DEPTH) {
                throw new IllegalArgumentException("lists and maps lie more than " + MAX_DEPTH + " deep in each other");
            }
            if (value instanceof List<?> list) {
                List<Object> copy = new ArrayList<>(list.size());
                list.forEach(item -> copy.add(copied(Objects.requireNonNull(item, "list item"), depth + 1)));
                return Collections.unmodifiableList(copy);
            }
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(
                        String.valueOf(key), copied(Objects.requireNonNull(item, String.valueOf(key)), depth + 1)));
                return Collections.unmodifiableMap(copy);
            }
            if (value instanceof Integer || value instanceof Long) {
                return BigDecimal.valueOf(((Number) value).longValue());
            }
            return value;
        }
    }
}
