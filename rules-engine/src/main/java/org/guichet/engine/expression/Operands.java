package org.guichet.engine.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.Expression.Arithmetic;
import org.guichet.engine.expression.Expression.Comparison;
import org.guichet.engine.expression.ExpressionReader.Purpose;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.Values;
import org.kie.dmn.feel.lang.ast.InfixOperator;

/** Puts typed operands together, or reports at the operand why they do not fit. */
final class Operands {
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "date",
            "duration",
            "years and months duration",
            "min",
            "max",
            "sum",
            "count",
            "abs",
            "floor",
            "ceiling");
    private static final Set<BigDecimal> FREE_FIGURES = Set.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("1E+2"));

    private static final int MOST_DIGITS = 30;

    private final Scope scope;
    private final Diagnostics diagnostics;
    private final Purpose purpose;

    Operands(Scope scope, Diagnostics diagnostics, Purpose purpose) {
        this.scope = scope;
        this.diagnostics = diagnostics;
        this.purpose = purpose;
    }

    private Optional<Expression> refused(Code code, Position at, String message) {
        diagnostics.report(code, at, message);
        return Optional.empty();
    }

    /** A plain number, taken to count what is expected. */
    Optional<Expression> number(BigDecimal value, String written, Optional<Type> expected, Position at) {
        if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
            return refused(Code.G404, at, "a number has at most " + MOST_DIGITS + " digits");
        }
        // A plain figure for money, or for no number at all, is an error in itself, reported where it meets that.
        boolean isMisplaced = expected.filter(type -> type.is(Kind.MONEY) || !type.isNumeric())
                .isPresent();
        if (purpose == Purpose.RULE && !isMisplaced && !FREE_FIGURES.contains(value.stripTrailingZeros())) {
            diagnostics.report(
                    Code.G309,
                    at,
                    "the figure `" + written + "` stands in a rule",
                    "make it a parameter, with its date and citation");
        }
        Type type = expected.filter(Type::isNumeric).orElse(Type.RATIO);
        boolean money = type.is(Kind.MONEY) && purpose == Purpose.RULE && value.signum() != 0;
        return Optional.of(new Expression.Literal(value, money ? Type.RATIO : whole(type, value)));
    }

    /** The type of a constant: a fraction is no integer, whatever is expected. */
    private static Type whole(Type expected, BigDecimal value) {
        boolean fraction = expected.is(Kind.INTEGER) && !Values.isInteger(value);
        return fraction ? Type.number(expected.qualifier()) : expected;
    }

    /** A text between quotes: a code where a code is expected. */
    Optional<Expression> text(String value, Optional<Type> expected, Position at) {
        Optional<Type> code = expected.filter(type -> type.is(Kind.CODE));
        if (code.isEmpty()) {
            return Optional.of(new Expression.Literal(value, Type.TEXT));
        }
        Optional<CodeList> list = scope.list(code.get().qualifier());
        if (list.isEmpty() || !list.get().lacks(value)) {
            return Optional.of(new Expression.Literal(value, code.get()));
        }
        diagnostics.report(
                Code.G403,
                at,
                "`" + value + "` is not a code of `" + list.get().name() + "`",
                Suggestion.didYouMean(value, list.get().codes()));
        return Optional.empty();
    }

    Optional<Expression> unknownName(String name, Collection<String> locals, Optional<Type> expected, Position at) {
        if (scope.set(name).isPresent()) {
            return refused(Code.G401, at, "`" + name + "` is a set of codes: it can only stand behind `in`");
        }
        if (scope.table(name, at).isPresent()) {
            return refused(Code.G401, at, "`" + name + "` is a decision table: it is called with its inputs");
        }
        List<String> candidates = new ArrayList<>(scope.names());
        candidates.addAll(locals);
        candidates.add(Reading.DECISION_DATE);
        boolean isCode = expected.filter(type -> type.is(Kind.CODE))
                .flatMap(type -> scope.list(type.qualifier()))
                .filter(list -> list.contains(name))
                .isPresent();
        diagnostics.report(
                Code.G301,
                at,
                "unknown " + (name.contains(".") ? "fact" : "name") + " `" + name + "`",
                isCode
                        ? Optional.of("a code is written in quotes: `\"" + name + "\"`")
                        : Suggestion.didYouMean(name, candidates));
        return Optional.empty();
    }

    Optional<Expression> unknownFunction(String name, Position at) {
        List<String> candidates = new ArrayList<>(FUNCTIONS);
        candidates.addAll(scope.names());
        candidates.remove(name);
        diagnostics.report(
                Code.G304,
                at,
                "`" + name + "` is neither a decision table nor a function that packs may use",
                Suggestion.didYouMean(name, candidates));
        return Optional.empty();
    }

    /** An expression that must be of a type. */
    Optional<Expression> fitted(Expression expression, Type expected, Position at) {
        Type type = expression.type();
        if (fits(type, expected)) {
            return Optional.of(expression);
        }
        Code code = type.isNumeric() && expected.isNumeric() ? Code.G402 : Code.G401;
        return refused(code, at, "this is " + type.describe() + ", and " + expected.describe() + " is expected");
    }

    /** An expression that a table is asked about: whole numbers are no condition, its cells test any number. */
    Optional<Expression> passed(Expression expression, Type input, Position at) {
        return fitted(expression, input.is(Kind.INTEGER) ? Type.number(input.qualifier()) : input, at);
    }

    private static boolean fits(Type type, Type expected) {
        if (expected.isNumeric()) {
            boolean whole = !expected.is(Kind.INTEGER) || type.is(Kind.INTEGER);
            return type.isNumeric() && sameDimension(type, expected) && whole;
        }
        return type.kind() == expected.kind() && type.qualifier().equals(expected.qualifier());
    }

    private static boolean sameDimension(Type left, Type right) {
        if (left.is(Kind.MONEY) || right.is(Kind.MONEY)) {
            return left.is(Kind.MONEY)
                    && right.is(Kind.MONEY)
                    && left.qualifier().equals(right.qualifier());
        }
        return left.isRatio() ? right.isRatio() : left.qualifier().equals(right.qualifier());
    }

    /** What stands behind a dot. */
    Optional<Expression> access(Expression of, String name, Position at) {
        Type type = of.type();
        switch (type.kind()) {
            case ROW, ROWS -> {
                Optional<Type.Field> field = type.field(name);
                if (field.isEmpty()) {
                    return noSuch(
                            "field",
                            name,
                            type.fields().stream().map(Type.Field::name).toList(),
                            at);
                }
                return Optional.of(
                        type.is(Kind.ROW)
                                ? new Expression.FieldOf(of, field.get())
                                : new Expression.Projection(of, field.get()));
            }
            case CODE -> {
                return attribute(of, name, at);
            }
            case DATE -> {
                return part(of, name, List.of("year", "month", "day"), at);
            }
            case MONTHS -> {
                return part(of, name, List.of("years", "months"), at);
            }
            case DAYS -> {
                return part(of, name, List.of("days"), at);
            }
            default -> {
                return refused(Code.G401, at, "`." + name + "` cannot be asked of " + type.describe());
            }
        }
    }

    private Optional<Expression> attribute(Expression of, String name, Position at) {
        Optional<CodeList> list = scope.list(of.type().qualifier());
        if (list.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> values = list.get().attributeList(name);
        return values.isPresent()
                ? Optional.of(new Expression.AttributeOf(of, list.get(), name, Type.code(values.get())))
                : noSuch("attribute", name, list.get().attributes(), at);
    }

    private Optional<Expression> part(Expression of, String name, List<String> parts, Position at) {
        if (!parts.contains(name)) {
            return noSuch("part", name, parts, at);
        }
        Expression.PartOf.Part part = Expression.PartOf.Part.valueOf(name.toUpperCase(Locale.ROOT));
        boolean duration = of.type().isDuration();
        return Optional.of(new Expression.PartOf(of, part, Type.integer(duration ? name : "")));
    }

    private Optional<Expression> noSuch(String what, String name, Collection<String> candidates, Position at) {
        diagnostics.report(
                Code.G301, at, "unknown " + what + " `" + name + "`", Suggestion.didYouMean(name, candidates));
        return Optional.empty();
    }

    Optional<Expression> comparison(
            Comparison.Relation operator, Expression left, Expression right, Position leftAt, Position rightAt) {
        Type a = left.type();
        Type b = right.type();
        if (!comparable(a, b)) {
            return mismatch(a, b, rightAt, "compared");
        }
        boolean ordered = operator != Comparison.Relation.EQUAL && operator != Comparison.Relation.NOT_EQUAL;
        if (ordered && !(a.isNumeric() || a.is(Kind.DATE) || a.isDuration())) {
            return refused(Code.G401, leftAt, "`" + operator.symbol() + "` cannot be asked of " + a.describe());
        }
        if (a.isList() || a.is(Kind.ROW)) {
            return refused(Code.G401, leftAt, "a list or record cannot be compared as a whole");
        }
        warnOfWholeBranch(operator, left, right, rightAt);
        return Optional.of(new Comparison(operator, left, right));
    }

    private static boolean comparable(Type a, Type b) {
        if (a.isNumeric() && b.isNumeric()) {
            return sameDimension(a, b);
        }
        return a.kind() == b.kind() && a.qualifier().equals(b.qualifier());
    }

    private Optional<Expression> mismatch(Type a, Type b, Position at, String verb) {
        if (a.is(Kind.CODE) && b.is(Kind.CODE)) {
            return refused(
                    Code.G405,
                    at,
                    "a code of `" + b.qualifier() + "` is " + verb + " with a code of `" + a.qualifier() + "`");
        }
        Code code = a.isNumeric() && b.isNumeric() ? Code.G402 : Code.G401;
        boolean isPlainDate = a.is(Kind.DATE) && (b.isNumeric() || b.is(Kind.TEXT));
        diagnostics.report(
                code,
                at,
                b.describe() + " is " + verb + " with " + a.describe(),
                isPlainDate ? Optional.of("write a date as in `date(\"2026-03-01\")`") : Optional.empty());
        return Optional.empty();
    }

    private void warnOfWholeBranch(Comparison.Relation operator, Expression left, Expression right, Position at) {
        boolean differs = operator == Comparison.Relation.NOT_EQUAL;
        if (right instanceof Expression.Literal literal && left.type().is(Kind.CODE)) {
            scope.list(left.type().qualifier())
                    .filter(list -> !list.children((String) literal.value()).isEmpty())
                    .ifPresent(list -> diagnostics.report(
                            Code.G406,
                            at,
                            "`" + literal.value() + "` has finer codes, and `" + operator.symbol()
                                    + "` compares exactly the code",
                            "write `" + (differs ? "not(… in [\"" : "in [\"") + literal.value()
                                    + (differs ? "\"])`" : "\"]`")));
        }
    }

    Optional<Expression> membership(Expression value, CodeSet set, Position at) {
        Type type = value.type();
        if (!type.is(Kind.CODE)) {
            return refused(Code.G401, at, "a set of codes is asked of " + type.describe());
        }
        if (!type.qualifier().equals(set.list().name())) {
            return refused(
                    Code.G405,
                    at,
                    "the set holds codes of `" + set.list().name() + "`, and the value is a code of `"
                            + type.qualifier() + "`");
        }
        return Optional.of(new Expression.Membership(value, set));
    }

    Optional<Expression> choice(Expression condition, Expression then, Expression otherwise, Position at) {
        Type a = then.type();
        Type b = otherwise.type();
        if (!comparable(a, b)) {
            return mismatch(a, b, at, "paired");
        }
        if (a.isList() || a.is(Kind.ROW)) {
            return refused(Code.G304, at, "`if` cannot give a list or a record");
        }
        return Optional.of(new Expression.If(condition, then, otherwise, common(a, b)));
    }

    private static Type common(Type a, Type b) {
        if (a.equals(b)) {
            return a;
        }
        return a.is(Kind.PERCENTAGE) || b.is(Kind.PERCENTAGE) ? Type.RATIO : Type.number(a.qualifier());
    }

    Optional<Expression> arithmetic(
            InfixOperator written, Expression left, Expression right, Position leftAt, Position rightAt) {
        Arithmetic.Operator operator = switch (written) {
            case ADD -> Arithmetic.Operator.PLUS;
            case SUB -> Arithmetic.Operator.MINUS;
            case MULT -> Arithmetic.Operator.TIMES;
            default -> Arithmetic.Operator.OVER;
        };
        Type a = left.type();
        Type b = right.type();
        if (a.is(Kind.DATE) || b.is(Kind.DATE)) {
            return dates(operator, left, right, rightAt);
        }
        if (!a.isNumeric() || !b.isNumeric()) {
            return refused(
                    Code.G401,
                    a.isNumeric() ? rightAt : leftAt,
                    "`" + operator.symbol() + "` cannot be asked of " + (a.isNumeric() ? b : a).describe());
        }
        return result(operator, a, b)
                .<Expression>map(type -> new Arithmetic(operator, left, right, type))
                .or(() -> refused(
                        Code.G402,
                        rightAt,
                        "`" + operator.symbol() + "` cannot join " + a.describe() + " and " + b.describe()));
    }

    private Optional<Expression> dates(
            Arithmetic.Operator operator, Expression left, Expression right, Position rightAt) {
        Type a = left.type();
        Type b = right.type();
        boolean plus = operator == Arithmetic.Operator.PLUS;
        boolean minus = operator == Arithmetic.Operator.MINUS;
        if (minus && a.is(Kind.DATE) && b.is(Kind.DATE)) {
            return Optional.of(new Arithmetic(operator, left, right, Type.DAYS));
        }
        if (a.is(Kind.DATE) && b.isDuration() && (plus || minus)) {
            return Optional.of(new Arithmetic(operator, left, right, Type.DATE));
        }
        if (plus && a.isDuration() && b.is(Kind.DATE)) {
            return Optional.of(new Arithmetic(operator, right, left, Type.DATE));
        }
        return refused(
                Code.G401, rightAt, "`" + operator.symbol() + "` cannot join " + a.describe() + " and " + b.describe());
    }

    private static Optional<Type> result(Arithmetic.Operator operator, Type a, Type b) {
        return switch (operator) {
            case PLUS, MINUS -> sameDimension(a, b) ? Optional.of(common(a, b)) : Optional.empty();
            case TIMES -> product(a, b);
            case OVER -> ratio(a, b);
        };
    }

    /** Money times a count is money: what each counts is part of the parameter's meaning. */
    private static Optional<Type> product(Type a, Type b) {
        if (a.is(Kind.INTEGER) && b.is(Kind.INTEGER) && (a.isRatio() || b.isRatio())) {
            return Optional.of(a.isRatio() ? b : a);
        }
        if (a.isRatio()) {
            return Optional.of(b.is(Kind.MONEY) ? b : Type.number(b.isRatio() ? "" : b.qualifier()));
        }
        if (b.isRatio()) {
            return product(b, a);
        }
        if (a.is(Kind.MONEY) != b.is(Kind.MONEY)) {
            return Optional.of(a.is(Kind.MONEY) ? a : b);
        }
        return Optional.empty();
    }

    private static Optional<Type> ratio(Type a, Type b) {
        if (b.isRatio()) {
            return Optional.of(a.is(Kind.MONEY) ? a : Type.number(a.isRatio() ? "" : a.qualifier()));
        }
        if (sameDimension(a, b)) {
            return Optional.of(Type.RATIO);
        }
        return a.is(Kind.MONEY) && !b.is(Kind.MONEY) ? Optional.of(a) : Optional.empty();
    }

    Optional<Expression> signed(boolean negative, Expression operand, Position at) {
        if (!operand.type().isNumeric()) {
            return refused(
                    Code.G401, at, "`-` cannot be asked of " + operand.type().describe());
        }
        if (!negative) {
            return Optional.of(operand);
        }
        if (operand instanceof Expression.Literal literal) {
            return Optional.of(new Expression.Literal(((BigDecimal) literal.value()).negate(), literal.type()));
        }
        Expression zero = new Expression.Literal(BigDecimal.ZERO, operand.type());
        return Optional.of(new Arithmetic(Arithmetic.Operator.MINUS, zero, operand, operand.type()));
    }

    Optional<Expression> list(Expression expression, Position at) {
        return expression.type().isList()
                ? Optional.of(expression)
                : refused(Code.G401, at, "this is " + expression.type().describe() + ", and a list is expected");
    }

    Optional<Expression> aggregate(String name, Expression list, Position at) {
        Expression.Aggregate.Function function = Expression.Aggregate.Function.valueOf(name.toUpperCase(Locale.ROOT));
        if (function == Expression.Aggregate.Function.COUNT) {
            return Optional.of(new Expression.Aggregate(function, list, Type.integer("")));
        }
        Type item = list.type().item();
        boolean ordered = item.isNumeric() || (item.is(Kind.DATE) && function != Expression.Aggregate.Function.SUM);
        return ordered
                ? Optional.of(new Expression.Aggregate(function, list, item))
                : refused(
                        Code.G401, at, "`" + name + "` cannot be asked of a list of which each is " + item.describe());
    }

    Optional<Expression> extreme(boolean largest, List<Expression> read, List<Position> places) {
        Type type = read.get(0).type();
        for (int i = 0; i < read.size(); i++) {
            Type other = read.get(i).type();
            if (!comparable(type, other)) {
                return mismatch(type, other, places.get(i), "compared");
            }
            if (!other.isNumeric() && !other.is(Kind.DATE)) {
                return refused(Code.G401, places.get(i), "this is " + other.describe() + ", which has no order");
            }
            type = common(type, other);
        }
        return Optional.of(new Expression.Extreme(largest, read, type));
    }

    Optional<Expression> rounded(String name, Expression operand, Position at) {
        return operand.type().isNumeric()
                ? Optional.of(new Expression.Rounded(
                        Expression.Rounded.Manner.valueOf(name.toUpperCase(Locale.ROOT)), operand))
                : refused(
                        Code.G401,
                        at,
                        "`" + name + "` cannot be asked of " + operand.type().describe());
    }

    /** An output of a table; the only one, or the one that is named. */
    Optional<Expression> output(DecisionTable table, List<Expression> arguments, Optional<String> name, Position at) {
        List<String> outputs = table.outputs().stream().map(Type.Field::name).toList();
        if (name.isEmpty() && outputs.size() > 1) {
            return refused(
                    Code.G307,
                    at,
                    "table `" + table.name() + "` has several outputs: write `." + outputs.get(0)
                            + "` behind the call");
        }
        int output = name.map(outputs::indexOf).orElse(0);
        if (output < 0) {
            return noSuch("output", name.orElseThrow(), outputs, at);
        }
        return Optional.of(new Expression.TableCall(table, arguments, output, outputType(table, output)));
    }

    private static Type outputType(DecisionTable table, int output) {
        Type cell = table.outputs().get(output).type();
        return switch (table.hitPolicy()) {
            case COLLECT -> Type.values(cell);
            case COLLECT_COUNT -> Type.integer("");
            default -> cell;
        };
    }
}
