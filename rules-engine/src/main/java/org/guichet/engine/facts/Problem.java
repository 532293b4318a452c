package org.guichet.engine.facts;

import org.jspecify.annotations.Nullable;

/**
 * Something in the application that cannot be: nothing is decided, and whoever wrote it is told.
 *
 * @param fact the fact, or the list
 * @param row the number of the record, from 0; -1 for the fact or list as a whole
 * @param field the field of the record; null for the record, fact or list as a whole
 * @param name the name of the message, under {@code problems} of the derivation
 */
public record Problem(String fact, int row, @Nullable String field, String name) {
    /** A fact or a list that cannot be as it is given. */
    public Problem(String fact, String name) {
        this(fact, -1, null, name);
    }

    /** A record, or a field of it, that cannot be as it is given. */
    public Problem(Row row, @Nullable String field, String name) {
        this(row.list(), row.number(), field, name);
    }
}
