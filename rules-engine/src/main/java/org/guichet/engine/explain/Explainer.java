package org.guichet.engine.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.Explanation.ParameterUsed;
import org.guichet.api.Explanation.Table;
import org.guichet.api.Text;
import org.guichet.api.Truth;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.Values;

/**
 * Explains a criterion, or an award, of one application. Data is gathered at once; sentences are composed when they are
 * asked for. For one thread; what it gives may be shared.
 */
public final class Explainer {
    /** The most items of a list that are explained one by one. */
    private static final int MAX_ITEMS = 50;

    private final Interpreter interpreter;
    private final Labels labels;
    private final Map<Object, Explanation> derived;
    private final Explained explained;

    /** @param scope the names that the programme's expressions may use */
    public Explainer(Interpreter interpreter, Scope scope) {
        this(interpreter, scope, new Explained());
    }

    /**
     * Explains what is not explained already.
     *
     * @param scope the names that the programme's expressions may use
     * @param explained what is explained of the same application
     */
    public Explainer(Interpreter interpreter, Scope scope, Explained explained) {
        this(interpreter, new Labels(scope), new HashMap<>(), explained);
    }

    private Explainer(Interpreter interpreter, Labels labels, Map<Object, Explanation> derived, Explained explained) {
        this.interpreter = interpreter;
        this.labels = labels;
        this.derived = derived;
        this.explained = explained;
    }

    /** What a sentence needs: the expression, and what is known. */
    record Subject(Expression expression, Interpreter interpreter, Labels labels) {
        Phrases phrases(Wording wording) {
            return new Phrases(wording, labels, interpreter);
        }

        Truth truth() {
            return interpreter.truth(expression);
        }
    }

    private Subject subject(Expression expression) {
        return new Subject(expression, interpreter, labels);
    }

    /** What a type is called. */
    public static Text typeName(Type type) {
        return Sentence.of(wording -> wording.type(type));
    }

    /** Explains why a condition holds, does not hold or stays open. */
    public Explanation condition(Expression expression) {
        if (expression instanceof Expression.DefinitionReference reference) {
            return definition(reference.definition());
        }
        if (expression instanceof Expression.Not not) {
            return denied(condition(not.operand()));
        }
        Text sentence = new Sentence<>(subject(expression), Conditions::compose);
        List<Explanation> parts = Conditions.isConnective(expression)
                ? expression.children().stream().map(this::condition).toList()
                : partsOf(expression);
        return node(Optional.of(interpreter.truth(expression)), Optional.empty(), sentence, expression, parts);
    }

    /** A denial is explained by what it denies: the same facts, the other way round. */
    private static Explanation denied(Explanation of) {
        return new Explanation(
                of.truth().map(Truth::not),
                of.value(),
                of.sentence(),
                of.facts(),
                of.parameters(),
                of.parts(),
                of.citations(),
                of.table());
    }

    /** Explains how a value was worked out. */
    public Explanation value(Expression expression) {
        Text sentence = new Sentence<>(subject(expression), Calculations::compose);
        return node(Optional.empty(), shown(expression), sentence, expression, partsOf(expression));
    }

    private Optional<Object> shown(Expression expression) {
        Object value = interpreter.value(expression);
        return value == null || value instanceof Entries
                ? Optional.empty()
                : Optional.of(Values.toApi(expression.type(), value));
    }

    private Explanation node(
            Optional<Truth> truth,
            Optional<Object> value,
            Text sentence,
            Expression expression,
            List<Explanation> parts) {
        Uses uses = new Uses();
        if (!Conditions.isConnective(expression)) {
            uses.collect(expression);
        }
        List<Table> tables =
                Conditions.isConnective(expression) ? List.of() : new Records(interpreter, labels).of(expression);
        if (tables.size() <= 1) {
            return new Explanation(
                    truth,
                    value,
                    sentence,
                    uses.facts(),
                    uses.parameters(),
                    parts,
                    List.of(),
                    tables.stream().findFirst());
        }
        List<Explanation> all = new ArrayList<>(parts);
        tables.forEach(table -> all.add(records(table)));
        return new Explanation(truth, value, sentence, uses.facts(), uses.parameters(), all);
    }

