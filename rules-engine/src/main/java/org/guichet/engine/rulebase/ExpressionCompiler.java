package org.guichet.engine.rulebase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.api.Truth;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/** Compiles typed expressions to closures over a case. */
final class ExpressionCompiler implements Expression.Visitor<Evaluator> {
    private final Slots slots;
    private final Map<String, CompiledTable> tables = new HashMap<>();

    ExpressionCompiler(Slots slots) {
        this.slots = slots;
    }

    Evaluator compile(Expression expression) {
        return expression.accept(this);
    }

    Evaluator.Framed framed(Expression expression) {
        return new Evaluator.Framed(compile(expression), Slots.frame(expression));
    }

    private Evaluator[] compile(List<Expression> expressions) {
        return expressions.stream().map(this::compile).toArray(Evaluator[]::new);
    }

    /** A value as evaluators carry it: truth values in place of booleans. */
    private static @Nullable Object carried(Type type, @Nullable Object value) {
        if (!type.is(Kind.BOOLEAN)) {
            return value;
        }
        return value == null ? Truth.UNKNOWN : Truth.of((Boolean) value);
    }

    @Override
    public Evaluator literal(Expression.Literal literal) {
        Object value = carried(literal.type(), literal.value());
        return (facts, locals) -> value;
    }

    @Override
    public Evaluator fact(Expression.FactReference reference) {
        int slot = slots.fact(reference.fact());
        if (reference.type().is(Kind.BOOLEAN)) {
            return (facts, locals) -> carried(Type.BOOLEAN, facts.fact(slot));
        }
        return (facts, locals) -> facts.fact(slot);
    }

    @Override
    public Evaluator parameter(Expression.ParameterReference reference) {
        Parameter parameter = reference.parameter();
        Type type = parameter.type();
        return (facts, locals) -> carried(type, parameter.valueOn(facts.asOf()));
    }

    @Override
    public Evaluator definition(Expression.DefinitionReference reference) {
        int slot = slots.definition(reference.definition(), this);
        return (facts, locals) -> facts.definition(slot);
    }

    @Override
    public Evaluator decisionDate(Expression.DecisionDate date) {
        return (facts, locals) -> facts.asOf();
    }

    @Override
    public Evaluator variable(Expression.Variable variable) {
        int depth = variable.depth();
        Type type = variable.type();
        return (facts, locals) -> carried(type, locals[depth]);
    }

    @Override
    public Evaluator field(Expression.FieldOf field) {
        Evaluator row = compile(field.row());
        String name = field.field().name();
        Type type = field.type();
        return (facts, locals) -> {
            Object record = row.evaluate(facts, locals);
            return carried(type, record == null ? null : ((Map<?, ?>) record).get(name));
        };
    }

    @Override
    public Evaluator attribute(Expression.AttributeOf attribute) {
        Evaluator code = compile(attribute.code());
        CodeList list = attribute.list();
        String name = attribute.attribute();
        return (facts, locals) -> {
            Object value = code.evaluate(facts, locals);
            return value == null ? null : list.attribute((String) value, name);
        };
    }

    @Override
    public Evaluator part(Expression.PartOf part) {
        Evaluator whole = compile(part.whole());
        return (facts, locals) -> {
            Object value = whole.evaluate(facts, locals);
            return value == null ? null : BigDecimal.valueOf(partOf(value, part.part()));
        };
    }

    private static long partOf(Object whole, Expression.PartOf.Part part) {
        return switch (part) {
            case YEAR -> ((LocalDate) whole).getYear();
            case MONTH -> ((LocalDate) whole).getMonthValue();
            case DAY -> ((LocalDate) whole).getDayOfMonth();
            case YEARS -> ((Period) whole).toTotalMonths() / 12;
            case MONTHS -> ((Period) whole).toTotalMonths() % 12;
            case DAYS -> ((Period) whole).get(ChronoUnit.DAYS);
        };
    }

