package org.guichet.engine.facts;

/**
 * The value that rules find for a derived fact. A fact for which they find none, or several that differ, is unknown.
 *
 * @param fact its name
 * @param value a {@link Quantity}, a {@link String} for a text or a code, a {@link Boolean} or a
 *     {@link java.time.LocalDate}
 */
public record Derived(String fact, Object value) {
    /** The name, without the value. */
    @Override
    public String toString() {
        return "Derived[" + fact + "]";
    }
}