    /** One of several lists that an expression rests on. */
    private static Explanation records(Table table) {
        Text sentence = new Sentence<>(table.title(), (title, wording) -> title.in(wording.locale()) + ".");
        return new Explanation(
                Optional.empty(),
                Optional.empty(),
                sentence,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(table));
    }

    /** The explanations of what an expression rests on: definitions, tables, branches, items of lists. */
    private List<Explanation> partsOf(Expression expression) {
        List<Explanation> parts = new ArrayList<>();
        if (expression instanceof Expression.Quantified quantified) {
            addItems(quantified, parts);
        } else if (expression instanceof Expression.If choice) {
            addChoice(choice, parts);
        } else {
            addParts(expression, parts);
        }
        return parts;
    }

    private void addParts(Expression expression, List<Explanation> parts) {
        if (expression instanceof Expression.DefinitionReference reference) {
            parts.add(definition(reference.definition()));
        } else if (expression instanceof Expression.FactReference reference) {
            reference.fact().derivation().ifPresent(origin -> parts.add(derived(reference.fact(), origin)));
        } else if (expression instanceof Expression.TableCall call) {
            parts.add(table(call));
            call.arguments().forEach(argument -> addParts(argument, parts));
        } else if (expression instanceof Expression.Filter filter) {
            addParts(filter.list(), parts);
            addDefinitions(filter.condition(), parts);
        } else if (expression instanceof Expression.If || expression instanceof Expression.Quantified) {
            parts.add(expression.type().is(Kind.BOOLEAN) ? condition(expression) : value(expression));
        } else {
            expression.children().forEach(child -> addParts(child, parts));
        }
    }

    /** What is derived and holds for every item alike: all else in a filter or a cell differs from item to item. */
    private void addDefinitions(Expression expression, List<Explanation> parts) {
        if (expression instanceof Expression.DefinitionReference reference) {
            parts.add(definition(reference.definition()));
        }
        expression.children().forEach(child -> addDefinitions(child, parts));
    }

    private void addChoice(Expression.If choice, List<Explanation> parts) {
        parts.add(condition(choice.condition()));
        Truth truth = interpreter.truth(choice.condition());
        if (truth != Truth.FALSE) {
            addParts(choice.then(), parts);
        }
        if (truth != Truth.TRUE) {
            addParts(choice.otherwise(), parts);
        }
    }

    private void addItems(Expression.Quantified quantified, List<Explanation> parts) {
        if (interpreter.value(quantified.list()) instanceof Entries entries) {
            int number = 0;
            for (Entries.Entry entry : entries.entries()) {
                if (++number > MAX_ITEMS) {
                    return;
                }
                Explainer inner = new Explainer(interpreter.with(entry.value()), labels, derived, explained);
                parts.add(numbered(number, inner.condition(quantified.condition())));
            }
        }
    }

    private static Explanation numbered(int number, Explanation item) {
        Text sentence = new Sentence<>(
                new Item(number, item.sentence()),
                (about, wording) -> wording.labelled(wording.item(about.number), about.sentence.in(wording.locale())));
        return new Explanation(
                item.truth(),
                item.value(),
                sentence,
                item.facts(),
                item.parameters(),
                item.parts(),
                item.citations(),
                item.table());
    }

    private record Item(int number, Text sentence) {}

    /** The explanation of a derived value: in full where it is first mentioned, then without its parts. */
    public Explanation definition(Definition definition) {
        Explanation mentioned = derived.get(definition);
        if (mentioned != null) {
            return mentioned;
        }
        Explained.Full full = full(definition);
        if (Collections.disjoint(full.mentions().keySet(), derived.keySet())) {
            derived.putAll(full.mentions());
            return full.explanation();
        }
        Explanation here = new Explainer(interpreter.outside(), labels, derived, explained).explained(definition);
        derived.put(definition, mention(here));
        return here;
    }

    /** The explanation of a derived value where nothing has been mentioned before. */
    private Explained.Full full(Definition definition) {
        Explained.Full known = explained.get(definition);
        if (known == null) {
            Map<Object, Explanation> mentions = new HashMap<>();
            Explanation full = new Explainer(interpreter.outside(), labels, mentions, explained).explained(definition);
            mentions.put(definition, mention(full));
            known = new Explained.Full(full, mentions);
            explained.put(definition, known);
        }
        return known;
    }

