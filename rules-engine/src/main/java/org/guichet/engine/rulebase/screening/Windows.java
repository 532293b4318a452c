package org.guichet.engine.rulebase.screening;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.guichet.api.Verdict;
import org.guichet.api.Window;

/**
 * Which programmes take applications on a day. Between two days on which some programme opens or closes nothing
 * changes, so that it is worked out once for each such period, as long as there are not too many. Thread-safe.
 */
final class Windows {
    private final List<Window> windows;
    /** The first day of every period but the earliest. */
    private final LocalDate[] changes;

    /** The most periods that are kept: what comes after is worked out every time. */
    private static final int MAX_PERIODS = 512;

    private final AtomicReferenceArray<Period> periods;
    private final AtomicInteger kept = new AtomicInteger();

    /**
     * A time in which nothing changes.
     *
     * @param open a bit for each programme that takes applications
     * @param refusals the verdicts on applications that no programme accepts, as ordinals
     */
    @SuppressWarnings("ArrayRecordComponent") // shared within the package, and never changed
    record Period(long[] open, byte[] refusals) {}

    Windows(List<Window> windows) {
        this.windows = windows;
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Window window : windows) {
            window.opens().ifPresent(days::add);
            window.closes().map(last -> last.plusDays(1)).ifPresent(days::add);
        }
        this.changes = days.toArray(LocalDate[]::new);
        this.periods = new AtomicReferenceArray<>(changes.length + 1);
    }

    /** The period in which a day lies. */
    Period on(LocalDate date) {
        int found = Arrays.binarySearch(changes, date);
        int number = found < 0 ? -found - 1 : found + 1;
        Period known = periods.get(number);
        if (known == null) {
            known = around(date);
            if (kept.get() < MAX_PERIODS) {
                kept.incrementAndGet();
                periods.set(number, known);
            }
        }
        return known;
    }

    @SuppressWarnings("EnumOrdinal") // as Screening keeps them
    private Period around(LocalDate date) {
        Period period = new Period(Marks.none(windows.size()), new byte[windows.size()]);
        for (int i = 0; i < windows.size(); i++) {
            boolean open = windows.get(i).contains(date);
            period.refusals[i] = (byte) (open ? Verdict.NOT_ELIGIBLE : Verdict.CLOSED).ordinal();
            if (open) {
                Marks.set(period.open, i);
            }
        }
        return period;
    }
}
