package org.guichet.engine.certificate.prove;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.guichet.api.Truth;
import org.guichet.engine.certificate.Certificate.ProvenDefinition;
import org.guichet.engine.certificate.Proof;
import org.guichet.engine.certificate.Signature;
import org.guichet.engine.certificate.Stated;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.TableReading;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Entries.Entry;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;

/** Proves what expressions give, with no more parts than are needed, and notes what the proofs rest on. */
final class Proofs {
    private final Set<String> facts = new HashSet<>();
    private final Set<String> derived = new TreeSet<>();
    private final Map<String, Proof> definitions = new LinkedHashMap<>();
    private final Set<Object> searched = new HashSet<>();

    /**
     * The names of the facts of the application that proofs rest on, that rules read to derive such facts, or that
     * cells of decision tables refer to.
     */
    Set<String> facts() {
        return facts;
    }

    /** The names of the derived facts that proofs rest on. */
    Set<String> derived() {
        return derived;
    }

    /** The definitions that proofs refer to, each after those that it refers to itself. */
    List<ProvenDefinition> definitions() {
        List<ProvenDefinition> proven = new ArrayList<>();
        definitions.forEach((name, proof) -> proven.add(new ProvenDefinition(name, proof)));
        return proven;
    }

    /** Proves a definition, unless it is proven already. */
    void define(Definition definition, Interpreter interpreter) {
        String name = Signature.of(definition);
        if (!definitions.containsKey(name)) {
            Proof proof = of(definition.value(), 0, interpreter.outside());
            definitions.put(name, proof);
        }
    }

    /** The proof of what an expression gives, as a part of a step above. */
    Proof of(Expression written, int place, Interpreter interpreter) {
        Expression expression = Expression.unlabelled(written);
        List<Proof> parts = parts(expression, interpreter);
        note(expression, interpreter);
        Signature signature = Signature.of(expression);
        return new Proof(
                place,
                signature.rule(),
                signature.subject(),
                since(expression, interpreter),
                stated(expression, interpreter),
                parts);
    }

    private static Stated stated(Expression expression, Interpreter interpreter) {
        Object value = interpreter.value(expression);
        return Stated.of(value == null ? interpreter.bounds(expression) : value);
    }

    private static Optional<LocalDate> since(Expression expression, Interpreter interpreter) {
        LocalDate asOf = interpreter.bindings().asOf();
        if (expression instanceof Expression.ParameterReference reference) {
            return reference.parameter().on(asOf).map(Parameter.Value::since);
        }
        return expression instanceof Expression.TableCall call
                ? call.table().on(asOf).map(DecisionTable.Version::since)
                : Optional.empty();
    }

    private void note(Expression expression, Interpreter interpreter) {
        if (expression instanceof Expression.FactReference reference) {
            noteFact(reference.fact());
            if (reference.fact().isDerived()) {
                derived.add(reference.fact().name());
            }
        } else if (expression instanceof Expression.DefinitionReference reference) {
            define(reference.definition(), interpreter);
        }
    }

    /** Notes a fact of the application, or those from which rules derive one. */
    private void noteFact(Fact fact) {
        if (fact.derivation().isEmpty()) {
            facts.add(fact.name());
        }
        fact.derivation().ifPresent(origin -> origin.reads().forEach(read -> facts.add(read.name())));
    }