    @Override
    public Evaluator comparison(Expression.Comparison comparison) {
        Evaluator left = compile(comparison.left());
        Evaluator right = compile(comparison.right());
        Expression.Comparison.Relation relation = comparison.operator();
        if (comparison.left().type().is(Kind.BOOLEAN)) {
            return (facts, locals) -> equality(left.truth(facts, locals), right.truth(facts, locals), relation);
        }
        if (Expression.mayBeBounded(comparison.left()) || Expression.mayBeBounded(comparison.right())) {
            Bounds low = bounds(comparison.left());
            Bounds high = bounds(comparison.right());
            return (facts, locals) -> {
                Quantity a = low.of(facts, locals);
                Quantity b = a == null ? null : high.of(facts, locals);
                return a == null || b == null ? Truth.UNKNOWN : relation.holds(a, b);
            };
        }
        return (facts, locals) -> {
            Object a = left.evaluate(facts, locals);
            Object b = a == null ? null : right.evaluate(facts, locals);
            return a == null || b == null ? Truth.UNKNOWN : Truth.of(holds(relation, a, b));
        };
    }

    private Bounds bounds(Expression expression) {
        if (expression instanceof Expression.FactReference reference) {
            return new Bounds.OfFact(slots.fact(reference.fact()), reference.fact());
        } else if (expression instanceof Expression.DefinitionReference reference
                && Expression.mayBeBounded(expression)) {
            return bounds(reference.definition().value());
        } else if (expression instanceof Expression.If choice && Expression.mayBeBounded(expression)) {
            return new Bounds.OfChoice(compile(choice.condition()), bounds(choice.then()), bounds(choice.otherwise()));
        }
        return new Bounds.OfValue(compile(expression));
    }

    private static Truth equality(Truth a, Truth b, Expression.Comparison.Relation relation) {
        if (a == Truth.UNKNOWN || b == Truth.UNKNOWN) {
            return Truth.UNKNOWN;
        }
        return Truth.of((a == b) == (relation == Expression.Comparison.Relation.EQUAL));
    }

    private static boolean holds(Expression.Comparison.Relation relation, Object a, Object b) {
        if (a instanceof String) {
            return a.equals(b) == (relation == Expression.Comparison.Relation.EQUAL);
        }
        return relation.holds(Values.compare(a, b));
    }

    @Override
    public Evaluator membership(Expression.Membership membership) {
        Evaluator code = compile(membership.code());
        Map<String, Truth> members = new HashMap<>();
        for (String each : membership.set().reach()) {
            Truth truth = membership.set().membership(each);
            if (truth != Truth.FALSE) {
                members.put(each, truth);
            }
        }
        return (facts, locals) -> {
            Object value = code.evaluate(facts, locals);
            return value == null ? Truth.UNKNOWN : members.getOrDefault(value, Truth.FALSE);
        };
    }

    @Override
    public Evaluator and(Expression.And and) {
        Evaluator[] operands = compile(and.operands());
        return (facts, locals) -> {
            Truth result = Truth.TRUE;
            for (Evaluator operand : operands) {
                Truth truth = operand.truth(facts, locals);
                if (truth == Truth.FALSE) {
                    return Truth.FALSE;
                }
                result = truth == Truth.UNKNOWN ? Truth.UNKNOWN : result;
            }
            return result;
        };
    }

    @Override
    public Evaluator or(Expression.Or or) {
        Evaluator[] operands = compile(or.operands());
        return (facts, locals) -> {
            Truth result = Truth.FALSE;
            for (Evaluator operand : operands) {
                Truth truth = operand.truth(facts, locals);
                if (truth == Truth.TRUE) {
                    return Truth.TRUE;
                }
                result = truth == Truth.UNKNOWN ? Truth.UNKNOWN : result;
            }
            return result;
        };
    }

    @Override
    public Evaluator not(Expression.Not not) {
        Evaluator operand = compile(not.operand());
        return (facts, locals) -> operand.truth(facts, locals).not();
    }

    @Override
    public Evaluator atLeast(Expression.AtLeast atLeast) {
        Evaluator[] operands = compile(atLeast.operands());
        int count = atLeast.count();
        return (facts, locals) -> {
            int certain = 0;
            int open = 0;
            for (Evaluator operand : operands) {
                Truth truth = operand.truth(facts, locals);
                certain += truth == Truth.TRUE ? 1 : 0;
                open += truth == Truth.UNKNOWN ? 1 : 0;
            }
            if (certain >= count) {
                return Truth.TRUE;
            }
            return certain + open < count ? Truth.FALSE : Truth.UNKNOWN;
        };
    }

    @Override
    public Evaluator labelled(Expression.Labelled labelled) {
        return compile(labelled.condition());
    }

    @Override
    public Evaluator choice(Expression.If choice) {
        Evaluator condition = compile(choice.condition());
        Evaluator then = compile(choice.then());
        Evaluator otherwise = compile(choice.otherwise());
        return (facts, locals) -> switch (condition.truth(facts, locals)) {
            case TRUE -> then.evaluate(facts, locals);
            case FALSE -> otherwise.evaluate(facts, locals);
            case UNKNOWN -> agreed(then.evaluate(facts, locals), otherwise.evaluate(facts, locals));
        };
    }

