package org.guichet.examples.benchmarks.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.guichet.api.Application;
import org.jspecify.annotations.Nullable;

/** A company as plain Java has it: typed, and null where it is not known. */
record Company(
        LocalDate asOf,
        @Nullable String region,
        @Nullable String sector,
        @Nullable Integer employees,
        @Nullable String legalForm,
        @Nullable String objective) {
    static Company of(Application application) {
        return new Company(
                application.asOf(),
                code(application, Field.REGION),
                code(application, Field.SECTOR),
                number(application),
                code(application, Field.LEGAL_FORM),
                code(application, Field.OBJECTIVE));
    }

    /** How to get the code of a field; null if it is not known. */
    static Function<Company, @Nullable String> code(Field field) {
        return switch (field) {
            case REGION -> Company::region;
            case SECTOR -> Company::sector;
            case LEGAL_FORM -> Company::legalForm;
            case OBJECTIVE -> Company::objective;
            case EMPLOYEES -> throw new IllegalArgumentException("a number is no code");
        };
    }

    private static @Nullable String code(Application application, Field field) {
        return (String) application.facts().get(field.fact());
    }

    private static @Nullable Integer number(Application application) {
        BigDecimal number = (BigDecimal) application.facts().get(Field.EMPLOYEES.fact());
        return number == null ? null : number.intValueExact();
    }
}
