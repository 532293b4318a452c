package org.guichet.engine.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Truth;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.TableReading;
import org.guichet.engine.facts.Missing;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The unknown facts that leave an expression unknown. Parts that no longer matter are passed over: what a connective
 * does not wait for, the branch that is not taken, and the records of a list that leave nothing open.
 */
public final class MissingFacts {
    private final Interpreter interpreter;
    /** The list that each variable in sight runs over; empty where its records are no facts. */
    private final List<Optional<Fact>> lists;

    private final Set<Fact> missing;
    private final Set<Definition> collected;
    private final Set<Definition> searched;

    private MissingFacts(Interpreter interpreter) {
        this(interpreter, List.of(), new LinkedHashSet<>(), new HashSet<>(), new HashSet<>());
    }

    private MissingFacts(
            Interpreter interpreter,
            List<Optional<Fact>> lists,
            Set<Fact> missing,
            Set<Definition> collected,
            Set<Definition> searched) {
        this.interpreter = interpreter;
        this.lists = lists;
        this.missing = missing;
        this.collected = collected;
        this.searched = searched;
    }

    /** The facts that an expression waits for, in the order in which it reads them; none if it is known. */
    public static Set<Fact> of(Expression expression, Interpreter interpreter) {
        MissingFacts facts = new MissingFacts(interpreter);
        facts.collect(expression);
        return Collections.unmodifiableSet(facts.missing);
    }

    /** The same for what sees an item of a list as its variable. */
    private MissingFacts within(Expression list, @Nullable Object item) {
        List<Optional<Fact>> extended = new ArrayList<>(lists);
        extended.add(listOf(list));
        return new MissingFacts(interpreter.with(item), extended, missing, collected, searched);
    }

    /** The same for a definition, which sees no variable. */
    private MissingFacts outside() {
        return lists.isEmpty()
                ? this
                : new MissingFacts(interpreter.outside(), List.of(), missing, collected, searched);
    }

