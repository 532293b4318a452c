package org.guichet.engine.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.api.Truth;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Entries.Entry;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/**
 * The reference interpreter: says what an expression means by walking it. It is the oracle that Drools is tested
 * against, and tells explanations what the parts of a condition are. It is written for clearness; null is unknown.
 */
@SuppressWarnings("NullAway") // R is nullable here, which cannot be told without JSpecify mode
public final class Interpreter implements Expression.Visitor<@Nullable Object> {
    private final Bindings bindings;
    private final List<@Nullable Object> variables;
    private final Map<Definition, Optional<Object>> definitions;

    public Interpreter(Bindings bindings) {
        this(bindings, List.of(), new ConcurrentHashMap<>());
    }

    private Interpreter(
            Bindings bindings, List<@Nullable Object> variables, Map<Definition, Optional<Object>> definitions) {
        this.bindings = bindings;
        this.variables = variables;
        this.definitions = definitions;
    }

    /** What is known. */
    public Bindings bindings() {
        return bindings;
    }

    /** The value of an expression, as {@link Type.Kind} lists them; null if unknown. */
    public @Nullable Object value(Expression expression) {
        return expression.accept(this);
    }

    /** The truth of a condition. */
    public Truth truth(Expression condition) {
        Object value = condition.accept(this);
        return value == null ? Truth.UNKNOWN : Truth.of((Boolean) value);
    }

    /** What is known of a number, even if it is not known itself; null if nothing is. */
    public @Nullable Quantity bounds(Expression number) {
        if (value(number) instanceof BigDecimal known) {
            return Quantity.exactly(known);
        } else if (!Expression.mayBeBounded(number)) {
            return null;
        } else if (number instanceof Expression.FactReference reference) {
            return bindings.bounds(reference.fact());
        } else if (number instanceof Expression.DefinitionReference reference) {
            return outside().bounds(reference.definition().value());
        } else if (number instanceof Expression.If choice) {
            return switch (truth(choice.condition())) {
                case TRUE -> bounds(choice.then());
                case FALSE -> bounds(choice.otherwise());
                case UNKNOWN -> hull(bounds(choice.then()), bounds(choice.otherwise()));
            };
        }
        return null;
    }

    private static @Nullable Quantity hull(@Nullable Quantity first, @Nullable Quantity second) {
        return first == null || second == null ? null : Quantity.between(first.min(second), first.max(second));
    }

    /** An interpreter that sees one more variable. */
    public Interpreter with(@Nullable Object variable) {
        List<@Nullable Object> extended = new ArrayList<>(variables);
        extended.add(variable);
        return new Interpreter(bindings, extended, definitions);
    }

    /** Whether every variable of an expression has a value here, those that run within it excepted. */
    public boolean sees(Expression expression) {
        return sees(expression, Set.of());
    }

    private boolean sees(Expression expression, Set<Expression.Variable> within) {
        if (expression instanceof Expression.Variable variable) {
            return variable.depth() < variables.size() || within.contains(variable);
        }
        Set<Expression.Variable> inner = new HashSet<>(within);
        if (expression instanceof Expression.Quantified quantified) {
            inner.add(quantified.variable());
        } else if (expression instanceof Expression.Filter filter) {
            inner.add(filter.variable());
        }
        return expression.children().stream().allMatch(child -> sees(child, inner));
    }

    /** An interpreter of the same that sees no variable, as definitions do. */
    public Interpreter outside() {
        return variables.isEmpty() ? this : new Interpreter(bindings, List.of(), definitions);
    }

    private static @Nullable Boolean known(Truth truth) {
        return truth == Truth.UNKNOWN ? null : truth == Truth.TRUE;
    }

    @Override
    public Object literal(Expression.Literal literal) {
        return literal.value();
    }

    @Override
    public @Nullable Object fact(Expression.FactReference reference) {
        return bindings.value(reference.fact());
    }

    @Override
    public @Nullable Object parameter(Expression.ParameterReference reference) {
        return reference.parameter().valueOn(bindings.asOf());
    }

    @Override
    public @Nullable Object definition(Expression.DefinitionReference reference) {
        Optional<Object> known = definitions.get(reference.definition());
        if (known == null) {
            known = Optional.ofNullable(outside().value(reference.definition().value()));
            definitions.put(reference.definition(), known);
        }
        return known.orElse(null);
    }

    @Override
    public Object decisionDate(Expression.DecisionDate date) {
        return bindings.asOf();
    }