    private List<Proof> parts(Expression expression, Interpreter interpreter) {
        if (expression instanceof Expression.And and) {
            return settling(and.operands(), and.operands().size(), interpreter);
        } else if (expression instanceof Expression.Or or) {
            return settling(or.operands(), 1, interpreter);
        } else if (expression instanceof Expression.AtLeast atLeast) {
            return settling(atLeast.operands(), atLeast.count(), interpreter);
        } else if (expression instanceof Expression.If choice) {
            return ofChoice(choice, interpreter);
        } else if (expression instanceof Expression.Quantified quantified) {
            return ofQuantified(quantified, interpreter);
        } else if (expression instanceof Expression.Filter filter) {
            return ofItems(filter.list(), filter.condition(), interpreter);
        } else if (expression instanceof Expression.TableCall call) {
            return ofTable(call, interpreter);
        }
        boolean usesBounds = expression instanceof Expression.Comparison;
        boolean mayStopShort = usesBounds
                || expression instanceof Expression.Arithmetic
                || expression instanceof Expression.Extreme
                || expression instanceof Expression.Elapsed;
        List<Expression> children = expression.children();
        if (mayStopShort) {
            for (int place = 0; place < children.size(); place++) {
                if (isUnknown(children.get(place), usesBounds, interpreter)) {
                    return List.of(of(children.get(place), place, interpreter));
                }
            }
        }
        return all(children, interpreter);
    }

    private static boolean isUnknown(Expression expression, boolean usesBounds, Interpreter interpreter) {
        return interpreter.value(expression) == null && !(usesBounds && interpreter.bounds(expression) != null);
    }

    private List<Proof> all(List<Expression> children, Interpreter interpreter) {
        List<Proof> parts = new ArrayList<>();
        for (int place = 0; place < children.size(); place++) {
            parts.add(of(children.get(place), place, interpreter));
        }
        return parts;
    }

    /** The first conditions that settle whether so many hold; all of them if none do. */
    private List<Proof> settling(List<Expression> operands, int count, Interpreter interpreter) {
        List<Truth> truths = operands.stream().map(interpreter::truth).toList();
        List<Proof> parts = new ArrayList<>();
        for (int place : settling(truths, count)) {
            parts.add(of(operands.get(place), place, interpreter));
        }
        return parts;
    }

    private static List<Integer> settling(List<Truth> truths, int count) {
        List<Integer> certain = places(truths, Truth.TRUE);
        List<Integer> excluded = places(truths, Truth.FALSE);
        int enough = Math.max(0, truths.size() - count + 1);
        if (certain.size() >= count) {
            return certain.subList(0, count);
        }
        return excluded.size() >= enough
                ? excluded.subList(0, enough)
                : IntStream.range(0, truths.size()).boxed().toList();
    }

    private static List<Integer> places(List<Truth> truths, Truth truth) {
        return IntStream.range(0, truths.size())
                .filter(place -> truths.get(place) == truth)
                .boxed()
                .toList();
    }

    private List<Proof> ofChoice(Expression.If choice, Interpreter interpreter) {
        List<Proof> parts = new ArrayList<>();
        parts.add(of(choice.condition(), 0, interpreter));
        Truth condition = interpreter.truth(choice.condition());
        boolean thenAlone =
                condition == Truth.TRUE || (condition == Truth.UNKNOWN && isUnknown(choice.then(), true, interpreter));
        boolean otherwiseAlone = condition == Truth.FALSE
                || (condition == Truth.UNKNOWN && !thenAlone && isUnknown(choice.otherwise(), true, interpreter));
        if (!otherwiseAlone) {
            parts.add(of(choice.then(), 1, interpreter));
        }
        if (!thenAlone) {
            parts.add(of(choice.otherwise(), 2, interpreter));
        }
        return parts;
    }

    private List<Proof> ofQuantified(Expression.Quantified quantified, Interpreter interpreter) {
        if (!(interpreter.value(quantified.list()) instanceof Entries list)) {
            return List.of(of(quantified.list(), 0, interpreter));
        }
        List<Truth> truths = list.entries().stream()
                .map(entry -> truth(quantified, entry, interpreter))
                .toList();
        List<Proof> parts = new ArrayList<>();
        parts.add(of(quantified.list(), 0, interpreter));
        for (int item : settling(truths, quantified.every() ? truths.size() : 1)) {
            parts.add(ofItem(quantified.condition(), list, item, interpreter));
        }
        return parts;
    }

