package org.guichet.engine.vocabulary;

import java.util.List;
import org.guichet.api.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A list whose members may be uncertain: a filter with unknown facts leaves open what it keeps.
 *
 * @param entries the items with what is known of their membership; never certainly absent
 */
public record Entries(List<Entry> entries) {
    public Entries {
        entries = List.copyOf(entries);
    }

    /**
     * An item.
     *
     * @param value the item; null if unknown
     * @param present whether it belongs to the list: true or unknown
     */
    public record Entry(@Nullable Object value, Truth present) {}

    /** Whether every member is certain. */
    public boolean isCertain() {
        return entries.stream().allMatch(entry -> entry.present() == Truth.TRUE);
    }

    /** Whether every member is certain and known. */
    public boolean isKnown() {
        return entries.stream().allMatch(entry -> entry.present() == Truth.TRUE && entry.value() != null);
    }
}
