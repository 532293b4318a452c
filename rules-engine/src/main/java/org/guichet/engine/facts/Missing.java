package org.guichet.engine.facts;

import org.jspecify.annotations.Nullable;

/**
 * Something that the application does not say and that rules would need.
 *
 * @param fact the fact, or the list
 * @param row the number of the record, from 0; -1 for the fact or list as a whole
 * @param field the field of the record; null for the fact or list as a whole
 * @param derived the derived fact that waits for it; null if all of the derivation do
 */
public record Missing(
        String fact,
        int row,
        @Nullable String field,
        @Nullable String derived) {
    /** A fact or a list that is not given. */
    public Missing(String fact) {
        this(fact, -1, null, null);
    }

    /** A fact or a list that is not given. */
    public Missing(String fact, @Nullable String derived) {
        this(fact, -1, null, derived);
    }

    /** A field that a record does not give. */
    public Missing(Row row, String field) {
        this(row.list(), row.number(), field, null);
    }

    /** A field that a record does not give. */
    public Missing(Row row, String field, @Nullable String derived) {
        this(row.list(), row.number(), field, derived);
    }
}
