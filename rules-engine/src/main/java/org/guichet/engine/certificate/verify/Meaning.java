package org.guichet.engine.certificate.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.guichet.api.Truth;
import org.guichet.engine.certificate.Stated;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Expression.Arithmetic.Operator;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Entries.Entry;
import org.guichet.engine.vocabulary.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What an expression gives, if its parts give that: one step. Null is unknown. It asks for no more parts than it needs;
 * where it is free to choose, it takes those that are there.
 */
@SuppressWarnings("NullAway") // R is nullable here, which cannot be told without JSpecify mode
final class Meaning implements Expression.Visitor<@Nullable Object> {
    private static final int NONE = -1;

    private final Known known;
    private final Parts parts;

    Meaning(Known known, Parts parts) {
        this.known = known;
        this.parts = parts;
    }

    /** The value at a place, of which bounds are of no use. */
    private @Nullable Object at(int place) {
        Object value = parts.at(place);
        return value instanceof Stated.Between ? null : value;
    }

    private @Nullable Boolean truth(int place) {
        return (Boolean) parts.at(place);
    }

    /** Whether the first unknown part of several is there, and so the others need not be. */
    private boolean isUnknown(int first, int count, IntFunction<@Nullable Object> value) {
        for (int place = first; place < count; place++) {
            if (parts.has(place) && value.apply(place) == null) {
                parts.requireFirst(first, 1, earlier -> true);
                return true;
            }
        }
        return false;
    }

    /**
     * Whether so many of several conditions hold. Just enough that are true, or that are false, tell; if neither are
     * there, all have to be.
     *
     * @param first the place of the first condition
     * @param equals whether a condition, by its number, could have stood for any other
     */
    private @Nullable Boolean atLeast(
            int count, int of, int first, IntFunction<@Nullable Boolean> truth, IntPredicate equals) {
        int certain = 0;
        int excluded = 0;
        for (int i = 0; i < of; i++) {
            if (parts.has(first + i)) {
                Boolean holds = truth.apply(i);
                certain += holds != null && holds ? 1 : 0;
                excluded += holds != null && !holds ? 1 : 0;
            }
        }
        int tooMany = Math.max(0, of - count + 1);
        if (certain >= count || excluded >= tooMany) {
            parts.requireFirst(first, certain >= count ? count : tooMany, place -> equals.test(place - first));
            return certain >= count;
        }
        for (int i = 0; i < of; i++) {
            Boolean unused = truth.apply(i);
        }
        return null;
    }

    @Override
    public Object literal(Expression.Literal literal) {
        return literal.value();
    }

    @Override
    public @Nullable Object fact(Expression.FactReference reference) {
        Object value = known.facts().get(reference.fact().name());
        boolean isBounded = value == null
                && reference.fact().isDerived()
                && reference.type().isNumeric();
        return isBounded ? known.bounds().get(reference.fact().name()) : value;
    }

    @Override
    public @Nullable Object parameter(Expression.ParameterReference reference) {
        return inForce(reference.parameter(), known.asOf())
                .map(Parameter.Value::value)
                .orElse(null);
    }

    static Optional<Parameter.Value> inForce(Parameter parameter, LocalDate asOf) {
        return parameter.until().filter(asOf::isAfter).isPresent()
                ? Optional.empty()
                : last(parameter.values(), Parameter.Value::since, asOf);
    }

    static Optional<DecisionTable.Version> inForce(DecisionTable table, LocalDate asOf) {
        return table.until().filter(asOf::isAfter).isPresent()
                ? Optional.empty()
                : last(table.versions(), DecisionTable.Version::since, asOf);
    }

    /** What began last, of what has begun. */
    private static <T> Optional<T> last(List<T> inOrder, Function<T, LocalDate> since, LocalDate asOf) {
        T found = null;
        for (T each : inOrder) {
            found = since.apply(each).isAfter(asOf) ? found : each;
        }
        return Optional.ofNullable(found);
    }

    @Override
    public @Nullable Object definition(Expression.DefinitionReference reference) {
        return parts.definition(reference.definition());
    }

    @Override
    public Object decisionDate(Expression.DecisionDate date) {
        return known.asOf();
    }

    @Override
    public @Nullable Object variable(Expression.Variable variable) {
        return parts.variable(variable.depth());
    }

