package org.guichet.engine.drl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Type.Kind;

/** Writes expressions as calls of functions in three values, in which null is unknown. */
final class Terms implements Expression.Visitor<String> {
    private final Functions functions;
    private final Place place;
    private final Locals locals;

    Terms(Functions functions, Place place, Locals locals) {
        this.functions = functions;
        this.place = place;
        this.locals = locals;
    }

    String term(Expression expression) {
        return expression.accept(this);
    }

    /** The term, as the class that stands for its type. */
    String typed(Expression expression) {
        return (isAnything(expression) ? "(" + JavaTypes.of(expression.type()) + ") " : "") + term(expression);
    }

    /** Whether Java knows nothing of the class of a term. */
    private static boolean isAnything(Expression expression) {
        if (expression instanceof Expression.Aggregate aggregate) {
            return isExtreme(aggregate);
        }
        boolean passed = expression instanceof Expression.Labelled
                || expression instanceof Expression.And
                || expression instanceof Expression.Or;
        if (passed && expression.children().size() == 1) {
            return isAnything(expression.children().get(0));
        }
        return expression instanceof Expression.Variable
                || expression instanceof Expression.FieldOf
                || expression instanceof Expression.If
                || expression instanceof Expression.Extreme;
    }

    private static boolean isExtreme(Expression.Aggregate aggregate) {
        return switch (aggregate.function()) {
            case MIN, MAX -> true;
            case SUM, COUNT -> false;
        };
    }

    private static String call(String function, String... arguments) {
        return function + "(" + String.join(", ", arguments) + ")";
    }

    private String call(String function, Expression... arguments) {
        return call(function, List.of(arguments).stream().map(this::term).toArray(String[]::new));
    }

    private String list(List<Expression> expressions) {
        return expressions.stream().map(this::term).collect(Collectors.joining(", ", "asList(", ")"));
    }

    /** What a function gives for each item, from a variable named so. */
    private String each(Expression.Variable variable, Expression body) {
        Locals inner = locals.with(variable.name());
        return inner.last() + " -> " + new Terms(functions, place, inner).term(body);
    }

    @Override
    public String literal(Expression.Literal literal) {
        return constant(literal.value());
    }

    /** A value as a function writes it. */
    static String constant(Object value) {
        if (value instanceof BigDecimal number) {
            return call("number", Written.quoted(plain(number)));
        } else if (value instanceof LocalDate date) {
            return call("day", Written.quoted(date.toString()));
        } else if (value instanceof Period period) {
            long days = period.get(ChronoUnit.DAYS);
            return constant(BigDecimal.valueOf(days == 0 ? period.toTotalMonths() : days));
        }
        return value instanceof String text ? Written.quoted(text) : value.toString();
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    @Override
    public String fact(Expression.FactReference reference) {
        String fact = place.fact(functions.fact(reference.fact()));
        return reference.type().isList() ? call("items", fact) : fact;
    }

    @Override
    public String parameter(Expression.ParameterReference reference) {
        return call(functions.parameter(reference.parameter()), place.date());
    }

    @Override
    public String definition(Expression.DefinitionReference reference) {
        return call(functions.definition(reference.definition()), place.application());
    }

    @Override
    public String decisionDate(Expression.DecisionDate date) {
        return place.date();
    }

    @Override
    public String variable(Expression.Variable variable) {
        return locals.name(variable.depth());
    }

    @Override
    public String field(Expression.FieldOf field) {
        return call("field", term(field.row()), Written.quoted(field.field().name()));
    }

    @Override
    public String attribute(Expression.AttributeOf attribute) {
        return call(functions.attribute(attribute), attribute.code());
    }

    @Override
    public String part(Expression.PartOf part) {
        return switch (part.part()) {
            case YEAR -> call("yearOf", part.whole());
            case MONTH -> call("monthOf", part.whole());
            case DAY -> call("dayOf", part.whole());
            case YEARS -> call("yearsIn", part.whole());
            case MONTHS -> call("monthsBeyondYears", part.whole());
            case DAYS -> term(part.whole());
        };
    }

    @Override
    public String comparison(Expression.Comparison comparison) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        return switch (comparison.operator()) {
            case EQUAL -> call("same", left, right);
            case NOT_EQUAL -> call("negated", call("same", left, right));
            case LESS -> call("less", left, right);
            case AT_MOST -> call("atMost", left, right);
            case MORE -> call("more", left, right);
            case AT_LEAST -> call("atLeast", left, right);
        };
    }

