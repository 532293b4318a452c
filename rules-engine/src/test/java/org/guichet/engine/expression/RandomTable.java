package org.guichet.engine.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.vocabulary.Type;
import org.jspecify.annotations.Nullable;

/** Decision tables with cells of every kind, over few values, so that rows often have one in common. */
public final class RandomTable {
    private static final List<String> NAF = List.of("A", "01", "01.1", "01.2", "B");
    private static final List<Type.Field> INPUTS = List.of(
            SmallVocabulary.field("naf", Type.code("naf")),
            SmallVocabulary.field("age", Type.integer("years")),
            SmallVocabulary.field("costs", Type.money("EUR")),
            SmallVocabulary.field("isNew", Type.BOOLEAN),
            SmallVocabulary.field("name", Type.TEXT),
            SmallVocabulary.field("createdOn", Type.DATE));

    private final Random random;
    private final boolean isConstant;

    /** @param isConstant whether cells are made of constants, and name no figure or other input */
    public RandomTable(long seed, boolean isConstant) {
        this.random = new Random(seed);
        this.isConstant = isConstant;
    }

    /** A table of so many rows. */
    public DecisionTable next(int size) {
        List<Type.Field> inputs = new ArrayList<>(INPUTS);
        Collections.shuffle(inputs, random);
        inputs = inputs.subList(0, 1 + random.nextInt(3));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            List<String> cells = new ArrayList<>();
            inputs.forEach(input -> cells.add(cell(input)));
            cells.add(String.valueOf(row));
            rows.add(cells);
        }
        List<Type.Field> outputs = List.of(SmallVocabulary.field("rank", Type.money("EUR")));
        return new TableSketch(new SmallVocabulary(), inputs, outputs).table("t", HitPolicy.UNIQUE, rows, List.of());
    }

    private String cell(Type.Field input) {
        return switch (random.nextInt(8)) {
            case 0 -> "-";
            case 1 -> "not(" + literal(input.type()) + ")";
            case 2 -> literal(input.type()) + ", " + literal(input.type());
            case 3 -> special(input);
            default -> literal(input.type());
        };
    }

    private String special(Type.Field input) {
        return switch (input.name()) {
            case "naf" -> isConstant ? "not(\"A\", \"B\")" : "farming";
            case "age" -> isConstant ? "[1..3)" : "< term";
            case "costs" -> isConstant ? "1.50, > 2" : "cap";
            case "isNew" -> isConstant ? "true, false" : "isFirst";
            case "createdOn" -> "< date(\"2020-01-02\")";
            default -> "not(\"a\", \"b\")";
        };
    }

    private String literal(Type type) {
        return switch (type.kind()) {
            case CODE -> '"' + any(NAF) + '"';
            case BOOLEAN -> any(List.of("true", "false"));
            case TEXT -> any(List.of("\"a\"", "\"b\"", "\"c\""));
            case DATE -> "date(\"2020-01-0" + (1 + random.nextInt(3)) + "\")";
            case INTEGER -> String.valueOf(random.nextInt(5));
            default -> any(List.of("1", "1.0", "1.5", "1.50", "2", "200000"));
        };
    }

    /** A value for an input: one that cells name, one beside them, or null. */
    public @Nullable Object value(Type type) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        return switch (type.kind()) {
            case CODE -> any(NAF);
            case BOOLEAN -> random.nextBoolean();
            case TEXT -> any(List.of("a", "b", "c", "d"));
            case DATE -> java.time.LocalDate.of(2020, 1, 1 + random.nextInt(4));
            case INTEGER -> new java.math.BigDecimal(random.nextInt(6));
            default -> new java.math.BigDecimal(any(List.of("1", "1.00", "1.5", "2.0", "3", "2E+5")));
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
