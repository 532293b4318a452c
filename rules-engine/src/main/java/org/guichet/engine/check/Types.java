package org.guichet.engine.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Expression.Comparison;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.ExpressionReaders;
import org.guichet.engine.expression.SourceText;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.WrittenType;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Translations;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.ValueRange;
import org.guichet.engine.vocabulary.Values;

/** Resolves types, ranges and plain values. */
final class Types {
    private static final List<String> WORDS =
            List.of("boolean", "integer", "number", "money", "percentage", "date", "text", "code", "list");
    private static final String CURRENCY = "EUR";

    private final Declarations declarations;
    private final Texts texts;
    private final Diagnostics diagnostics;
    private final ExpressionReader ranges;

    Types(Declarations declarations, Texts texts, Diagnostics diagnostics, ExpressionReaders readers) {
        this.declarations = declarations;
        this.texts = texts;
        this.diagnostics = diagnostics;
        this.ranges = readers.reader(new PackScope(declarations), ExpressionReader.Purpose.CELL);
    }

    /** A type; empty if it cannot be told, which is reported. */
    Optional<Type> type(WrittenType written) {
        return written.type().flatMap(word -> type(word, written));
    }

    private Optional<Type> type(Node.Scalar word, WrittenType written) {
        String unit = written.unit().map(Node.Scalar::text).orElse("");
        requireFitting(word, written);
        return switch (word.text()) {
            case "boolean" -> Optional.of(Type.BOOLEAN);
            case "integer" -> Optional.of(Type.integer(unit));
            case "number" -> Optional.of(Type.number(unit));
            case "money" -> Optional.of(Type.money(unit.isEmpty() ? CURRENCY : unit));
            case "percentage" -> Optional.of(Type.PERCENTAGE);
            case "date" -> Optional.of(Type.DATE);
            case "text" -> Optional.of(Type.TEXT);
            case "code" -> code(word, written);
            case "list" -> rows(word, written);
            default -> {
                diagnostics.report(
                        Code.G204,
                        word.position(),
                        "`" + word.text() + "` is not a type",
                        Suggestion.didYouMean(word.text(), WORDS)
                                .or(() -> Optional.of("types are " + String.join(", ", WORDS))));
                yield Optional.empty();
            }
        };
    }

    private void requireFitting(Node.Scalar word, WrittenType written) {
        if (!WORDS.contains(word.text())) {
            return;
        }
        boolean numeric = List.of("integer", "number", "money").contains(word.text());
        if (written.unit().isPresent() && !numeric) {
            diagnostics.report(Code.G206, written.unit().get().position(), "`" + word.text() + "` has no unit");
        }
        if (written.list().isPresent() && !word.text().equals("code")) {
            diagnostics.report(Code.G206, written.list().get().position(), "`" + word.text() + "` has no `list`");
        }
        if (!written.of().isEmpty() && !word.text().equals("list")) {
            diagnostics.report(Code.G206, written.of().get(0).name().at(), "`" + word.text() + "` has no `of`");
        }
    }

    private Optional<Type> code(Node.Scalar word, WrittenType written) {
        if (written.list().isEmpty()) {
            diagnostics.report(Code.G202, word.position(), "a code needs `list`: the name of its code list");
            return Optional.empty();
        }
        return list(written.list().get()).map(list -> Type.code(list.name()));
    }

    /** A code list by its name; reports an unknown one. */
    Optional<CodeList> list(Node.Scalar name) {
        Optional<CodeList> list = declarations.list(name.text());
        if (list.isEmpty() && !declarations.mayDeclareMoreLists()) {
            diagnostics.report(
                    Code.G308,
                    name.position(),
                    "unknown code list `" + name.text() + "`",
                    Suggestion.didYouMean(name.text(), declarations.listNames()));
        }
        return list;
    }

    private Optional<Type> rows(Node.Scalar word, WrittenType written) {
        if (written.of().isEmpty()) {
            diagnostics.report(Code.G202, word.position(), "a list needs `of`: the fields of its records");
            return Optional.empty();
        }
        return Optional.of(Type.rows(fields(written.of())));
    }

    /** Fields with their types; those that cannot be told are left out. */
    List<Type.Field> fields(List<WrittenType.Field> written) {
        return written.stream().map(this::field).flatMap(Optional::stream).toList();
    }