    @Override
    public @Nullable Object field(Expression.FieldOf field) {
        return at(0) instanceof Map<?, ?> row ? row.get(field.field().name()) : null;
    }

    @Override
    public @Nullable Object attribute(Expression.AttributeOf attribute) {
        return at(0) instanceof String code ? attribute.list().attribute(code, attribute.attribute()) : null;
    }

    @Override
    public @Nullable Object part(Expression.PartOf part) {
        Object whole = at(0);
        if (whole == null) {
            return null;
        }
        return BigDecimal.valueOf(
                switch (part.part()) {
                    case YEAR -> ((LocalDate) whole).getYear();
                    case MONTH -> ((LocalDate) whole).getMonthValue();
                    case DAY -> ((LocalDate) whole).getDayOfMonth();
                    case YEARS -> ((Period) whole).toTotalMonths() / 12;
                    case MONTHS -> ((Period) whole).toTotalMonths() % 12;
                    case DAYS -> ((Period) whole).get(ChronoUnit.DAYS);
                });
    }

    @Override
    public @Nullable Object comparison(Expression.Comparison comparison) {
        if (isUnknown(0, 2, parts::at)) {
            return null;
        }
        Object left = parts.at(0);
        Object right = parts.at(1);
        if (left instanceof Stated.Between || right instanceof Stated.Between) {
            return compared(comparison.operator(), bounds(left), bounds(right));
        }
        return switch (comparison.operator()) {
            case EQUAL -> Exact.same(left, right);
            case NOT_EQUAL -> !Exact.same(left, right);
            default -> holds(comparison.operator(), Exact.compare(left, right));
        };
    }

    private static boolean holds(Expression.Comparison.Relation relation, int order) {
        return switch (relation) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static Stated.Between bounds(Object number) {
        return number instanceof BigDecimal exact
                ? new Stated.Between(exact, Optional.of(exact))
                : (Stated.Between) number;
    }

    /** Known if every order that the bounds leave possible says the same. */
    private static @Nullable Boolean compared(
            Expression.Comparison.Relation relation, Stated.Between left, Stated.Between right) {
        List<Boolean> possible = new ArrayList<>();
        boolean mayBeLess =
                right.most().isEmpty() || left.least().compareTo(right.most().get()) < 0;
        boolean mayBeMore =
                left.most().isEmpty() || right.least().compareTo(left.most().get()) < 0;
        boolean reachesUp =
                right.most().isEmpty() || left.least().compareTo(right.most().get()) <= 0;
        boolean reachesDown =
                left.most().isEmpty() || right.least().compareTo(left.most().get()) <= 0;
        if (mayBeLess) {
            possible.add(holds(relation, -1));
        }
        if (reachesUp && reachesDown) {
            possible.add(holds(relation, 0));
        }
        if (mayBeMore) {
            possible.add(holds(relation, 1));
        }
        boolean isOpen = possible.contains(true) && possible.contains(false);
        return isOpen ? null : possible.contains(true);
    }

    @Override
    public @Nullable Object membership(Expression.Membership membership) {
        return at(0) instanceof String code ? belongs(code, membership.set()) : null;
    }

    /** A code belongs as all its finest parts do; unknown if some do and others do not. */
    private static @Nullable Boolean belongs(String code, CodeSet set) {
        List<String> finer = set.list().children(code);
        if (finer.isEmpty()) {
            return isListed(code, set);
        }
        Boolean first = belongs(finer.get(0), set);
        for (String part : finer) {
            Boolean belongs = belongs(part, set);
            if (belongs == null || !belongs.equals(first)) {
                return null;
            }
        }
        return first;
    }

    /** What counts is the nearest code above, or itself, that is listed or excepted. */
    private static boolean isListed(String code, CodeSet set) {
        String nearest = code;
        while (nearest != null
                && !set.codes().contains(nearest)
                && !set.except().contains(nearest)) {
            nearest = set.list().parent(nearest);
        }
        return nearest != null && !set.except().contains(nearest);
    }

    @Override
    public @Nullable Object and(Expression.And and) {
        int all = and.operands().size();
        return atLeast(all, all, 0, this::truth, place -> true);
    }

    @Override
    public @Nullable Object or(Expression.Or or) {
        return atLeast(1, or.operands().size(), 0, this::truth, place -> true);
    }

    @Override
    public @Nullable Object atLeast(Expression.AtLeast atLeast) {
        return atLeast(atLeast.count(), atLeast.operands().size(), 0, this::truth, place -> true);
    }

    @Override
    public @Nullable Object not(Expression.Not not) {
        return not(truth(0));
    }

    private static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    @Override
    public @Nullable Object labelled(Expression.Labelled labelled) {
        return labelled.condition().accept(this);
    }

    @Override
    public @Nullable Object choice(Expression.If choice) {
        Boolean condition = truth(0);
        if (condition != null) {
            return parts.at(condition ? 1 : 2);
        }
        if (isUnknown(1, 3, parts::at)) {
            return null;
        }
        Object then = parts.at(1);
        Object otherwise = parts.at(2);
        if (!(then instanceof Stated.Between || otherwise instanceof Stated.Between) && Exact.same(then, otherwise)) {
            return then;
        }
        return mayBeBounded(choice) ? hull(bounds(then), bounds(otherwise)) : null;
    }

    /** Whether it is a number that rules may have derived within bounds. */
    private static boolean mayBeBounded(Expression number) {
        if (number instanceof Expression.FactReference reference) {
            return reference.fact().isDerived() && number.type().isNumeric();
        } else if (number instanceof Expression.DefinitionReference reference) {
            return mayBeBounded(reference.definition().value());
        }
        return number instanceof Expression.If choice
                && (mayBeBounded(choice.then()) || mayBeBounded(choice.otherwise()));
    }

    private static Stated.Between hull(Stated.Between one, Stated.Between other) {
        return new Stated.Between(
                one.least().min(other.least()),
                one.most().flatMap(most -> other.most().map(most::max)));
    }

    @Override
    public @Nullable Object arithmetic(Expression.Arithmetic arithmetic) {
        if (isUnknown(0, 2, this::at)) {
            return null;
        }
        Operator operator = arithmetic.operator();
        Object right = at(1);
        if (at(0) instanceof LocalDate date) {
            return right instanceof LocalDate other
                    ? Exact.days(other, date)
                    : operator == Operator.PLUS ? date.plus((Period) right) : date.minus((Period) right);
        }
        BigDecimal a = (BigDecimal) at(0);
        BigDecimal b = (BigDecimal) right;
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> Exact.product(a, b);
            case OVER -> Exact.quotient(a, b);
        };
    }

