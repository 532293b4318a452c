package org.guichet.examples.benchmarks.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.api.Window;

/** Programmes shaped like those of a national catalogue, the same ones always. */
final class Catalogue {
    /** How many programmes the French catalogue of aid for enterprises had when it was counted. */
    static final int NATIONAL = 264;

    private static final long SEED = 20260301;
    private static final int SHARED_SECTOR_LISTS = 30;
    private static final int SHARED_LEGAL_FORM_LISTS = 12;
    private static final List<Integer> EMPLOYEE_LIMITS = List.of(1, 5, 10, 20, 50, 100, 250, 500, 1000, 5000);

    private final Random random = new Random(SEED);
    private final List<List<String>> sectorLists;
    private final List<List<String>> legalFormLists;

    private Catalogue() {
        sectorLists = Stream.generate(this::sectors).limit(SHARED_SECTOR_LISTS).toList();
        legalFormLists = Stream.generate(() -> some(Codes.LEGAL_FORMS, 2, 7))
                .limit(SHARED_LEGAL_FORM_LISTS)
                .toList();
    }

    /** The programmes of a catalogue of that size, in alphabetical order. */
    static List<Entry> of(int size) {
        Catalogue catalogue = new Catalogue();
        return IntStream.rangeClosed(1, size).mapToObj(catalogue::entry).toList();
    }

    private Entry entry(int number) {
        List<Requirement> requirements = new ArrayList<>();
        if (in(1, 3)) {
            requirements.add(new Requirement.OneOf(
                    Field.REGION, in(3, 5) ? some(Codes.REGIONS, 1, 1) : some(Codes.REGIONS, 2, 4)));
        }
        if (in(2, 3)) {
            requirements.add(new Requirement.OneOf(Field.SECTOR, in(3, 4) ? oneOf(sectorLists) : sectors()));
        }
        if (in(1, 4)) {
            requirements.add(employees());
        }
        if (in(1, 2)) {
            requirements.add(new Requirement.OneOf(Field.LEGAL_FORM, oneOf(legalFormLists)));
        }
        requirements.add(new Requirement.OneOf(Field.OBJECTIVE, some(Codes.OBJECTIVES, 1, 3)));
        return new Entry("p%05d".formatted(number), in(1, 2) ? window() : Window.ALWAYS, List.copyOf(requirements));
    }

    private List<String> sectors() {
        return in(1, 3) ? some(Codes.sections(), 1, 5) : some(Codes.divisions(), 1, 10);
    }

    /** An upper limit twice as often as a lower one, and sometimes both. */
    private Requirement employees() {
        int lower = random.nextInt(EMPLOYEE_LIMITS.size() - 1);
        int upper = lower + 1 + random.nextInt(EMPLOYEE_LIMITS.size() - 1 - lower);
        return switch (random.nextInt(4)) {
            case 0 -> new Requirement.Employees(EMPLOYEE_LIMITS.get(lower), Requirement.Employees.NO_LIMIT);
            case 1 -> new Requirement.Employees(EMPLOYEE_LIMITS.get(lower), EMPLOYEE_LIMITS.get(upper));
            default -> new Requirement.Employees(0, EMPLOYEE_LIMITS.get(upper));
        };
    }

    /** From the first day of a month to the last of another. */
    private Window window() {
        LocalDate opens = LocalDate.of(2021, 1, 1).plusMonths(random.nextInt(66));
        LocalDate closes =
                LocalDate.of(2026, 7, 1).plusMonths(random.nextInt(36)).minusDays(1);
        return new Window(Optional.of(opens), Optional.of(closes));
    }

    private boolean in(int part, int whole) {
        return random.nextInt(whole) < part;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<String> some(List<String> codes, int least, int most) {
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, least + random.nextInt(most - least + 1)).stream()
                .sorted()
                .toList();
    }
}
