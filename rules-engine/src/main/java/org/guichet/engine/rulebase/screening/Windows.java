package org.guichet.engine.rulebase.screening;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.guichet.api.Window;

/**
 * Which programmes take applications on a day. Between two days on which some programme opens or closes nothing
 * changes, so that it is worked out once for each such period that is asked for. Thread-safe.
 */
final class Windows {
    private final List<Window> windows;
    /** The first day of every period but the earliest. */
    private final LocalDate[] changes;

    private final AtomicReferenceArray<long[]> closed;

    Windows(List<Window> windows) {
        this.windows = windows;
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Window window : windows) {
            window.opens().ifPresent(days::add);
            window.closes().map(last -> last.plusDays(1)).ifPresent(days::add);
        }
        this.changes = days.toArray(LocalDate[]::new);
        this.closed = new AtomicReferenceArray<>(changes.length + 1);
    }

    /** A bit for each programme that takes none on that day. */
    long[] closedOn(LocalDate date) {
        int found = Arrays.binarySearch(changes, date);
        int period = found < 0 ? -found - 1 : found + 1;
        long[] known = closed.get(period);
        if (known == null) {
            known = new Marks(windows.size()).failed;
            for (int i = 0; i < windows.size(); i++) {
                if (!windows.get(i).contains(date)) {
                    Marks.set(known, i);
                }
            }
            closed.set(period, known);
        }
        return known;
    }
}