    private void collect(Expression expression) {
        if (expression.type().isList()) {
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
                outside().collect(reference.definition().value());
            }
        } else if (expression instanceof Expression.FieldOf field) {
            listOf(field).ifPresent(this::add);
        } else if (expression instanceof Expression.Variable variable) {
            listOf(variable).ifPresent(this::add);
        } else if (expression instanceof Expression.Quantified quantified) {
            collectQuantified(quantified);
        } else if (expression instanceof Expression.Aggregate aggregate) {
            collectAggregate(aggregate);
        } else if (expression instanceof Expression.If choice) {
            collectChoice(choice);
        } else if (expression instanceof Expression.TableCall call) {
            collectTable(call);
        } else {
            expression.children().forEach(this::collect);
        }
    }

    private void add(Fact fact) {
        missing.addAll(behind(fact, interpreter.bindings()));
    }

    /**
     * The facts that an unknown one stands for: one that rules derive stands for what the rules wait for, or for those
     * without which they never ran.
     */
    public static List<Fact> behind(Fact fact, Bindings bindings) {
        if (!fact.isDerived()) {
            return List.of(fact);
        }
        Fact.Origin origin = fact.derivation().orElseThrow();
        if (!bindings.missing().containsKey(fact.name())) {
            return origin.needs();
        }
        List<String> named = bindings.missing(fact).stream().map(Missing::fact).toList();
        return origin.reads().stream()
                .filter(read -> named.contains(read.name()))
                .toList();
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
                    collectCell(row.tests().get(i), call.arguments());
                }
            }
            collectCell(row.outputs().get(call.output()), call.arguments());
        }
    }

    /** What the cell of a table reads and that is unknown: inputs, facts, and lists with an incomplete record. */
    private void collectCell(Expression cell, List<Expression> inputs) {
        if (cell instanceof Expression.Variable variable && variable.depth() < inputs.size()) {
            collect(inputs.get(variable.depth()));
        } else if (cell instanceof Expression.FactReference reference) {
            Object value = interpreter.value(reference);
            if (value == null || isIncomplete(reference, value)) {
                add(reference.fact());
            }
        } else if (cell instanceof Expression.DefinitionReference reference && searched.add(reference.definition())) {
            outside().collectCell(reference.definition().value(), List.of());
        }
        cell.children().forEach(child -> collectCell(child, inputs));
    }

    private static boolean isIncomplete(Expression.FactReference reference, Object value) {
        return value instanceof Entries entries
                && entries.entries().stream()
                        .anyMatch(entry -> entry.value() instanceof Map<?, ?> row
                                && row.size() < reference.type().fields().size());
    }

    /** The records that leave a statement about some or all of a list open. */
    private void collectQuantified(Expression.Quantified quantified) {
        if (!(interpreter.value(quantified.list()) instanceof Entries entries)) {
            collect(quantified.list());
            return;
        }
        for (Entries.Entry entry : entries.entries()) {
            MissingFacts inner = within(quantified.list(), entry.value());
            Truth holds = inner.interpreter.truth(quantified.condition());
            Truth decisive = quantified.every() ? holds.not() : holds;
            if (entry.present().and(decisive) == Truth.UNKNOWN) {
                inner.collect(quantified.condition());
                collectMembership(quantified.list(), entry);
            }
        }
    }

    private void collectAggregate(Expression.Aggregate aggregate) {
        Expression list = aggregate.list();
        boolean counts = aggregate.function() == Expression.Aggregate.Function.COUNT;
        if (counts && list instanceof Expression.Projection projection) {
            collectMembers(projection.list(), true);
        } else {
            collectMembers(list, counts);
        }
    }

    private void collectList(Expression list) {
        collectMembers(list, false);
    }

    /** What leaves the members of a list open, and their values unless they are only counted. */
    private void collectMembers(Expression list, boolean counts) {
        if (!(interpreter.value(list) instanceof Entries entries)) {
            collectUnknownList(list);
            return;
        }
        for (Entries.Entry entry : entries.entries()) {
            collectMembership(list, entry);
            if (entry.value() == null && !counts) {
                collectValues(list);
            }
        }
    }

    private void collectUnknownList(Expression list) {
        if (list instanceof Expression.Filter filter) {
            collectMembers(filter.list(), true);
        } else if (list instanceof Expression.Projection projection) {
            collectMembers(projection.list(), true);
        } else {
            collectUnknown(list);
        }
    }

    private void collectValues(Expression list) {
        if (list instanceof Expression.TableCall call) {
            collectTable(call);
        } else {
            listOf(list).ifPresent(this::add);
        }
    }

    /** What leaves open whether a list holds an item. */
    private void collectMembership(Expression list, Entries.Entry entry) {
        if (entry.present() != Truth.UNKNOWN) {
            return;
        }
        if (list instanceof Expression.Filter filter) {
            within(filter.list(), entry.value()).collect(filter.condition());
            collectMembership(filter.list(), entry);
        } else if (list instanceof Expression.Projection projection) {
            collectMembers(projection.list(), true);
        } else if (list instanceof Expression.DefinitionReference reference) {
            outside().collectMembership(reference.definition().value(), entry);
        } else if (list instanceof Expression.TableCall call) {
            collectTable(call);
        } else if (list instanceof Expression.If choice) {
            collectChoice(choice);
        }
    }

    /** The list of the application that the items of a list, a variable or a field of it come from. */
    private Optional<Fact> listOf(Expression expression) {
        if (expression instanceof Expression.FactReference reference) {
            return Optional.of(reference.fact());
        } else if (expression instanceof Expression.Filter filter) {
            return listOf(filter.list());
        } else if (expression instanceof Expression.Projection projection) {
            return listOf(projection.list());
        } else if (expression instanceof Expression.DefinitionReference reference) {
            return listOf(reference.definition().value());
        } else if (expression instanceof Expression.FieldOf field) {
            return listOf(field.row());
        } else if (expression instanceof Expression.Variable variable && variable.depth() < lists.size()) {
            return lists.get(variable.depth());
        }
        return Optional.empty();
    }
}
