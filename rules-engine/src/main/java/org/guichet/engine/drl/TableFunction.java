package org.guichet.engine.drl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Type;

/** Writes one output of a decision table as a function of its inputs. */
final class TableFunction {
    private static final String INDENT = "    ";
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final DecisionTable table;
    private final int output;
    private final Locale locale;
    private final Terms cells;

    TableFunction(Functions functions, DecisionTable table, int output, Locale locale) {
        this.table = table;
        this.output = output;
        this.locale = locale;
        this.cells = new Terms(functions, Place.FUNCTION, Locals.of(table.inputs()));
    }

    String write(String name) {
        String inputs = Locals.of(table.inputs()).names().stream()
                .map(input -> ", Object " + input)
                .collect(Collectors.joining());
        StringBuilder function =
                new StringBuilder(Written.comment(Written.cited(table.label(), table.citations(), locale)));
        function.append("\nfunction " + type() + " " + name + "(Application a" + inputs + ") {\n");
        table.until()
                .ifPresent(last ->
                        function.append("    if (a.getAsOf().isAfter(" + Terms.constant(last) + ")) return null;\n"));
        for (int i = table.versions().size() - 1; i > 0; i--) {
            DecisionTable.Version version = table.versions().get(i);
            function.append("    if (!a.getAsOf().isBefore(" + Terms.constant(version.since()) + ")) {\n")
                    .append(statements(version).indent(INDENT.length()))
                    .append("    }\n");
        }
        DecisionTable.Version first = table.versions().get(0);
        if (first.since().isAfter(BEGINNING)) {
            function.append("    if (a.getAsOf().isBefore(" + Terms.constant(first.since()) + ")) return null;\n");
        }
        return function.append(statements(first)).append('}').toString();
    }

    private String type() {
        return switch (table.hitPolicy()) {
            case COLLECT -> "List";
            case COLLECT_COUNT -> "BigDecimal";
            default -> JavaTypes.of(outputType());
        };
    }

    private Type outputType() {
        return table.outputs().get(output).type();
    }

    private String rows(DecisionTable.Version version) {
        return version.rows().stream()
                .map(row ->
                        "asList(" + test(row) + ", " + cells.term(row.outputs().get(output)) + ")")
                .collect(Collectors.joining(", ", "asList(", ")"));
    }

    private String test(DecisionTable.Row row) {
        List<Expression> tests = new ArrayList<>(row.tests());
        tests.removeIf(test ->
                test instanceof Expression.Literal literal && literal.value().equals(true));
        return tests.isEmpty() ? "true" : cells.term(new Expression.And(tests));
    }

    private String statements(DecisionTable.Version version) {
        String rows = rows(version);
        Optional<String> otherwise = table.otherwise().isEmpty()
                ? Optional.empty()
                : Optional.of(cells.term(table.otherwise().get(output)));
        HitPolicy policy = table.hitPolicy();
        if (!policy.collects()) {
            String function = policy == HitPolicy.FIRST ? "firstMatch" : "onlyMatch";
            String call = function + "(" + rows + ", " + otherwise.orElse("null") + ")";
            return returned("(" + type() + ") " + call);
        }
        return INDENT + "List matches = " + Layout.broken("matching(" + rows + ")", INDENT) + ";\n"
                + otherwise.map(this::ifNoneMatches).orElse("") + returned(collected());
    }

    private static String returned(String call) {
        return INDENT + "return " + Layout.broken(call, INDENT) + ";\n";
    }

    private String ifNoneMatches(String otherwise) {
        String none = INDENT + "if (matches.isEmpty()) return ";
        return switch (table.hitPolicy()) {
            case COLLECT ->
                none + "asList(new Item(" + otherwise + ", true));\n" + INDENT
                        + "if (values(matches) == null) return null;\n";
            case COLLECT_COUNT -> "";
            default -> none + otherwise + ";\n";
        };
    }

    private String collected() {
        return switch (table.hitPolicy()) {
            case COLLECT_SUM -> "sumOf(values(matches))";
            case COLLECT_MIN -> "(" + type() + ") smallest(values(matches))";
            case COLLECT_MAX -> "(" + type() + ") largest(values(matches))";
            case COLLECT_COUNT -> "countOf(values(matches))";
            default -> "matches";
        };
    }
}
