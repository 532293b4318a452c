package org.guichet.engine.expression;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.engine.expression.Expression.Comparison.Relation;

/**
 * The values that a cell of a decision table names, where no other known value can pass its test. A cell such as
 * {@code -}, {@code < 50} or {@code not("a")} names none. Numbers are held without their final zeros, as {@link #key}
 * has them.
 */
public final class CellValues {
    private CellValues() {}

    /**
     * The values outside of which a test certainly fails.
     *
     * @param input the place of the input that is tested
     * @return empty if any value may pass
     */
    public static Optional<Set<Object>> of(Expression test, int input) {
        if (test instanceof Expression.Membership membership && isInput(membership.code(), input)) {
            return Optional.of(Set.copyOf(membership.set().reach()));
        } else if (test instanceof Expression.Comparison comparison) {
            return compared(comparison, input);
        } else if (test instanceof Expression.Or or) {
            return ofAny(or.operands(), input);
        }
        return test instanceof Expression.And and ? ofAll(and.operands(), input) : Optional.empty();
    }

    private static boolean isInput(Expression expression, int input) {
        return expression instanceof Expression.Variable variable && variable.depth() == input;
    }

    private static Optional<Set<Object>> compared(Expression.Comparison comparison, int input) {
        return comparison.operator() == Relation.EQUAL
                        && isInput(comparison.left(), input)
                        && comparison.right() instanceof Expression.Literal literal
                ? Optional.of(Set.of(key(literal.value())))
                : Optional.empty();
    }

    private static Optional<Set<Object>> ofAny(List<Expression> tests, int input) {
        Set<Object> values = new HashSet<>();
        for (Expression test : tests) {
            Optional<Set<Object>> named = of(test, input);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            values.addAll(named.get());
        }
        return Optional.of(values);
    }

    private static Optional<Set<Object>> ofAll(List<Expression> tests, int input) {
        return tests.stream().flatMap(test -> of(test, input).stream()).reduce(CellValues::common);
    }

    private static Set<Object> common(Set<Object> first, Set<Object> second) {
        Set<Object> common = new HashSet<>(first);
        common.retainAll(second);
        return common;
    }

    /** A value as it is looked up: numbers that are the same are equal. */
    public static Object key(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
