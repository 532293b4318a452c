package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.engine.explain.Wording.Measure;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says expressions and values in one language, with labels in place of names and every value in brackets behind its
 * label, so that a reader can work it out again.
 */
final class Phrases implements Expression.Visitor<String> {
    /** The most items of a list that are shown one by one. */
    private static final int MAX_ITEMS = 20;

    private final Wording wording;
    private final Labels labels;
    private final Interpreter interpreter;

    Phrases(Wording wording, Labels labels, Interpreter interpreter) {
        this.wording = wording;
        this.labels = labels;
        this.interpreter = interpreter;
    }

    /** A value as it is shown. */
    String value(Type type, @Nullable Object value) {
        if (value == null) {
            return wording.unknown();
        }
        return switch (type.kind()) {
            case BOOLEAN -> wording.yesOrNo((Boolean) value);
            case INTEGER, NUMBER ->
                type.qualifier().isEmpty()
                        ? wording.number((BigDecimal) value)
                        : wording.quantity((BigDecimal) value, type.qualifier());
            case MONEY -> wording.money((BigDecimal) value, type.qualifier());
            case PERCENTAGE -> wording.percentage((BigDecimal) value);
            case DATE -> wording.date((LocalDate) value);
            case TEXT -> wording.quoted((String) value);
            case CODE -> code(type.qualifier(), (String) value);
            case MONTHS -> wording.months(((Period) value).toTotalMonths());
            case DAYS -> wording.days(((Period) value).get(ChronoUnit.DAYS));
            case ROWS, VALUES -> String.valueOf(((Entries) value).entries().size());
            case ROW -> "";
        };
    }

    private String code(String listName, String code) {
        Optional<CodeList> list = labels.list(listName);
        String label = list.flatMap(known -> known.label(code))
                .map(text -> text.in(wording.locale()))
                .orElse(code);
        boolean shown = list.filter(CodeList::isOfficial).isPresent() && !label.equals(code);
        return shown ? code + " " + label : label;
    }

    /** The value of an expression, as it is shown. */
    String valueOf(Expression expression) {
        Object value = interpreter.value(expression);
        Quantity bounds = value == null && expression.type().isNumeric() ? interpreter.bounds(expression) : null;
        return bounds == null ? value(expression.type(), value) : between(expression.type(), bounds);
    }

    private String between(Type type, Quantity bounds) {
        boolean fromZero = bounds.getLeast().signum() == 0;
        if (bounds.getMost() == null) {
            return fromZero ? wording.unknown() : wording.atLeastSo(value(type, bounds.getLeast()));
        }
        return fromZero
                ? wording.atMostSo(value(type, bounds.getMost()))
                : wording.between(value(type, bounds.getLeast()), value(type, bounds.getMost()));
    }

    String say(Expression expression) {
        return expression.accept(this);
    }

    private List<String> say(List<Expression> expressions) {
        return expressions.stream().map(this::say).toList();
    }

    /** What an expression is called where its value is told beside it. */
    String subject(Expression expression) {
        return capitalized(name(expression).orElseGet(() -> formula(expression)));
    }

    /** How a value is worked out, where the value itself is told beside it. */
    String formula(Expression expression) {
        return expression instanceof Expression.TableCall call
                ? wording.table(title(call), say(call.arguments()))
                : say(expression);
    }

    private String title(Expression.TableCall call) {
        return call.table().label().in(wording.locale());
    }

