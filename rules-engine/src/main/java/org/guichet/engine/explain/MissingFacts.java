package org.guichet.engine.explain;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.api.Truth;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.TableReading;
import org.guichet.engine.facts.Missing;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;

/**
 * The unknown facts that leave an expression unknown. Parts that no longer matter are passed over: what a connective
 * does not wait for, and the branch that is not taken.
 */
public final class MissingFacts {
    private final Interpreter interpreter;
    private final Set<Fact> missing = new LinkedHashSet<>();
    private final Set<Definition> collected = new HashSet<>();
    private final Set<Definition> searched = new HashSet<>();

    private MissingFacts(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The facts that an expression waits for, in the order in which it reads them; none if it is known. */
    public static Set<Fact> of(Expression expression, Interpreter interpreter) {
        MissingFacts facts = new MissingFacts(interpreter);
        facts.collect(expression);
        return facts.missing;
    }

    private void collect(Expression expression) {
        if (expression instanceof Expression.Quantified || expression instanceof Expression.Filter) {
            collectList(expression);
        } else if (expression instanceof Expression.Aggregate || expression instanceof Expression.Projection) {
            collectList(expression);
        } else if (interpreter.value(expression) == null) {
            collectUnknown(expression);
        }
    }

    private void collectUnknown(Expression expression) {
        if (expression instanceof Expression.FactReference reference) {
            add(reference.fact());
        } else if (expression instanceof Expression.DefinitionReference reference) {
            if (collected.add(reference.definition())) {
                collect(reference.definition().value());
            }
        } else if (expression instanceof Expression.If choice) {
            collectChoice(choice);
        } else if (expression instanceof Expression.TableCall call) {
            collectTable(call);
        } else {
            expression.children().forEach(this::collect);
        }
    }

    /** Adds a fact; one that rules derive stands for what the rules wait for, or for the lists they never got. */
    private void add(Fact fact) {
        if (!fact.isDerived()) {
            missing.add(fact);
            return;
        }
        Fact.Origin origin = fact.derivation().orElseThrow();
        if (!interpreter.bindings().missing().containsKey(fact.name())) {
            missing.addAll(origin.needs());
            return;
        }
        List<String> named =
                interpreter.bindings().missing(fact).stream().map(Missing::fact).toList();
        origin.reads().stream().filter(read -> named.contains(read.name())).forEach(missing::add);
    }

    private void collectChoice(Expression.If choice) {
        Truth condition = interpreter.truth(choice.condition());
        collect(choice.condition());
        if (condition != Truth.FALSE) {
            collect(choice.then());
        }
        if (condition != Truth.TRUE) {
            collect(choice.otherwise());
        }
    }

    private void collectTable(Expression.TableCall call) {
        TableReading reading = interpreter.reading(call);
        for (DecisionTable.Row row : reading.candidateRows()) {
            for (int i = 0; i < row.tests().size(); i++) {
                if (reading.isOpen(row, i)) {
                    collect(call.arguments().get(i));
                    collectFacts(row.tests().get(i));
                }
            }
            collectFacts(row.outputs().get(call.output()));
        }
    }

    /** A list that leaves something unknown: it is unknown itself, or some of its records are incomplete. */
    private void collectList(Expression expression) {
        if (isSettled(expression)) {
            return;
        }
        collectFacts(expression);
    }

    private boolean isSettled(Expression expression) {
        if (expression.type().isList()) {
            return interpreter.value(expression) instanceof Entries entries && entries.isKnown();
        }
        return interpreter.value(expression) != null;
    }

    /** Every fact that is unknown, and every list with an incomplete record, wherever it is read. */
    private void collectFacts(Expression expression) {
        if (expression instanceof Expression.FactReference reference) {
            Object value = interpreter.value(reference);
            if (value == null || isIncomplete(reference, value)) {
                add(reference.fact());
            }
        } else if (expression instanceof Expression.DefinitionReference reference
                && searched.add(reference.definition())) {
            collectFacts(reference.definition().value());
        }
        expression.children().forEach(this::collectFacts);
    }

    private static boolean isIncomplete(Expression.FactReference reference, Object value) {
        return value instanceof Entries entries
                && entries.entries().stream()
                        .anyMatch(entry -> entry.value() instanceof Map<?, ?> row
                                && row.size() < reference.type().fields().size());
    }
}
