package org.guichet.engine.drl;

import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.engine.vocabulary.Type;

/** The Java classes of values in DRL, and what a reader needs to know of them besides. */
final class JavaTypes {
    private JavaTypes() {}

    /** The class that stands for a type. A duration is a number: of months, or of days. */
    static String of(Type type) {
        return switch (type.kind()) {
            case BOOLEAN -> "Boolean";
            case INTEGER, NUMBER, MONEY, PERCENTAGE, MONTHS, DAYS -> "BigDecimal";
            case DATE -> "LocalDate";
            case TEXT, CODE -> "String";
            case ROWS, VALUES -> "List";
            case ROW -> "Map";
        };
    }

    /** What the class alone does not say. */
    static Optional<String> remark(Type type) {
        return switch (type.kind()) {
            case INTEGER, NUMBER, MONEY -> type.unit();
            case PERCENTAGE -> Optional.of("a ratio: 0.15 is 15 %");
            case CODE -> Optional.of("a code of " + type.qualifier());
            case MONTHS -> Optional.of("months");
            case DAYS -> Optional.of("days");
            case ROWS -> Optional.of("a Map for each: " + fields(type));
            case BOOLEAN, DATE, TEXT, VALUES, ROW -> Optional.empty();
        };
    }

    private static String fields(Type type) {
        return type.fields().stream()
                .map(field -> field.name() + " " + of(field.type())
                        + remark(field.type())
                                .map(remark -> " (" + remark + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    /** A text with what the class alone does not say. */
    static String remarked(String text, Type type) {
        return text + remark(type).map(remark -> " (" + remark + ")").orElse("");
    }
}
