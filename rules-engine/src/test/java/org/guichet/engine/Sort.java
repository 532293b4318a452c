package org.guichet.engine;

import java.util.List;

/** What random expressions are made of: a sort of values, with the values that facts and figures take on purpose. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
enum Sort {
    FLAG("type: boolean", List.of("true", "false")),
    PERSONS("type: integer, unit: persons, range: \">= 0\"", List.of("0", "1", "2", "5", "10", "49", "50", "250")),
    EFFORT("type: number, unit: AWU, range: \"[0..1000000]\"", List.of("0", "0.5", "9.99", "10", "10.01", "50")),
    CASH(
            "type: money",
            List.of("0 EUR", "0.01 EUR", "99.99 EUR", "100 EUR", "100.01 EUR", "1000 EUR", "50000 EUR", "8000000 EUR")),
    SHARE("type: percentage, range: \"[0..2]\"", List.of("0 %", "5 %", "10 %", "15 %", "50 %", "100 %", "150 %")),
    DAY(
            "type: date",
            List.of(
                    "2019-12-31",
                    "2020-01-01",
                    "2020-02-29",
                    "2021-03-01",
                    "2022-02-28",
                    "2023-06-30",
                    "2023-07-01",
                    "2024-02-29",
                    "2024-12-31",
                    "2025-01-01",
                    "2025-03-01",
                    "2026-02-28",
                    "2026-03-01")),
    NOTE("type: text", List.of("alpha", "beta", "gamma")),
    SIZE("type: code, list: sizes", List.of("micro", "small", "medium", "large")),
    SECTOR("type: code, list: sectors", List.of("A", "A01", "A01.1", "A01.2", "A02", "B", "B05", "B05.1", "C")),
    PLACE("type: code, list: places", List.of("p1", "p2", "p3", "p4", "p5"));

    final String declaration;
    final List<String> values;

    Sort(String declaration, List<String> values) {
        this.declaration = declaration;
        this.values = values;
    }

    boolean isOrdered() {
        return isNumeric() || this == DAY;
    }

    boolean isNumeric() {
        return this == PERSONS || this == EFFORT || this == CASH || this == SHARE;
    }

    boolean isCode() {
        return this == SIZE || this == SECTOR || this == PLACE;
    }

    /** The prefix of names of this sort. */
    String prefix() {
        return switch (this) {
            case FLAG -> "flag";
            case PERSONS -> "staff";
            case EFFORT -> "effort";
            case CASH -> "cash";
            case SHARE -> "share";
            case DAY -> "day";
            case NOTE -> "note";
            case SIZE -> "size";
            case SECTOR -> "sector";
            case PLACE -> "place";
        };
    }

    /** The field of records in lists that holds this sort; none for sizes and places. */
    String field() {
        return switch (this) {
            case FLAG -> "paid";
            case PERSONS -> "heads";
            case EFFORT -> "work";
            case CASH -> "amount";
            case SHARE -> "part";
            case DAY -> "on";
            case NOTE -> "remark";
            case SECTOR -> "branch";
            case SIZE, PLACE -> throw new IllegalStateException("no such field");
        };
    }

    boolean isField() {
        return this != SIZE && this != PLACE;
    }

    /** A constant as an expression writes it, for an operand whose type the other operand tells. */
    String literal(String value) {
        return switch (this) {
            case FLAG, PERSONS, EFFORT -> value;
            case CASH -> value.replace(" EUR", "");
            case SHARE ->
                new java.math.BigDecimal(value.replace(" %", ""))
                        .movePointLeft(2)
                        .toPlainString();
            case DAY -> "date(\"" + value + "\")";
            default -> "\"" + value + "\"";
        };
    }
}
