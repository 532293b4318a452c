package org.guichet.engine.vocabulary;

import java.util.List;
import java.util.Optional;
import org.guichet.api.InformationConcept;

/**
 * The type of a value.
 *
 * @param kind what sort of value it is
 * @param qualifier the unit of a number, the currency of money, the list of a code; empty where there is none
 * @param fields the fields of a record, or of the records of a list
 * @param element the type of the items of a list of plain values
 */
public record Type(Kind kind, String qualifier, List<Field> fields, Optional<Type> element) {
    public static final Type BOOLEAN = simple(Kind.BOOLEAN);
    public static final Type DATE = simple(Kind.DATE);
    public static final Type TEXT = simple(Kind.TEXT);
    public static final Type PERCENTAGE = simple(Kind.PERCENTAGE);
    public static final Type MONTHS = simple(Kind.MONTHS);
    public static final Type DAYS = simple(Kind.DAYS);
    /** A plain number that counts nothing. */
    public static final Type RATIO = number("");

    public Type {
        fields = List.copyOf(fields);
    }

    /** Sorts of values, and the Java class that stands for each when it is known. */
    public enum Kind {
        /** {@link Boolean}. */
        BOOLEAN,
        /** {@link java.math.BigDecimal} without fraction. */
        INTEGER,
        /** {@link java.math.BigDecimal}. */
        NUMBER,
        /** {@link java.math.BigDecimal}; the currency is the type's. */
        MONEY,
        /** {@link java.math.BigDecimal}, as a ratio. */
        PERCENTAGE,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link String}. */
        TEXT,
        /** {@link String}. */
        CODE,
        /** {@link java.time.Period} of years and months. */
        MONTHS,
        /** {@link java.time.Period} of days. */
        DAYS,
        /** {@link Entries} of records. */
        ROWS,
        /** {@link java.util.Map} from field to value; an absent field is unknown. */
        ROW,
        /** {@link Entries} of plain values. */
        VALUES
    }

    /** A field of a record. */
    public record Field(String name, Type type, Translations label, Optional<ValueRange> range) {
        /** The field as the API shows it. */
        public InformationConcept.Field shown() {
            return new InformationConcept.Field(name, type.word(), type.unit(), type.codeList(), label);
        }
    }

    public static Type number(String unit) {
        return new Type(Kind.NUMBER, unit, List.of(), Optional.empty());
    }

    public static Type integer(String unit) {
        return new Type(Kind.INTEGER, unit, List.of(), Optional.empty());
    }

    public static Type money(String currency) {
        return new Type(Kind.MONEY, currency, List.of(), Optional.empty());
    }

    public static Type code(String list) {
        return new Type(Kind.CODE, list, List.of(), Optional.empty());
    }

    public static Type rows(List<Field> fields) {
        return new Type(Kind.ROWS, "", fields, Optional.empty());
    }

    public static Type values(Type element) {
        return new Type(Kind.VALUES, "", List.of(), Optional.of(element));
    }

    private static Type simple(Kind kind) {
        return new Type(kind, "", List.of(), Optional.empty());
    }

    /** The type of one record of a list of records. */
    public Type row() {
        return new Type(Kind.ROW, "", fields, Optional.empty());
    }

    /** The type of one item of a list. */
    public Type item() {
        return kind == Kind.ROWS ? row() : element.orElseThrow();
    }

    /** The field of that name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name.equals(name)).findFirst();
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether values are decimal numbers that arithmetic works on. */
    public boolean isNumeric() {
        return switch (kind) {
            case INTEGER, NUMBER, MONEY, PERCENTAGE -> true;
            default -> false;
        };
    }

    /** Whether values are numbers that count nothing: a percentage, or a number without unit. */
    public boolean isRatio() {
        return kind == Kind.PERCENTAGE || (isNumeric() && qualifier.isEmpty());
    }

    public boolean isList() {
        return kind == Kind.ROWS || kind == Kind.VALUES;
    }

    public boolean isDuration() {
        return kind == Kind.MONTHS || kind == Kind.DAYS;
    }

    /** The unit or currency, if there is one. */
    public Optional<String> unit() {
        return isNumeric() && !qualifier.isEmpty() ? Optional.of(qualifier) : Optional.empty();
    }

    /** The code list of a code. */
    public Optional<String> codeList() {
        return is(Kind.CODE) ? Optional.of(qualifier) : Optional.empty();
    }

    /** The word that packs use for the type. */
    public String word() {
        return switch (kind) {
            case ROWS, VALUES -> "list";
            case ROW -> "record";
            case MONTHS, DAYS -> "duration";
            default -> kind.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** How messages call a value of this type. */
    public String describe() {
        return switch (kind) {
            case BOOLEAN -> "true or false";
            case INTEGER -> "a whole number" + (qualifier.isEmpty() ? "" : " of " + qualifier);
            case NUMBER -> "a number" + (qualifier.isEmpty() ? "" : " of " + qualifier);
            case MONEY -> "money in " + qualifier;
            case PERCENTAGE -> "a percentage";
            case DATE -> "a date";
            case TEXT -> "a text";
            case CODE -> "a code of `" + qualifier + "`";
            case MONTHS -> "a duration in years and months";
            case DAYS -> "a duration in days";
            case ROWS -> "a list of records";
            case ROW -> "a record";
            case VALUES -> "a list";
        };
    }
}