    @Override
    public String membership(Expression.Membership membership) {
        Members members = Members.of(membership.set());
        return members.areFew()
                ? call("oneOf", term(membership.code()), "asList(" + members.enumerated() + ")")
                : call(functions.set(membership.set()), membership.code());
    }

    @Override
    public String and(Expression.And and) {
        return connected("all", and.operands());
    }

    @Override
    public String or(Expression.Or or) {
        return connected("any", or.operands());
    }

    private String connected(String function, List<Expression> operands) {
        return operands.size() == 1 ? term(operands.get(0)) : call(function, list(operands));
    }

    @Override
    public String not(Expression.Not not) {
        return call("negated", not.operand());
    }

    @Override
    public String atLeast(Expression.AtLeast atLeast) {
        return call("enough", String.valueOf(atLeast.count()), list(atLeast.operands()));
    }

    @Override
    public String labelled(Expression.Labelled labelled) {
        return term(labelled.condition());
    }

    @Override
    public String choice(Expression.If choice) {
        return call("choose", typed(choice.condition()), term(choice.then()), term(choice.otherwise()));
    }

    @Override
    public String arithmetic(Expression.Arithmetic arithmetic) {
        Expression left = arithmetic.left();
        Expression right = arithmetic.right();
        if (left.type().is(Kind.DATE)) {
            return right.type().is(Kind.DATE) ? call("daysBetween", right, left) : moved(arithmetic);
        }
        return switch (arithmetic.operator()) {
            case PLUS -> call("plus", left, right);
            case MINUS -> call("minus", left, right);
            case TIMES -> call("times", left, right);
            case OVER -> call("over", left, right);
        };
    }

    private String moved(Expression.Arithmetic arithmetic) {
        String unit = arithmetic.right().type().is(Kind.MONTHS) ? "months" : "days";
        boolean later = arithmetic.operator() == Expression.Arithmetic.Operator.PLUS;
        return call(unit + (later ? "After" : "Before"), arithmetic.left(), arithmetic.right());
    }

    @Override
    public String extreme(Expression.Extreme extreme) {
        return call(extreme.largest() ? "largest" : "smallest", list(extreme.operands()));
    }

    @Override
    public String rounded(Expression.Rounded rounded) {
        return switch (rounded.function()) {
            case ABS -> call("absolute", rounded.operand());
            case FLOOR -> call("roundedDown", rounded.operand());
            case CEILING -> call("roundedUp", rounded.operand());
        };
    }

    @Override
    public String elapsed(Expression.Elapsed elapsed) {
        return call("monthsBetween", elapsed.from(), elapsed.to());
    }

    @Override
    public String quantified(Expression.Quantified quantified) {
        return call(
                quantified.every() ? "every" : "some",
                term(quantified.list()),
                each(quantified.variable(), quantified.condition()));
    }

    @Override
    public String filter(Expression.Filter filter) {
        return call("filtered", term(filter.list()), each(filter.variable(), filter.condition()));
    }

    @Override
    public String projection(Expression.Projection projection) {
        return call(
                "fieldOfEach",
                term(projection.list()),
                Written.quoted(projection.field().name()));
    }

    @Override
    public String aggregate(Expression.Aggregate aggregate) {
        String values = call("values", aggregate.list());
        return switch (aggregate.function()) {
            case SUM -> call("sumOf", values);
            case COUNT -> call("countOf", values);
            case MIN -> call("smallest", values);
            case MAX -> call("largest", values);
        };
    }

    @Override
    public String tableCall(Expression.TableCall call) {
        String arguments = call.arguments().stream().map(this::term).collect(Collectors.joining(", "));
        return call(functions.table(call.table(), call.output()), place.application(), arguments);
    }
}
