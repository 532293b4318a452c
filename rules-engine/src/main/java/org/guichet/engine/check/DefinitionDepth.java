package org.guichet.engine.check;

import java.util.HashMap;
import java.util.Map;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;

/** How deep definitions need each other: evaluation goes as deep, and must not run out of stack. */
final class DefinitionDepth {
    /** The longest chain of definitions that need each other. */
    static final int MAX = 100;

    private final Map<Definition, Integer> definitions = new HashMap<>();
    private final Map<DecisionTable, Integer> tables = new HashMap<>();

    /** The longest chain of definitions that an expression needs. */
    int of(Expression expression) {
        int deepest = 0;
        if (expression instanceof Expression.DefinitionReference reference) {
            deepest = 1 + of(reference.definition());
        } else if (expression instanceof Expression.TableCall call) {
            deepest = of(call.table());
        }
        for (Expression child : expression.children()) {
            deepest = Math.max(deepest, of(child));
        }
        return deepest;
    }

    private int of(Definition definition) {
        Integer known = definitions.get(definition);
        if (known == null) {
            known = of(definition.value());
            definitions.put(definition, known);
        }
        return known;
    }

    private int of(DecisionTable table) {
        Integer known = tables.get(table);
        if (known == null) {
            known = table.versions().stream()
                    .flatMap(version -> version.rows().stream())
                    .mapToInt(this::of)
                    .max()
                    .orElse(0);
            tables.put(table, known);
        }
        return known;
    }

    private int of(DecisionTable.Row row) {
        int deepest = 0;
        for (Expression test : row.tests()) {
            deepest = Math.max(deepest, of(test));
        }
        for (Expression output : row.outputs()) {
            deepest = Math.max(deepest, of(output));
        }
        return deepest;
    }
}