    /** The label of an expression that has one. */
    Optional<String> name(Expression expression) {
        if (expression instanceof Expression.FactReference reference) {
            return Optional.of(reference.fact().concept().label().in(wording.locale()));
        } else if (expression instanceof Expression.ParameterReference reference) {
            return Optional.of(reference.parameter().label().in(wording.locale()));
        } else if (expression instanceof Expression.DefinitionReference reference) {
            return Optional.of(reference.definition().label().in(wording.locale()));
        } else if (expression instanceof Expression.FieldOf field) {
            return Optional.of(field.field().label().in(wording.locale()));
        } else if (expression instanceof Expression.Variable) {
            return Optional.of(wording.listItem());
        }
        return expression instanceof Expression.DecisionDate ? Optional.of(wording.decisionDate()) : Optional.empty();
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What something is compared with: its value, then where that comes from. */
    String target(Expression expression) {
        if (expression instanceof Expression.Literal) {
            return valueOf(expression);
        }
        if (expression instanceof Expression.ParameterReference reference && interpreter.value(expression) != null) {
            return valueOf(expression) + " (" + figure(reference.parameter()) + ")";
        }
        if (expression instanceof Expression.ParameterReference reference) {
            return figure(reference.parameter());
        }
        Optional<String> name = name(expression);
        if (interpreter.value(expression) == null) {
            return wording.open(name.orElseGet(() -> formula(expression)));
        }
        return name.map(known -> valueOf(expression) + " (" + known + ")")
                .orElseGet(() -> wording.workedOut(valueOf(expression), formula(expression)));
    }

    /** A figure with its date and its law. */
    private String figure(Parameter parameter) {
        String label = parameter.label().in(wording.locale());
        LocalDate asOf = interpreter.bindings().asOf();
        Optional<Parameter.Value> value = parameter.on(asOf);
        if (value.isEmpty()) {
            return label + ", " + wording.noFigureInForce(asOf);
        }
        StringBuilder figure = new StringBuilder(label)
                .append(", ")
                .append(wording.inForceSince(value.get().since()));
        value.get()
                .citations()
                .forEach(citation -> figure.append(wording.source()).append(labels.citation(citation, wording)));
        return figure.toString();
    }

    private String named(Expression expression) {
        return name(expression).orElseThrow() + " (" + valueOf(expression) + ")";
    }

    @Override
    public String literal(Expression.Literal literal) {
        return valueOf(literal);
    }

    @Override
    public String fact(Expression.FactReference reference) {
        return reference.type().isList() ? name(reference).orElseThrow() : named(reference);
    }

    @Override
    public String parameter(Expression.ParameterReference reference) {
        return named(reference);
    }

    @Override
    public String definition(Expression.DefinitionReference reference) {
        return named(reference);
    }

    @Override
    public String decisionDate(Expression.DecisionDate date) {
        return named(date);
    }

    @Override
    public String variable(Expression.Variable variable) {
        return interpreter.sees(variable) && !variable.type().is(Kind.ROW) ? named(variable) : wording.listItem();
    }

    @Override
    public String field(Expression.FieldOf field) {
        boolean told = field.row() instanceof Expression.Variable variable && interpreter.sees(variable);
        return told ? named(field) : name(field).orElseThrow();
    }

    @Override
    public String attribute(Expression.AttributeOf attribute) {
        String title = labels.list(attribute.type().qualifier())
                .map(list -> list.title().in(wording.locale()))
                .orElse(attribute.attribute());
        return wording.attribute(title, say(attribute.code()));
    }

    @Override
    public String part(Expression.PartOf part) {
        return wording.part(part.part(), say(part.whole()));
    }

    @Override
    public String comparison(Expression.Comparison comparison) {
        Expression right = comparison.right();
        return wording.labelled(
                say(comparison.left()),
                wording.related(
                        comparison.operator(),
                        isKnownDate(right) ? dated(right) : say(right),
                        measure(right, isKnownDate(right))));
    }

    private boolean isKnownDate(Expression right) {
        boolean named = right instanceof Expression.Literal || name(right).isPresent();
        return right.type().is(Kind.DATE) && named && interpreter.sees(right) && interpreter.value(right) != null;
    }

    /** A date, then what it is called. */
    private String dated(Expression date) {
        return valueOf(date) + name(date).map(name -> " (" + name + ")").orElse("");
    }

    private static Measure measure(Expression right, boolean valueFirst) {
        if (!right.type().is(Kind.DATE)) {
            return Measure.AMOUNT;
        }
        return valueFirst ? Measure.DAY : Measure.NAMED_DAY;
    }

    /** How a value is related to another, as {@link #target} says it. */
    String related(Expression.Comparison comparison) {
        Expression right = comparison.right();
        return wording.related(comparison.operator(), target(right), measure(right, interpreter.value(right) != null));
    }

    @Override
    public String membership(Expression.Membership membership) {
        return wording.labelled(say(membership.code()), set(membership.set()));
    }

    /** What a set is called, or its codes. */
    String set(CodeSet set) {
        return set.label()
                .map(label -> label.in(wording.locale()))
                .orElseGet(() -> wording.oneOf(set.codes().stream()
                        .sorted()
                        .map(code -> code(set.list().name(), code))
                        .toList()));
    }

    @Override
    public String and(Expression.And and) {
        return String.join(wording.and(), say(and.operands()));
    }

    @Override
    public String or(Expression.Or or) {
        return String.join(wording.or(), say(or.operands()));
    }

    @Override
    public String not(Expression.Not not) {
        return wording.negated(say(not.operand()));
    }

    @Override
    public String atLeast(Expression.AtLeast atLeast) {
        return atLeast.count() + "/" + atLeast.operands().size() + " (" + String.join("; ", say(atLeast.operands()))
                + ")";
    }

    @Override
    public String labelled(Expression.Labelled labelled) {
        return labelled.label().in(wording.locale());
    }

    @Override
    public String choice(Expression.If choice) {
        return wording.ifThenElse(say(choice.condition()), say(choice.then()), say(choice.otherwise()));
    }

    @Override
    public String arithmetic(Expression.Arithmetic arithmetic) {
        String sign = switch (arithmetic.operator()) {
            case PLUS -> " + ";
            case MINUS -> " − ";
            case TIMES -> " × ";
            case OVER -> " ÷ ";
        };
        return operand(arithmetic.left(), arithmetic, false) + sign + operand(arithmetic.right(), arithmetic, true);
    }

    private String operand(Expression operand, Expression.Arithmetic outer, boolean right) {
        boolean bracketed = isOpenEnded(operand)
                || (operand instanceof Expression.Arithmetic inner
                        && (strength(inner) < strength(outer) || (right && strength(inner) == strength(outer))));
        return bracketed ? "(" + say(operand) + ")" : say(operand);
    }

    /** Whether what follows could be taken for a part of it. */
    private static boolean isOpenEnded(Expression operand) {
        return operand instanceof Expression.If || operand instanceof Expression.Extreme;
    }

    private static int strength(Expression.Arithmetic arithmetic) {
        return switch (arithmetic.operator()) {
            case PLUS, MINUS -> 1;
            case TIMES, OVER -> 2;
        };
    }

    @Override
    public String extreme(Expression.Extreme extreme) {
        List<String> operands = extreme.operands().stream()
                .map(operand -> isOpenEnded(operand) ? "(" + say(operand) + ")" : say(operand))
                .toList();
        return extreme.largest() ? wording.largest(operands) : wording.smallest(operands);
    }

    @Override
    public String rounded(Expression.Rounded rounded) {
        return wording.rounded(rounded.function(), say(rounded.operand()));
    }

    @Override
    public String elapsed(Expression.Elapsed elapsed) {
        return wording.elapsed(say(elapsed.from()), say(elapsed.to()));
    }

    @Override
    public String quantified(Expression.Quantified quantified) {
        return wording.quantified(quantified.every(), say(quantified.list()), say(quantified.condition()));
    }

    @Override
    public String filter(Expression.Filter filter) {
        return wording.where(say(filter.list()), say(filter.condition()));
    }

    @Override
    public String projection(Expression.Projection projection) {
        return wording.fieldOf(projection.field().label().in(wording.locale()), say(projection.list()));
    }

    @Override
    public String aggregate(Expression.Aggregate aggregate) {
        boolean seen = interpreter.sees(aggregate);
        String list = say(aggregate.list()) + (seen ? " (" + items(aggregate) + ")" : "");
        return switch (aggregate.function()) {
            case SUM -> wording.sum(list);
            case COUNT -> wording.count(list);
            case MIN -> wording.smallestOf(list);
            case MAX -> wording.largestOf(list);
        };
    }

    /** The values of a list, for a reader to work it out again; or what came out, where they are too many. */
    private String items(Expression.Aggregate aggregate) {
        if (aggregate.function() == Expression.Aggregate.Function.COUNT
                || !(interpreter.value(aggregate.list()) instanceof Entries entries)
                || !entries.isKnown()
                || entries.entries().isEmpty()
                || entries.entries().size() > MAX_ITEMS) {
            return valueOf(aggregate);
        }
        Type item = aggregate.list().type().item();
        String sign = aggregate.function() == Expression.Aggregate.Function.SUM ? " + " : "; ";
        return entries.entries().stream()
                .map(entry -> value(item, entry.value()))
                .collect(Collectors.joining(sign));
    }

    @Override
    public String tableCall(Expression.TableCall call) {
        return interpreter.sees(call) ? title(call) + " (" + valueOf(call) + ")" : formula(call);
    }
}