    @Override
    public @Nullable Object variable(Expression.Variable variable) {
        return variable(variable.depth());
    }

    /** The value of a variable, by its depth. */
    @Nullable
    Object variable(int depth) {
        return variables.get(depth);
    }

    @Override
    public @Nullable Object field(Expression.FieldOf field) {
        Object row = value(field.row());
        return row == null ? null : ((Map<?, ?>) row).get(field.field().name());
    }

    @Override
    public @Nullable Object attribute(Expression.AttributeOf attribute) {
        Object code = value(attribute.code());
        return code == null ? null : attribute.list().attribute((String) code, attribute.attribute());
    }

    @Override
    public @Nullable Object part(Expression.PartOf part) {
        Object whole = value(part.whole());
        if (whole == null) {
            return null;
        }
        long number = whole instanceof LocalDate date ? partOf(date, part.part()) : partOf((Period) whole, part.part());
        return BigDecimal.valueOf(number);
    }

    private static long partOf(LocalDate date, Expression.PartOf.Part part) {
        return switch (part) {
            case YEAR -> date.getYear();
            case MONTH -> date.getMonthValue();
            case DAY -> date.getDayOfMonth();
            default -> throw new IllegalStateException("a date has no " + part);
        };
    }

    private static long partOf(Period period, Expression.PartOf.Part part) {
        return switch (part) {
            case YEARS -> period.toTotalMonths() / 12;
            case MONTHS -> period.toTotalMonths() % 12;
            case DAYS -> period.get(ChronoUnit.DAYS);
            default -> throw new IllegalStateException("a duration has no " + part);
        };
    }

    @Override
    public @Nullable Object comparison(Expression.Comparison comparison) {
        Object left = value(comparison.left());
        Object right = value(comparison.right());
        if (left == null || right == null) {
            Quantity low = bounds(comparison.left());
            Quantity high = bounds(comparison.right());
            boolean compared = low != null && high != null;
            return compared ? known(comparison.operator().holds(low, high)) : null;
        }
        return switch (comparison.operator()) {
            case EQUAL -> Values.same(left, right);
            case NOT_EQUAL -> !Values.same(left, right);
            default -> comparison.operator().holds(Values.compare(left, right));
        };
    }

    @Override
    public @Nullable Object membership(Expression.Membership membership) {
        Object code = value(membership.code());
        return code == null ? null : known(membership.set().membership((String) code));
    }

    @Override
    public @Nullable Object and(Expression.And and) {
        Truth truth = Truth.TRUE;
        for (Expression operand : and.operands()) {
            truth = truth.and(truth(operand));
        }
        return known(truth);
    }

    @Override
    public @Nullable Object or(Expression.Or or) {
        Truth truth = Truth.FALSE;
        for (Expression operand : or.operands()) {
            truth = truth.or(truth(operand));
        }
        return known(truth);
    }

    @Override
    public @Nullable Object not(Expression.Not not) {
        return known(truth(not.operand()).not());
    }

    @Override
    public @Nullable Object atLeast(Expression.AtLeast atLeast) {
        List<Truth> truths = atLeast.operands().stream().map(this::truth).toList();
        long certain = truths.stream().filter(truth -> truth == Truth.TRUE).count();
        long possible = truths.stream().filter(truth -> truth != Truth.FALSE).count();
        if (certain >= atLeast.count()) {
            return true;
        }
        return possible < atLeast.count() ? false : null;
    }

    @Override
    public @Nullable Object labelled(Expression.Labelled labelled) {
        return value(labelled.condition());
    }

    @Override
    public @Nullable Object choice(Expression.If choice) {
        return switch (truth(choice.condition())) {
            case TRUE -> value(choice.then());
            case FALSE -> value(choice.otherwise());
            case UNKNOWN -> agreed(value(choice.then()), value(choice.otherwise()));
        };
    }

    private static @Nullable Object agreed(@Nullable Object first, @Nullable Object second) {
        return first != null && second != null && Values.same(first, second) ? first : null;
    }

