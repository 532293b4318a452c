package org.guichet.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a programme takes applications. Both days belong to the window.
 *
 * @param opens the first day; empty if no beginning is stated
 * @param closes the last day; empty if no end is stated
 */
public record Window(Optional<LocalDate> opens, Optional<LocalDate> closes) {
    /** A window without beginning or end. */
    public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if it closes before it opens */
    public Window {
        if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
            throw new IllegalArgumentException("the window closes before it opens");
        }
    }

    /** Whether applications are taken on that day. */
    public boolean contains(LocalDate date) {
        return (opens.isEmpty() || !date.isBefore(opens.get())) && (closes.isEmpty() || !date.isAfter(closes.get()));
    }
}
