package org.guichet.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Explanation.Cell;
import org.guichet.api.Explanation.Table;
import org.guichet.api.InformationConcept;
import org.guichet.api.Text;
import org.guichet.api.Truth;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Entries.Entry;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.Values;

/** Shows records of lists as tables: fields and codes by what they are called. */
final class Records {
    private static final Text OPEN = Sentence.of(Wording::stillOpen);

    private final Interpreter interpreter;
    private final Labels labels;

    Records(Interpreter interpreter, Labels labels) {
        this.interpreter = interpreter;
        this.labels = labels;
    }

    /** Every record of a list, if the list is known. */
    Optional<Table> of(Fact list) {
        return interpreter.bindings().value(list) instanceof Entries entries
                ? Optional.of(table(list.concept().label(), list.type(), entries.entries()))
                : Optional.empty();
    }

    /**
     * The records of the application's lists that an expression rests on itself: of a filtered list, those it keeps.
     */
    List<Table> of(Expression expression) {
        return lists(expression)
                .filter(interpreter::sees)
                .flatMap(list -> shown(list).stream())
                .distinct()
                .toList();
    }

    private Stream<Expression> lists(Expression expression) {
        if (expression instanceof Expression.If choice) {
            return switch (interpreter.truth(choice.condition())) {
                case TRUE -> lists(choice.then());
                case FALSE -> lists(choice.otherwise());
                case UNKNOWN -> Stream.of(choice.then(), choice.otherwise()).flatMap(this::lists);
            };
        } else if (expression instanceof Expression.Quantified) {
            return Stream.empty();
        }
        return expression.type().is(Kind.ROWS)
                ? Stream.of(expression)
                : expression.children().stream().flatMap(this::lists);
    }

    private Optional<Table> shown(Expression list) {
        Optional<Fact> fact = source(list);
        boolean told = fact.isPresent() && fact.get().isDerived() && list instanceof Expression.FactReference;
        return told ? Optional.empty() : fact.flatMap(source -> shown(list, source));
    }

    private static Optional<Fact> source(Expression list) {
        if (list instanceof Expression.Filter filter) {
            return source(filter.list());
        }
        return list instanceof Expression.FactReference reference ? Optional.of(reference.fact()) : Optional.empty();
    }

    private Optional<Table> shown(Expression list, Fact source) {
        if (!(interpreter.value(list) instanceof Entries kept)
                || !(interpreter.bindings().value(source) instanceof Entries all)) {
            return Optional.empty();
        }
        Text label = source.concept().label();
        int certain = (int) kept.entries().stream()
                .filter(entry -> entry.present() == Truth.TRUE)
                .count();
        Kept told = new Kept(
                label,
                certain,
                kept.entries().size() - certain,
                all.entries().size() - kept.entries().size());
        Text title = list instanceof Expression.Filter ? new Sentence<>(told, Records::compose) : label;
        return Optional.of(table(title, source.type(), kept.entries()));
    }

    private record Kept(Text label, int kept, int open, int left) {}

    private static String compose(Kept about, Wording wording) {
        return wording.labelled(
                about.label.in(wording.locale()), wording.recordsKept(about.kept, about.open, about.left));
    }

    private Table table(Text title, Type list, List<Entry> entries) {
        List<InformationConcept.Field> columns =
                new ArrayList<>(list.fields().stream().map(Type.Field::shown).toList());
        List<Optional<CodeList>> codes = list.fields().stream()
                .map(field -> field.type().codeList().flatMap(labels::list))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(cells(list.fields(), codes, entry)));
        if (entries.stream().anyMatch(entry -> entry.present() == Truth.UNKNOWN)) {
            columns.add(new InformationConcept.Field("open", "boolean", Optional.empty(), Optional.empty(), OPEN));
            for (int i = 0; i < entries.size(); i++) {
                boolean open = entries.get(i).present() == Truth.UNKNOWN;
                rows.get(i).add(new Cell(Optional.of(open), Optional.empty()));
            }
        }
        return new Table(title, columns, rows);
    }

    private static List<Cell> cells(List<Type.Field> fields, List<Optional<CodeList>> codes, Entry entry) {
        List<Cell> cells = new ArrayList<>();
        Map<?, ?> row = entry.value() instanceof Map<?, ?> known ? known : Map.of();
        for (int i = 0; i < fields.size(); i++) {
            Type type = fields.get(i).type();
            Object value = row.get(fields.get(i).name());
            Optional<Object> shown = Optional.ofNullable(value).map(known -> Values.toApi(type, known));
            Optional<Text> label = !(value instanceof String text)
                    ? Optional.empty()
                    : type.is(Kind.CODE)
                            ? codes.get(i).flatMap(list -> list.label(text))
                            : repeated(fields, codes, row, text);
            cells.add(new Cell(shown, label));
        }
        return cells;
    }

    /** What a text is called that repeats a code of its record, as a name for the applicant does. */
    private static Optional<Text> repeated(
            List<Type.Field> fields, List<Optional<CodeList>> codes, Map<?, ?> row, String text) {
        for (int i = 0; i < fields.size(); i++) {
            if (codes.get(i).isPresent() && text.equals(row.get(fields.get(i).name()))) {
                Optional<Text> label = codes.get(i).get().label(text);
                if (label.isPresent()) {
                    return label;
                }
            }
        }
        return Optional.empty();
    }
}