    @Override
    public @Nullable Object extreme(Expression.Extreme extreme) {
        int count = extreme.operands().size();
        if (isUnknown(0, count, this::at)) {
            return null;
        }
        Object found = at(0);
        for (int place = 1; place < count; place++) {
            found = better(found, at(place), extreme.largest());
        }
        return found;
    }

    private static Object better(Object found, Object other, boolean largest) {
        int order = Exact.compare(other, found);
        boolean isBetter = largest ? order > 0 : order < 0;
        return isBetter ? other : found;
    }

    @Override
    public @Nullable Object rounded(Expression.Rounded rounded) {
        if (!(at(0) instanceof BigDecimal number)) {
            return null;
        }
        return switch (rounded.function()) {
            case ABS -> number.abs();
            case FLOOR -> number.setScale(0, RoundingMode.FLOOR);
            case CEILING -> number.setScale(0, RoundingMode.CEILING);
        };
    }

    @Override
    public @Nullable Object elapsed(Expression.Elapsed elapsed) {
        return isUnknown(0, 2, this::at) ? null : Exact.elapsed((LocalDate) at(0), (LocalDate) at(1));
    }

    @Override
    public @Nullable Object quantified(Expression.Quantified quantified) {
        if (!(at(0) instanceof Entries list)) {
            return null;
        }
        List<Entry> entries = list.entries();
        return atLeast(
                quantified.every() ? entries.size() : 1,
                entries.size(),
                1,
                item -> {
                    boolean isCertain = entries.get(item).present() == Truth.TRUE;
                    Boolean holds = truth(item + 1);
                    boolean tells = isCertain || (holds != null && holds == quantified.every());
                    return tells ? holds : null;
                },
                item -> entries.get(item).present() == Truth.TRUE);
    }

    @Override
    public @Nullable Object filter(Expression.Filter filter) {
        if (!(at(0) instanceof Entries list)) {
            return null;
        }
        List<Entry> kept = new ArrayList<>();
        int place = 0;
        for (Entry entry : list.entries()) {
            Boolean holds = truth(++place);
            if (holds == null || holds) {
                kept.add(new Entry(entry.value(), holds == null ? Truth.UNKNOWN : entry.present()));
            }
        }
        return new Entries(kept);
    }