    /** The one value that two are, or null. */
    static @Nullable Object agreed(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return null;
        }
        return a instanceof Truth ? (a == b ? a : Truth.UNKNOWN) : (Values.same(a, b) ? a : null);
    }

    @Override
    public Evaluator arithmetic(Expression.Arithmetic arithmetic) {
        Evaluator left = compile(arithmetic.left());
        Evaluator right = compile(arithmetic.right());
        Expression.Arithmetic.Operator operator = arithmetic.operator();
        boolean dates = arithmetic.left().type().is(Kind.DATE);
        return (facts, locals) -> {
            Object a = left.evaluate(facts, locals);
            Object b = a == null ? null : right.evaluate(facts, locals);
            if (a == null || b == null) {
                return null;
            }
            return dates ? dates((LocalDate) a, b, operator) : numbers((BigDecimal) a, (BigDecimal) b, operator);
        };
    }

    private static Object dates(LocalDate date, Object by, Expression.Arithmetic.Operator operator) {
        if (by instanceof Period period) {
            return operator == Expression.Arithmetic.Operator.PLUS ? date.plus(period) : date.minus(period);
        }
        return Period.ofDays(Math.toIntExact(date.toEpochDay() - ((LocalDate) by).toEpochDay()));
    }

    private static @Nullable Object numbers(BigDecimal a, BigDecimal b, Expression.Arithmetic.Operator operator) {
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> Values.product(a, b).orElse(null);
            case OVER -> Values.quotient(a, b).orElse(null);
        };
    }

    @Override
    public Evaluator extreme(Expression.Extreme extreme) {
        Evaluator[] operands = compile(extreme.operands());
        boolean largest = extreme.largest();
        return (facts, locals) -> {
            Object found = null;
            for (Evaluator operand : operands) {
                Object value = operand.evaluate(facts, locals);
                if (value == null) {
                    return null;
                }
                found = found == null || Values.compare(value, found) > 0 == largest ? value : found;
            }
            return found;
        };
    }

    @Override
    public Evaluator rounded(Expression.Rounded rounded) {
        Evaluator operand = compile(rounded.operand());
        return (facts, locals) -> {
            Object value = operand.evaluate(facts, locals);
            if (value == null) {
                return null;
            }
            return switch (rounded.function()) {
                case ABS -> ((BigDecimal) value).abs();
                case FLOOR -> Values.toInteger((BigDecimal) value, RoundingMode.FLOOR);
                case CEILING -> Values.toInteger((BigDecimal) value, RoundingMode.CEILING);
            };
        };
    }

    @Override
    public Evaluator elapsed(Expression.Elapsed elapsed) {
        Evaluator from = compile(elapsed.from());
        Evaluator to = compile(elapsed.to());
        return (facts, locals) -> {
            Object first = from.evaluate(facts, locals);
            Object last = to.evaluate(facts, locals);
            return first == null || last == null ? null : Values.elapsed((LocalDate) first, (LocalDate) last);
        };
    }

    @Override
    public Evaluator quantified(Expression.Quantified quantified) {
        Evaluator list = compile(quantified.list());
        Evaluator condition = compile(quantified.condition());
        return new Lists.Quantifier(list, quantified.variable().depth(), condition, quantified.every());
    }

    @Override
    public Evaluator filter(Expression.Filter filter) {
        return new Lists.Filter(compile(filter.list()), filter.variable().depth(), compile(filter.condition()));
    }

    @Override
    public Evaluator projection(Expression.Projection projection) {
        return new Lists.Projection(
                compile(projection.list()), projection.field().name());
    }

    @Override
    public Evaluator aggregate(Expression.Aggregate aggregate) {
        Evaluator list = compile(aggregate.list());
        Expression.Aggregate.Function function = aggregate.function();
        return (facts, locals) -> Lists.folded(list.evaluate(facts, locals), function);
    }

    @Override
    public Evaluator tableCall(Expression.TableCall call) {
        String key = call.table().owner() + "#" + call.table().name();
        CompiledTable table = tables.get(key);
        if (table == null) {
            table = CompiledTable.of(call.table(), this);
            tables.put(key, table);
        }
        return table.call(compile(call.arguments()), call.output());
    }
}
