package org.guichet.engine.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules are given beside the rows of lists: the date of the decision, single facts of the application, figures of
 * the packs as in force on that date, and which lists are known. There is one for each decision.
 */
public final class Given {
    private final LocalDate asOf;
    private final Map<String, Object> known;

    /**
     * Holds what is known.
     *
     * @param known facts and figures by name, with values as {@link Row#fields}; for a known list its name with
     *     anything
     */
    public Given(LocalDate asOf, Map<String, Object> known) {
        this.asOf = asOf;
        this.known = new HashMap<>(known);
    }

    /** The date of the decision. */
    public LocalDate getAsOf() {
        return asOf;
    }

    /** Whether a fact, a list or a figure is known. */
    public boolean knows(String name) {
        return known.containsKey(name);
    }

    /** A text or a code; null if unknown. */
    public @Nullable String text(String name) {
        return (String) known.get(name);
    }

    /** A date; null if unknown. */
    public @Nullable LocalDate date(String name) {
        return (LocalDate) known.get(name);
    }

    /** A number, an amount or a percentage. */
    public Quantity quantity(String name) {
        return Values.quantity(known.get(name));
    }

    /** Whether something is so. */
    public boolean is(String name, World world) {
        return Values.is(known.get(name), true, world);
    }

    /** Whether a text or a code is that one. */
    public boolean is(String name, String value, World world) {
        return Values.is(known.get(name), value, world);
    }

    /** What is known, without its values. */
    @Override
    public String toString() {
        return "Given[asOf=" + asOf + ", known=" + known.keySet() + "]";
    }
}
