package org.guichet.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichet.api.Money;
import org.guichet.engine.source.PackFiles;
import org.guichet.engine.vocabulary.Type;

/** The values and dates that random applications to random packs use: the same as the packs, and those beside them. */
final class RandomCases {
    private RandomCases() {}

    /** The packs of that one set of files. */
    static PackLibrary library(PackFiles files) {
        return new PackLibrary(List.of(files));
    }

    static RandomApplications applications(PackLibrary library, Random random) {
        return new RandomApplications(random, library.checkedPacks(), RandomCases::valuesOf);
    }

    private static List<?> valuesOf(Type type) {
        return switch (type.kind()) {
            case INTEGER -> numbers(Sort.PERSONS);
            case NUMBER -> numbers(Sort.EFFORT);
            case PERCENTAGE ->
                Sort.SHARE.values.stream()
                        .map(Sort.SHARE::literal)
                        .map(BigDecimal::new)
                        .toList();
            case MONEY ->
                Sort.CASH.values.stream()
                        .map(Sort.CASH::literal)
                        .map(Money::euros)
                        .toList();
            case DATE -> dates();
            default -> Sort.NOTE.values;
        };
    }

    private static List<BigDecimal> numbers(Sort sort) {
        return sort.values.stream().map(BigDecimal::new).toList();
    }

    /** The dates on which something changes in random packs, with the days before and after. */
    static List<LocalDate> dates() {
        List<LocalDate> dates = new ArrayList<>();
        for (String date : Sort.DAY.values) {
            LocalDate day = LocalDate.parse(date);
            dates.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
        return dates;
    }

    /** The dates for which random applications are decided; the gaps and ends of figures lie among them. */
    static LocalDate asOf(Random random) {
        List<LocalDate> dates = new ArrayList<>(dates());
        dates.add(LocalDate.of(2025, 12, 31));
        dates.add(LocalDate.of(2026, 1, 1));
        dates.add(LocalDate.of(2026, 1, 31));
        dates.add(LocalDate.of(2026, 2, 1));
        return dates.get(random.nextInt(dates.size()));
    }
}
