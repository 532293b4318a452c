package org.guichet.engine.facts;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a list that rules derive. The order in which rules find records says nothing: they are sorted by their
 * fields, in the order in which the pack declares them.
 */
public final class DerivedRow {
    private final String list;
    private final Map<String, Object> fields = new HashMap<>();
    private boolean certain = true;

    /** @param list the name of the derived list */
    public DerivedRow(String list) {
        this.list = list;
    }

    /**
     * Gives a field its value.
     *
     * @param value as in {@link Derived}; null, and a quantity that is not known, leave the field unknown
     * @return this record
     */
    public DerivedRow with(String field, @Nullable Object value) {
        if (value instanceof Quantity quantity) {
            if (quantity.isKnown()) {
                fields.put(field, quantity.getLeast());
            }
        } else if (value != null) {
            fields.put(field, value);
        }
        return this;
    }

    /**
     * Says that it is not known whether the record belongs to the list: it may.
     *
     * @return this record
     */
    public DerivedRow possibly() {
        certain = false;
        return this;
    }

    /** Whether the record certainly belongs to the list. */
    public boolean isCertain() {
        return certain;
    }

    public String getList() {
        return list;
    }

    /** What is known of it. */
    public Map<String, Object> getFields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Its list, without its values. */
    @Override
    public String toString() {
        return "DerivedRow[" + list + "]";
    }
}
