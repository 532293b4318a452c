package org.guichet.engine.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Truth;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.CellValues;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand for all others in a test of one input: each constant of the test, and one on either side of it.
 * Whatever passes a test of comparisons with constants, one of these passes too.
 */
final class Samples {
    private static final String ANY_OTHER = "\uFFFD";

    private final List<Object> values = new ArrayList<>();
    private int inputs = 1;
    private boolean constant = true;
    private boolean whole;

    private Samples() {}

    /** @param input the place of the input that is tested */
    static Samples of(Expression test, int input) {
        Samples samples = new Samples();
        Optional<Set<Object>> named = CellValues.of(test, input);
        samples.collect(test, named.isEmpty());
        named.ifPresent(samples.values::addAll);
        samples.addBetween();
        return samples;
    }

    /** @param isOpen whether values may pass that the test does not name */
    private void collect(Expression expression, boolean isOpen) {
        if (expression instanceof Expression.Literal literal && !literal.type().is(Kind.BOOLEAN)) {
            addAround(literal.value());
        } else if (expression instanceof Expression.Membership membership && isOpen) {
            values.addAll(membership.set().list().codes());
        } else if (expression instanceof Expression.Variable variable) {
            inputs = Math.max(inputs, variable.depth() + 1);
            whole |= variable.type().is(Kind.INTEGER);
            if (variable.type().is(Kind.BOOLEAN)) {
                values.addAll(List.of(true, false));
            } else if (variable.type().is(Kind.TEXT)) {
                values.add(ANY_OTHER);
            }
        } else if (expression.children().isEmpty() && !(expression instanceof Expression.Literal)) {
            constant = false;
        }
        expression.children().forEach(child -> collect(child, isOpen));
    }

    private void addAround(Object value) {
        values.add(value);
        if (value instanceof BigDecimal number) {
            values.add(number.subtract(BigDecimal.ONE));
            values.add(number.add(BigDecimal.ONE));
        } else if (value instanceof LocalDate date) {
            values.add(date.minusDays(1));
            values.add(date.plusDays(1));
        }
    }

    private void addBetween() {
        List<BigDecimal> numbers = values.stream()
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .sorted()
                .toList();
        for (int i = 1; i < numbers.size(); i++) {
            values.add(numbers.get(i - 1).add(numbers.get(i)).divide(BigDecimal.valueOf(2)));
        }
        if (whole) {
            values.removeIf(value -> value instanceof BigDecimal number && !Values.isInteger(number));
        }
        if (values.isEmpty()) {
            values.add(ANY_OTHER);
        }
    }

    /** Whether some value certainly passes; never if the test is not made of constants alone. */
    boolean anyPasses(Expression test) {
        return constant && values.stream().anyMatch(value -> passes(test, value));
    }

    private boolean passes(Expression test, @Nullable Object value) {
        Interpreter interpreter = new Interpreter(new Bindings(LocalDate.EPOCH, Map.of()));
        for (Object input : Collections.nCopies(inputs, value)) {
            interpreter = interpreter.with(input);
        }
        return interpreter.truth(test) == Truth.TRUE;
    }
}