    private Optional<Type.Field> field(WrittenType.Field written) {
        Optional<Node.Scalar> nested =
                written.type().type().filter(word -> word.text().equals("list"));
        if (nested.isPresent()) {
            diagnostics.report(Code.G204, nested.get().position(), "a field cannot be a list");
            return Optional.empty();
        }
        Translations label = texts.translations(written.label());
        return type(written.type())
                .map(type -> new Type.Field(
                        written.name().text(), type, label, range(written.type().range(), type)));
    }

    /** The bounds of a range, which is written as a FEEL unary test over constants. */
    Optional<ValueRange> range(Optional<Node.Scalar> written, Type type) {
        return written.flatMap(scalar -> range(scalar, type));
    }

    private Optional<ValueRange> range(Node.Scalar written, Type type) {
        Expression.Variable value = new Expression.Variable("value", 0, type);
        Optional<Expression> test = ranges.readTests(SourceText.of(written), value, List.of(value));
        Optional<ValueRange> range = test.flatMap(read -> bounds(read, written.text()));
        if (test.isPresent() && range.isEmpty()) {
            diagnostics.report(
                    Code.G404,
                    written.position(),
                    "`" + written.text() + "` is not a range",
                    "write it as in `>= 0` or `[0..1]`");
        }
        return range;
    }

    private static Optional<ValueRange> bounds(Expression test, String written) {
        if (test instanceof Expression.And and && and.operands().size() == 2) {
            Optional<ValueRange> first = bounds(and.operands().get(0), written);
            Optional<ValueRange> second = bounds(and.operands().get(1), written);
            return first.flatMap(a -> second.map(b -> joined(a, b)));
        }
        if (test instanceof Comparison comparison && comparison.right() instanceof Expression.Literal bound) {
            return bound(comparison.operator(), bound.value(), written);
        }
        return Optional.empty();
    }

    private static Optional<ValueRange> bound(Comparison.Relation relation, Object bound, String written) {
        boolean closed = relation == Comparison.Relation.AT_LEAST || relation == Comparison.Relation.AT_MOST;
        return switch (relation) {
            case AT_LEAST, MORE ->
                Optional.of(new ValueRange(written, Optional.of(bound), closed, Optional.empty(), true));
            case AT_MOST, LESS ->
                Optional.of(new ValueRange(written, Optional.empty(), true, Optional.of(bound), closed));
            case EQUAL, NOT_EQUAL -> Optional.empty();
        };
    }

    private static ValueRange joined(ValueRange a, ValueRange b) {
        return new ValueRange(
                a.written(),
                a.low().or(b::low),
                a.lowClosed() && b.lowClosed(),
                a.high().or(b::high),
                a.highClosed() && b.highClosed());
    }

    /** A plain value of a type; reports one that is not, or a code that is not in its list. */
    Optional<Object> value(Node.Scalar written, Type type) {
        return value(written.text(), type, written.position());
    }

    Optional<Object> value(String written, Type type, Position at) {
        Optional<Object> value = Values.parse(type, written.strip());
        if (value.isEmpty()) {
            diagnostics.report(
                    type.is(Kind.DATE) ? Code.G504 : Code.G404,
                    at,
                    "`" + written.strip() + "` is not " + type.describe(),
                    "write it as in `" + example(type) + "`");
            return Optional.empty();
        }
        if (type.is(Kind.CODE)) {
            return code((String) value.get(), type, at);
        }
        return value;
    }

    private Optional<Object> code(String code, Type type, Position at) {
        Optional<CodeList> list = declarations.list(type.qualifier());
        if (list.isPresent() && list.get().lacks(code)) {
            diagnostics.report(
                    Code.G403,
                    at,
                    "`" + code + "` is not a code of `" + type.qualifier() + "`",
                    Suggestion.didYouMean(code, list.get().codes()));
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private static String example(Type type) {
        return switch (type.kind()) {
            case BOOLEAN -> "true";
            case INTEGER -> "42";
            case NUMBER -> "12.5";
            case MONEY -> "8000000 " + type.qualifier();
            case PERCENTAGE -> "15 %";
            case DATE -> "2026-03-01";
            default -> "text";
        };
    }

    /** A date that is written as a key or a value. */
    Optional<LocalDate> date(Name written) {
        Optional<LocalDate> date = Values.date(written.text());
        if (date.isEmpty()) {
            diagnostics.report(
                    Code.G504, written.at(), "`" + written.text() + "` is not a date", "write it as in `2026-03-01`");
        }
        return date;
    }

    Optional<LocalDate> date(Optional<Node.Scalar> written) {
        return written.flatMap(scalar -> date(new Name(scalar.text(), scalar.position())));
    }
}