    @Override
    public @Nullable Object projection(Expression.Projection projection) {
        if (!(at(0) instanceof Entries list)) {
            return null;
        }
        String field = projection.field().name();
        return new Entries(list.entries().stream()
                .map(entry ->
                        new Entry(entry.value() instanceof Map<?, ?> row ? row.get(field) : null, entry.present()))
                .toList());
    }

    @Override
    public @Nullable Object aggregate(Expression.Aggregate aggregate) {
        if (!(at(0) instanceof Entries list)) {
            return null;
        }
        return folded(
                list.entries(),
                switch (aggregate.function()) {
                    case SUM -> HitPolicy.COLLECT_SUM;
                    case COUNT -> HitPolicy.COLLECT_COUNT;
                    case MIN -> HitPolicy.COLLECT_MIN;
                    case MAX -> HitPolicy.COLLECT_MAX;
                });
    }

    private static boolean isCertain(List<Entry> entries) {
        return entries.stream().allMatch(entry -> entry.present() == Truth.TRUE);
    }

    private static @Nullable Object folded(List<Entry> entries, HitPolicy policy) {
        boolean isKnown = entries.stream().allMatch(entry -> entry.value() != null);
        if (!isCertain(entries) || (!isKnown && policy != HitPolicy.COLLECT_COUNT)) {
            return null;
        }
        return switch (policy) {
            case COLLECT_COUNT -> BigDecimal.valueOf(entries.size());
            case COLLECT_SUM ->
                entries.stream().map(entry -> (BigDecimal) entry.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            default ->
                entries.stream()
                        .map(Entry::value)
                        .reduce((found, other) -> better(found, other, policy == HitPolicy.COLLECT_MAX))
                        .orElse(null);
        };
    }

    @Override
    public @Nullable Object tableCall(Expression.TableCall call) {
        DecisionTable table = call.table();
        int inputs = call.arguments().size();
        List<@Nullable Object> given = new ArrayList<>();
        for (int input = 0; input < inputs; input++) {
            given.add(at(input));
        }
        Optional<DecisionTable.Version> version = inForce(table, known.asOf());
        if (version.isEmpty()) {
            return null;
        }
        List<DecisionTable.Row> rows = version.get().rows();
        List<Entry> matching = new ArrayList<>();
        boolean isSettled = false;
        for (int i = 0; i < rows.size() && !(isSettled && table.hitPolicy() == HitPolicy.FIRST); i++) {
            Boolean match = parts.match(rows.get(i), given);
            if (match == null || match) {
                Truth present = match == null ? Truth.UNKNOWN : Truth.TRUE;
                isSettled |= present == Truth.TRUE;
                matching.add(new Entry(parts.row(inputs + i, rows.get(i), present), present));
            }
        }
        int otherwise = table.otherwise().isEmpty() ? NONE : inputs + rows.size();
        return table.hitPolicy().compareTo(HitPolicy.COLLECT) < 0
                ? one(matching, isSettled, otherwise)
                : collected(matching, table.hitPolicy(), otherwise);
    }

    /** What every row gives that could be the one. */
    private @Nullable Object one(List<Entry> matching, boolean isSettled, int otherwise) {
        List<@Nullable Object> values = new ArrayList<>();
        matching.forEach(row -> values.add(row.value()));
        if (!isSettled) {
            values.add(otherwise == NONE ? null : at(otherwise));
        }
        Object first = values.get(0);
        return values.stream().allMatch(value -> first != null && value != null && Exact.same(first, value))
                ? first
                : null;
    }

    private @Nullable Object collected(List<Entry> matching, HitPolicy policy, int otherwise) {
        if (!matching.isEmpty() || otherwise == NONE) {
            if (policy != HitPolicy.COLLECT) {
                return folded(matching, policy);
            }
            boolean isSettled = otherwise == NONE || isCertain(matching);
            return isSettled ? new Entries(matching) : null;
        }
        return switch (policy) {
            case COLLECT -> new Entries(List.of(new Entry(at(otherwise), Truth.TRUE)));
            case COLLECT_COUNT -> BigDecimal.ZERO;
            default -> at(otherwise);
        };
    }
}
