package org.guichet.examples.benchmarks.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.guichet.api.Verdict;
import org.guichet.api.Window;

/** Table-driven Java: every distinct requirement is tested once, and rules out the programmes in its bit mask. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares these records
final class BitMasks implements Contender {
    private final int[][] companies;
    private final int size;
    private final Table[] tables;
    private final Day[] openings;
    private final Day[] closings;

    BitMasks(Workload workload) {
        companies = Numbers.of(workload.applications());
        size = workload.entries().size();
        tables = Arrays.stream(Field.values())
                .map(field -> Table.of(field, workload.entries()))
                .toArray(Table[]::new);
        openings = days(workload.entries(), Window::opens);
        closings = days(workload.entries(), Window::closes);
    }

    /** A distinct requirement and the programmes that have it. */
    private record Row(IntPredicate test, long[] programmes) {}

    /** The distinct requirements on one field, and the programmes that have any. */
    private record Table(Row[] rows, long[] programmes) {
        static Table of(Field field, List<Entry> entries) {
            Map<Requirement, long[]> masks = new LinkedHashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                for (Requirement requirement : entries.get(i).requirements()) {
                    if (requirement.field() == field) {
                        Bits.set(masks.computeIfAbsent(requirement, key -> mask(entries)), i);
                    }
                }
            }
            long[] programmes = mask(entries);
            masks.values().forEach(mask -> Bits.add(programmes, mask));
            return new Table(
                    masks.entrySet().stream()
                            .map(mask -> new Row(test(mask.getKey()), mask.getValue()))
                            .toArray(Row[]::new),
                    programmes);
        }

        void apply(int value, long[] failed, long[] open) {
            if (value == Numbers.UNKNOWN) {
                Bits.add(open, programmes);
                return;
            }
            for (Row row : rows) {
                if (!row.test.test(value)) {
                    Bits.add(failed, row.programmes);
                }
            }
        }
    }

    /** A day on which windows open or close, and whose these are. */
    private record Day(int day, long[] programmes) {}

    @Override
    public Verdict[] screen(int company) {
        int[] screened = companies[company];
        long[] failed = new long[Bits.words(size)];
        long[] open = new long[failed.length];
        for (int column = 0; column < tables.length; column++) {
            tables[column].apply(screened[column], failed, open);
        }
        return verdicts(closed(screened[Numbers.DAY]), failed, open);
    }

    private long[] closed(int day) {
        long[] closed = new long[Bits.words(size)];
        for (Day opening : openings) {
            if (day < opening.day) {
                Bits.add(closed, opening.programmes);
            }
        }
        for (Day closing : closings) {
            if (day > closing.day) {
                Bits.add(closed, closing.programmes);
            }
        }
        return closed;
    }

    private Verdict[] verdicts(long[] closed, long[] failed, long[] open) {
        Verdict[] verdicts = new Verdict[size];
        Arrays.fill(verdicts, Verdict.NOT_ELIGIBLE);
        for (int i = 0; i < closed.length; i++) {
            fill(verdicts, i, closed[i], Verdict.CLOSED);
            long possible = ~closed[i] & ~failed[i];
            fill(verdicts, i, possible & open[i], Verdict.UNDETERMINED);
            fill(verdicts, i, possible & ~open[i], Verdict.ELIGIBLE);
        }
        return verdicts;
    }

    private static void fill(Verdict[] verdicts, int word, long bits, Verdict verdict) {
        for (long left = bits; left != 0; left &= left - 1) {
            int programme = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            if (programme < verdicts.length) {
                verdicts[programme] = verdict;
            }
        }
    }

    @Override
    public List<Verdict> verdicts(int company) {
        return Arrays.asList(screen(company));
    }

    private static IntPredicate test(Requirement requirement) {
        if (requirement instanceof Requirement.Employees employees) {
            return value -> value >= employees.atLeast() && value <= employees.atMost();
        }
        long[] accepted = Numbers.accepted((Requirement.OneOf) requirement);
        return value -> Bits.has(accepted, value);
    }

    private static Day[] days(List<Entry> entries, Function<Window, Optional<LocalDate>> limit) {
        Map<Integer, long[]> days = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            int programme = i;
            limit.apply(entries.get(i).window())
                    .map(Numbers::day)
                    .ifPresent(day -> Bits.set(days.computeIfAbsent(day, key -> mask(entries)), programme));
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toArray(Day[]::new);
    }

    private static long[] mask(List<Entry> entries) {
        return new long[Bits.words(entries.size())];
    }
}