    /** What is said of a derived value where it has been explained before. */
    private static Explanation mention(Explanation full) {
        return new Explanation(
                full.truth(),
                full.value(),
                full.sentence(),
                full.facts(),
                full.parameters(),
                List.of(),
                full.citations(),
                Optional.empty());
    }

    /** The explanation of a fact that rules derive: in full where it is first mentioned, then without its parts. */
    private Explanation derived(Fact fact, Fact.Origin origin) {
        Explanation mentioned = derived.get(fact);
        if (mentioned != null) {
            return mentioned;
        }
        Explanation full = new DerivedFacts(interpreter, labels, explained).explain(fact, origin);
        derived.put(fact, mention(full));
        return full;
    }

    private Explanation explained(Definition definition) {
        Expression value = definition.value();
        if (value instanceof Expression.DefinitionReference reference
                && reference.definition().label().equals(definition.label())) {
            // A step that only repeats a derived value of the same label adds nothing to its explanation.
            return definition(reference.definition());
        }
        Expression reference = new Expression.DefinitionReference(definition);
        boolean condition = definition.type().is(Kind.BOOLEAN);
        Text sentence = new Sentence<>(
                subject(reference), condition ? Conditions::composeDefinition : Calculations::composeDefinition);
        List<Explanation> parts = condition ? List.of(condition(value)) : partsOf(value);
        Explanation bare = condition
                ? new Explanation(
                        Optional.of(interpreter.truth(value)), Optional.empty(), sentence, List.of(), List.of(), parts)
                : node(Optional.empty(), shown(value), sentence, value, parts);
        return cited(bare, definition.citations());
    }

    private static Explanation cited(Explanation of, List<Citation> citations) {
        return new Explanation(
                of.truth(), of.value(), of.sentence(), of.facts(), of.parameters(), of.parts(), citations, of.table());
    }

    private Explanation table(Expression.TableCall call) {
        Text sentence = new Sentence<>(subject(call), Calculations::composeTable);
        Uses uses = new Uses();
        List<Explanation> parts = new ArrayList<>();
        for (Expression cell : interpreter.reading(call).cells(call.output())) {
            uses.collect(cell);
            addDefinitions(cell, parts);
        }
        return cited(
                new Explanation(Optional.empty(), shown(call), sentence, uses.facts(), uses.parameters(), parts),
                call.table().citations());
    }

    /** A fact of the application, as it is given. */
    static FactUsed used(Fact fact, Interpreter interpreter) {
        Object value = interpreter.bindings().value(fact);
        if (value instanceof Entries entries) {
            return new FactUsed(fact.concept(), Optional.of(new Rows(fact.type(), entries.entries())));
        }
        return new FactUsed(
                fact.concept(), value == null ? Optional.empty() : Optional.of(Values.toApi(fact.type(), value)));
    }

    /** A figure, as it is in force. */
    static ParameterUsed used(Parameter parameter, Interpreter interpreter) {
        var asOf = interpreter.bindings().asOf();
        Optional<Parameter.Value> value = parameter.on(asOf);
        return new ParameterUsed(
                parameter.name(),
                parameter.label(),
                parameter.type().word(),
                parameter.type().unit(),
                value.map(figure -> Values.toApi(parameter.type(), figure.value())),
                value.map(Parameter.Value::since),
                value.flatMap(figure -> parameter.endOn(asOf)),
                value.map(Parameter.Value::citations).orElse(List.of()));
    }

    /** The facts and figures that an expression reads itself, its definitions excepted. */
    private final class Uses {
        private final Map<Fact, FactUsed> facts = new LinkedHashMap<>();
        private final Map<Parameter, ParameterUsed> parameters = new LinkedHashMap<>();

        void collect(Expression expression) {
            if (expression instanceof Expression.FactReference reference
                    && !reference.fact().isDerived()) {
                facts.computeIfAbsent(reference.fact(), fact -> explained.used(fact, interpreter));
            } else if (expression instanceof Expression.ParameterReference reference) {
                parameters.computeIfAbsent(reference.parameter(), figure -> used(figure, interpreter));
            }
            expression.children().forEach(this::collect);
        }

        List<FactUsed> facts() {
            return List.copyOf(facts.values());
        }

        List<ParameterUsed> parameters() {
            return List.copyOf(parameters.values());
        }
    }
}
