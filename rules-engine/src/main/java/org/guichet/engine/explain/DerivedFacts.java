package org.guichet.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.Table;
import org.guichet.api.Text;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.facts.Missing;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;

/** Explains facts that rules derive: by the records that the rules put together, and by what they miss. */
final class DerivedFacts {
    /** The most missing inputs that are told one by one. */
    private static final int MAX_MISSING = 20;

    private final Interpreter interpreter;
    private final Labels labels;
    private final Explained explained;

    DerivedFacts(Interpreter interpreter, Labels labels, Explained explained) {
        this.interpreter = interpreter;
        this.labels = labels;
        this.explained = explained;
    }

    Explanation explain(Fact fact, Fact.Origin origin) {
        Expression reference = new Expression.FactReference(fact);
        Object value = interpreter.value(reference);
        boolean condition = fact.type().is(Type.Kind.BOOLEAN);
        Text sentence = new Sentence<>(
                new Explainer.Subject(reference, interpreter, labels),
                condition ? Conditions::composeDefinition : Calculations::composeDerived);
        return new Explanation(
                condition ? Optional.of(interpreter.truth(reference)) : Optional.empty(),
                condition || value == null || value instanceof Entries
                        ? Optional.empty()
                        : Optional.of(Values.toApi(fact.type(), value)),
                sentence,
                origin.reads().stream()
                        .map(read -> explained.used(read, interpreter))
                        .toList(),
                origin.figures().stream()
                        .map(figure -> Explainer.used(figure, interpreter))
                        .toList(),
                value == null ? missing(fact, origin) : List.of(),
                origin.citations(),
                shown(fact, origin));
    }

    private Optional<Table> shown(Fact fact, Fact.Origin origin) {
        Optional<Fact> list = fact.type().isList() ? Optional.of(fact) : origin.shown();
        return list.flatMap(known -> explained.records(known, new Records(interpreter, labels)));
    }

    private List<Explanation> missing(Fact fact, Fact.Origin origin) {
        return interpreter.bindings().missing(fact).stream()
                .limit(MAX_MISSING)
                .map(missing -> missing(missing, origin))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Explanation> missing(Missing missing, Fact.Origin origin) {
        return origin.reads().stream()
                .filter(read -> read.name().equals(missing.fact()))
                .findFirst()
                .map(read -> new Explanation(
                        Optional.empty(),
                        Optional.empty(),
                        new Sentence<>(new MissingInput(read, missing, name(read, missing)), DerivedFacts::compose),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** What a record is called: its first text. */
    private String name(Fact list, Missing missing) {
        if (missing.row() >= 0
                && interpreter.bindings().value(list) instanceof Entries entries
                && entries.entries().get(missing.row()).value() instanceof Map<?, ?> row) {
            List<String> texts = new ArrayList<>();
            for (Type.Field field : list.type().fields()) {
                if (field.type().is(Type.Kind.TEXT) && row.get(field.name()) instanceof String text) {
                    texts.add(text);
                }
            }
            return String.join(", ", texts);
        }
        return "";
    }

    private record MissingInput(Fact fact, Missing missing, String name) {}

    private static String compose(MissingInput about, Wording wording) {
        String list = about.fact.concept().label().in(wording.locale());
        Optional<String> field = Optional.ofNullable(about.missing.field())
                .flatMap(about.fact.type()::field)
                .map(found -> found.label().in(wording.locale()));
        if (about.missing.row() < 0) {
            return wording.labelled(list, wording.unknown()) + ".";
        }
        String item = list + ", " + wording.item(about.missing.row() + 1)
                + (about.name.isEmpty() ? "" : " (" + about.name + ")");
        return wording.labelled(
                        item,
                        field.map(name -> wording.labelled(name, wording.unknown()))
                                .orElse(wording.unknown()))
                + ".";
    }
}
