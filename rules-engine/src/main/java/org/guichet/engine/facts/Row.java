package org.guichet.engine.facts;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a list that the application gives. A field that it does not give is unknown.
 *
 * @param list the name of the list, such as {@code group.holdings}
 * @param number its place in the list, from 0
 * @param fields what is known of it: numbers, money and percentages as {@link java.math.BigDecimal}, truth as
 *     {@link Boolean}, dates as {@link LocalDate}, texts and codes as {@link String}
 */
public record Row(String list, int number, Map<String, Object> fields) {
    public Row {
        fields = Map.copyOf(fields);
    }

    /** A text or a code; null if unknown. */
    public @Nullable String text(String field) {
        return (String) fields.get(field);
    }

    /** A date; null if unknown. */
    public @Nullable LocalDate date(String field) {
        return (LocalDate) fields.get(field);
    }

    /** A number, an amount or a percentage. */
    public Quantity quantity(String field) {
        return Values.quantity(fields.get(field));
    }

    /** Whether something is so. */
    public boolean is(String field, World world) {
        return Values.is(fields.get(field), true, world);
    }

    /** Whether a text or a code is that one. */
    public boolean is(String field, String value, World world) {
        return Values.is(fields.get(field), value, world);
    }

    /** Whether a text or a code is another one. */
    public boolean isNot(String field, String value, World world) {
        return Values.isNot(fields.get(field), value, world);
    }

    /** Whether a field is known. */
    public boolean knows(String field) {
        return fields.containsKey(field);
    }

    /** Where it stands, without its values. */
    @Override
    public String toString() {
        return list + "[" + number + "]";
    }
}
