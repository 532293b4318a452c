package org.guichet.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.TableReading;
import org.guichet.engine.vocabulary.Entries;

/** Notes which kinds of expressions were evaluated, and to what: true, false, known or unknown. */
final class Coverage {
    private final Set<String> seen = new TreeSet<>();
    private final Set<Definition> definitions = new HashSet<>();

    Set<String> seen() {
        return seen;
    }

    void note(CheckedCriterion criterion, Interpreter interpreter) {
        definitions.clear();
        criterion.when().ifPresent(when -> walk(when, interpreter));
        criterion.condition().ifPresent(condition -> walk(condition, interpreter));
        criterion.unless().ifPresent(unless -> walk(unless, interpreter));
    }

    private void walk(Expression expression, Interpreter interpreter) {
        Object value = interpreter.value(expression);
        String state = value == null ? "unknown" : value instanceof Boolean ? value.toString() : "known";
        seen.add(expression.getClass().getSimpleName() + " " + state);
        String variant = variant(expression);
        if (!variant.isEmpty()) {
            seen.add(expression.getClass().getSimpleName() + " " + variant + " " + state);
        }
        descend(expression, interpreter);
    }

    private static String variant(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return comparison.operator().name();
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic.operator().name();
        } else if (expression instanceof Expression.Rounded rounded) {
            return rounded.function().name();
        } else if (expression instanceof Expression.Aggregate aggregate) {
            return aggregate.function().name();
        } else if (expression instanceof Expression.PartOf part) {
            return part.part().name();
        } else if (expression instanceof Expression.Quantified quantified) {
            return quantified.every() ? "EVERY" : "SOME";
        } else if (expression instanceof Expression.Extreme extreme) {
            return extreme.largest() ? "LARGEST" : "SMALLEST";
        } else if (expression instanceof Expression.TableCall call) {
            return call.table().hitPolicy().name();
        }
        return "";
    }

    private void descend(Expression expression, Interpreter interpreter) {
        if (expression instanceof Expression.Quantified quantified) {
            walkItems(quantified.list(), quantified.condition(), interpreter);
        } else if (expression instanceof Expression.Filter filter) {
            walkItems(filter.list(), filter.condition(), interpreter);
        } else {
            expression.children().forEach(child -> walk(child, interpreter));
        }
        if (expression instanceof Expression.DefinitionReference reference && definitions.add(reference.definition())) {
            walk(reference.definition().value(), new Interpreter(interpreter.bindings()));
        } else if (expression instanceof Expression.TableCall call) {
            walkRows(call, interpreter);
        }
    }

    private void walkItems(Expression list, Expression condition, Interpreter interpreter) {
        walk(list, interpreter);
        if (interpreter.value(list) instanceof Entries entries
                && !entries.entries().isEmpty()) {
            walk(condition, interpreter.with(entries.entries().get(0).value()));
        }
    }

    private void walkRows(Expression.TableCall call, Interpreter interpreter) {
        Interpreter cells = new Interpreter(interpreter.bindings());
        for (Expression argument : call.arguments()) {
            cells = cells.with(interpreter.value(argument));
        }
        for (TableReading.Match match : interpreter.reading(call).matches()) {
            DecisionTable.Row row = match.row();
            for (Expression test : row.tests()) {
                walk(test, cells);
            }
            walk(row.outputs().get(call.output()), cells);
        }
    }
}
