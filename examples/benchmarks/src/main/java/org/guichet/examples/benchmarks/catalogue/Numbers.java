package org.guichet.examples.benchmarks.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.guichet.api.Application;
import org.jspecify.annotations.Nullable;

/** Companies as numbers: every code is its place in its list. */
final class Numbers {
    /** What stands for a fact that is not known. */
    static final int UNKNOWN = -1;

    /** Where the day stands, after the fields. */
    static final int DAY = Field.values().length;

    private final Map<Field, Map<String, Integer>> places = new EnumMap<>(Field.class);

    /** The companies, each with its fields in their order and the day for which it asks. */
    static int[][] of(List<Application> applications) {
        Numbers numbers = new Numbers();
        return applications.stream().map(Company::of).map(numbers::of).toArray(int[][]::new);
    }

    /** A day as a number. */
    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** The codes that a requirement accepts, as bits by place. */
    static long[] accepted(Requirement.OneOf requirement) {
        List<String> codes = Codes.of(requirement.field());
        long[] accepted = new long[Bits.words(codes.size())];
        Codes.accepted(requirement).forEach(code -> Bits.set(accepted, codes.indexOf(code)));
        return accepted;
    }

    private int[] of(Company company) {
        IntStream fields = Arrays.stream(Field.values()).mapToInt(field -> number(field, company));
        return IntStream.concat(fields, IntStream.of(day(company.asOf()))).toArray();
    }

    private int number(Field field, Company company) {
        return field == Field.EMPLOYEES
                ? known(company.employees(), Function.identity())
                : known(Company.code(field).apply(company), code -> place(field, code));
    }

    private int place(Field field, String code) {
        return Objects.requireNonNull(
                places.computeIfAbsent(field, Codes::places).get(code), code);
    }

    private static <T> int known(@Nullable T value, Function<T, Integer> number) {
        return value == null ? UNKNOWN : number.apply(value);
    }
}