    /** What an item contributes, which may not belong to the list. */
    private static Truth truth(Expression.Quantified quantified, Entry entry, Interpreter interpreter) {
        Truth holds = interpreter.with(entry.value()).truth(quantified.condition());
        return quantified.every()
                ? entry.present().not().or(holds)
                : entry.present().and(holds);
    }

    private Proof ofItem(Expression condition, Entries list, int item, Interpreter interpreter) {
        return of(condition, item + 1, interpreter.with(list.entries().get(item).value()));
    }

    private List<Proof> ofItems(Expression list, Expression condition, Interpreter interpreter) {
        List<Proof> parts = new ArrayList<>();
        parts.add(of(list, 0, interpreter));
        if (interpreter.value(list) instanceof Entries entries) {
            for (int item = 0; item < entries.entries().size(); item++) {
                parts.add(ofItem(condition, entries, item, interpreter));
            }
        }
        return parts;
    }

    private List<Proof> ofTable(Expression.TableCall call, Interpreter interpreter) {
        List<Proof> parts = new ArrayList<>(all(call.arguments(), interpreter));
        Optional<DecisionTable.Version> version =
                call.table().on(interpreter.bindings().asOf());
        if (version.isEmpty()) {
            return parts;
        }
        searchTests(version.get());
        Interpreter cells = interpreter.outside();
        for (Expression argument : call.arguments()) {
            cells = cells.with(interpreter.value(argument));
        }
        List<DecisionTable.Row> rows = version.get().rows();
        HitPolicy policy = call.table().hitPolicy();
        boolean isCertain = false;
        boolean isMatched = false;
        for (TableReading.Match match : interpreter.reading(call).matches()) {
            if (!(isCertain && policy == HitPolicy.FIRST)) {
                parts.add(ofRow(match, call, call.arguments().size() + rows.indexOf(match.row()), cells));
                isCertain |= match.truth() == Truth.TRUE;
                isMatched = true;
            }
        }
        boolean mayBeNone = policy.collects() ? !isMatched && policy != HitPolicy.COLLECT_COUNT : !isCertain;
        if (mayBeNone && !call.table().otherwise().isEmpty()) {
            Proof cell = of(call.table().otherwise().get(call.output()), 0, cells);
            int place = call.arguments().size() + rows.size();
            parts.add(new Proof(place, Proof.OTHERWISE, "", Optional.empty(), cell.value(), List.of(cell)));
        }
        return parts;
    }

    private Proof ofRow(TableReading.Match match, Expression.TableCall call, int place, Interpreter cells) {
        boolean isCounted = call.table().hitPolicy() == HitPolicy.COLLECT_COUNT;
        List<Proof> cell =
                isCounted ? List.of() : List.of(of(match.row().outputs().get(call.output()), 0, cells));
        String line = String.valueOf(match.row().line());
        return new Proof(place, Proof.ROW, line, Optional.empty(), Stated.of(match.truth()), cell);
    }

    /** Which rows match is verified by trying them: the facts to which their cells refer are needed. */
    private void searchTests(DecisionTable.Version version) {
        if (searched.add(version)) {
            version.rows().forEach(row -> row.tests().forEach(this::search));
        }
    }

    private void search(Expression expression) {
        if (expression instanceof Expression.FactReference reference) {
            noteFact(reference.fact());
        } else if (expression instanceof Expression.DefinitionReference reference
                && searched.add(reference.definition())) {
            search(reference.definition().value());
        } else if (expression instanceof Expression.TableCall call) {
            call.table().versions().forEach(this::searchAll);
        }
        expression.children().forEach(this::search);
    }

    private void searchAll(DecisionTable.Version version) {
        if (searched.add(version)) {
            for (DecisionTable.Row row : version.rows()) {
                row.tests().forEach(this::search);
                row.outputs().forEach(this::search);
            }
        }
    }
}