    @Override
    public @Nullable Object arithmetic(Expression.Arithmetic arithmetic) {
        Object left = value(arithmetic.left());
        Object right = value(arithmetic.right());
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof LocalDate date) {
            return right instanceof LocalDate other
                    ? Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(other, date)))
                    : moved(date, (Period) right, arithmetic.operator());
        }
        BigDecimal a = (BigDecimal) left;
        BigDecimal b = (BigDecimal) right;
        return switch (arithmetic.operator()) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> Values.product(a, b).orElse(null);
            case OVER -> Values.quotient(a, b).orElse(null);
        };
    }

    private static LocalDate moved(LocalDate date, Period period, Expression.Arithmetic.Operator operator) {
        return operator == Expression.Arithmetic.Operator.PLUS ? date.plus(period) : date.minus(period);
    }

    @Override
    public @Nullable Object extreme(Expression.Extreme extreme) {
        return extremeOf(extreme.operands().stream().map(this::value).toList(), extreme.largest());
    }

    private static @Nullable Object extremeOf(List<? extends @Nullable Object> values, boolean largest) {
        if (values.isEmpty() || values.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        Object found = values.get(0);
        for (Object value : values) {
            int comparison = Values.compare(Objects.requireNonNull(value), Objects.requireNonNull(found));
            if (largest ? comparison > 0 : comparison < 0) {
                found = value;
            }
        }
        return found;
    }

    @Override
    public @Nullable Object rounded(Expression.Rounded rounded) {
        Object operand = value(rounded.operand());
        if (operand == null) {
            return null;
        }
        BigDecimal number = (BigDecimal) operand;
        return switch (rounded.function()) {
            case ABS -> number.abs();
            case FLOOR -> Values.toInteger(number, RoundingMode.FLOOR);
            case CEILING -> Values.toInteger(number, RoundingMode.CEILING);
        };
    }

    @Override
    public @Nullable Object elapsed(Expression.Elapsed elapsed) {
        Object from = value(elapsed.from());
        Object to = value(elapsed.to());
        return from == null || to == null ? null : Values.elapsed((LocalDate) from, (LocalDate) to);
    }

    @Override
    public @Nullable Object quantified(Expression.Quantified quantified) {
        Object list = value(quantified.list());
        if (list == null) {
            return null;
        }
        Truth truth = Truth.of(quantified.every());
        for (Entry entry : ((Entries) list).entries()) {
            Truth holds = with(entry.value()).truth(quantified.condition());
            truth = quantified.every()
                    ? truth.and(entry.present().not().or(holds))
                    : truth.or(entry.present().and(holds));
        }
        return known(truth);
    }

    @Override
    public @Nullable Object filter(Expression.Filter filter) {
        Object list = value(filter.list());
        if (list == null) {
            return null;
        }
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : ((Entries) list).entries()) {
            Truth present = entry.present().and(with(entry.value()).truth(filter.condition()));
            if (present != Truth.FALSE) {
                kept.add(new Entry(entry.value(), present));
            }
        }
        return new Entries(kept);
    }

    @Override
    public @Nullable Object projection(Expression.Projection projection) {
        Object list = value(projection.list());
        if (list == null) {
            return null;
        }
        List<Entry> projected = new ArrayList<>();
        for (Entry entry : ((Entries) list).entries()) {
            Object row = entry.value();
            Object field = row == null
                    ? null
                    : ((Map<?, ?>) row).get(projection.field().name());
            projected.add(new Entry(field, entry.present()));
        }
        return new Entries(projected);
    }

    @Override
    public @Nullable Object aggregate(Expression.Aggregate aggregate) {
        Object list = value(aggregate.list());
        if (list == null) {
            return null;
        }
        Entries entries = (Entries) list;
        if (aggregate.function() == Expression.Aggregate.Function.COUNT) {
            return entries.isCertain() ? BigDecimal.valueOf(entries.entries().size()) : null;
        }
        if (!entries.isKnown()) {
            return null;
        }
        List<Object> values = entries.entries().stream()
                .map(entry -> Objects.requireNonNull(entry.value()))
                .toList();
        return switch (aggregate.function()) {
            case SUM -> values.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
            case MIN -> extremeOf(values, false);
            case MAX -> extremeOf(values, true);
            case COUNT -> throw new IllegalStateException("counted above");
        };
    }

    @Override
    public @Nullable Object tableCall(Expression.TableCall call) {
        return reading(call).output(call.output());
    }

    /** What a table gives, row by row. */
    public TableReading reading(Expression.TableCall call) {
        Interpreter cells = outside();
        for (Expression argument : call.arguments()) {
            cells = cells.with(value(argument));
        }
        return new TableReading(call.table(), cells);
    }

    /** Interpreters are the same if they know the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interpreter that && bindings.equals(that.bindings) && variables.equals(that.variables);
    }

    @Override
    public int hashCode() {
        return bindings.hashCode();
    }
}
