package org.guichet.engine.relevance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Values;

/**
 * What a number is as a function of a fact: one of several straight lines, wherever the fact lies. Which of them it is
 * changes where conditions do, or where two of them cross.
 */
final class Lines {
    private static final int MOST_LINES = 200;

    private final Fact fact;
    private final Predicate<Fact> others;
    /** Whether the number is always one of the lines, or constant between two changes of a condition. */
    private boolean complete = true;

    private boolean steps;

    /** A line: so much for each unit, and so much at zero. */
    record Line(BigDecimal slope, BigDecimal intercept) {
        static Line constant(BigDecimal value) {
            return new Line(BigDecimal.ZERO, value);
        }

        boolean isConstant() {
            return slope.signum() == 0;
        }

        Line plus(Line other) {
            return new Line(slope.add(other.slope), intercept.add(other.intercept));
        }

        Line negated() {
            return new Line(slope.negate(), intercept.negate());
        }

        Line times(BigDecimal factor) {
            return new Line(slope.multiply(factor), intercept.multiply(factor));
        }
    }

    /** @param others whether some other fact is open too */
    Lines(Fact fact, Predicate<Fact> others) {
        this.fact = fact;
        this.others = others;
    }

    /** Whether every value that the number may have for a fact is on one of the lines that were found. */
    boolean isComplete() {
        return complete;
    }

    /** Whether the number may be one that is on no line, and only changes where some condition does. */
    boolean hasSteps() {
        return steps;
    }

    List<Line> of(Expression number, Scene scene) {
        boolean turns = scene.reads(number, this::isFact);
        if (!turns && scene.value(number) instanceof BigDecimal value) {
            return List.of(Line.constant(value));
        } else if (!turns && !scene.reads(number, others)) {
            return List.of();
        } else if (scene.isTooLarge()) {
            complete = false;
            return List.of();
        } else if (number instanceof Expression.FactReference) {
            complete &= turns;
            return turns ? List.of(new Line(BigDecimal.ONE, BigDecimal.ZERO)) : List.of();
        } else if (number instanceof Expression.DefinitionReference reference) {
            return of(reference.definition().value(), scene.outside());
        } else if (number instanceof Expression.Variable variable) {
            List<Line> lines = new ArrayList<>();
            scene.follow(variable, (standing, there) -> lines.addAll(of(standing, there)));
            return lines;
        } else if (number instanceof Expression.If choice) {
            return union(List.of(choice.then(), choice.otherwise()), scene);
        } else if (number instanceof Expression.Extreme extreme) {
            return union(extreme.operands(), scene);
        } else if (number instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic, scene);
        } else if (number instanceof Expression.TableCall call) {
            return table(call, scene);
        } else if (number instanceof Expression.Rounded rounded
                && rounded.function() == Expression.Rounded.Manner.ABS) {
            List<Line> lines = new ArrayList<>(of(rounded.operand(), scene));
            List.copyOf(lines).forEach(line -> lines.add(line.negated()));
            return lines;
        } else if (number instanceof Expression.Aggregate) {
            steps = true;
            complete &= !scene.reads(number, others);
            return List.of();
        }
        complete = false;
        List<Line> lines = new ArrayList<>();
        number.children().forEach(child -> lines.addAll(of(child, scene)));
        return lines;
    }

    private boolean isFact(Fact other) {
        return fact.equals(other);
    }

    private List<Line> union(List<Expression> numbers, Scene scene) {
        List<Line> lines = new ArrayList<>();
        numbers.forEach(number -> lines.addAll(of(number, scene)));
        return lines;
    }

    private List<Line> table(Expression.TableCall call, Scene scene) {
        Optional<DecisionTable.Version> version =
                call.table().on(scene.bindings().asOf());
        if (version.isEmpty()) {
            return List.of();
        }
        Scene cells = scene.cells(call);
        Predicate<Fact> either = others.or(this::isFact);
        if (call.table().hitPolicy().collects()) {
            steps = true;
            complete &= version.get().rows().stream()
                    .flatMap(row -> row.outputs().stream())
                    .noneMatch(output -> cells.reads(output, either));
            complete &= !scene.reads(call, others);
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (DecisionTable.Row row : version.get().rows()) {
            lines.addAll(of(row.outputs().get(call.output()), cells));
        }
        if (!call.table().otherwise().isEmpty()) {
            lines.addAll(of(call.table().otherwise().get(call.output()), cells));
        }
        return lines;
    }

    private List<Line> arithmetic(Expression.Arithmetic arithmetic, Scene scene) {
        List<Line> lines = new ArrayList<>();
        for (Line left : of(arithmetic.left(), scene)) {
            for (Line right : of(arithmetic.right(), scene)) {
                if (lines.size() < MOST_LINES) {
                    combined(arithmetic.operator(), left, right).ifPresentOrElse(lines::add, () -> complete = false);
                } else {
                    complete = false;
                }
            }
        }
        return lines.stream().distinct().toList();
    }

    private static Optional<Line> combined(Expression.Arithmetic.Operator operator, Line left, Line right) {
        return switch (operator) {
            case PLUS -> Optional.of(left.plus(right));
            case MINUS -> Optional.of(left.plus(right.negated()));
            case TIMES ->
                right.isConstant()
                        ? Optional.of(left.times(right.intercept()))
                        : left.isConstant() ? Optional.of(right.times(left.intercept())) : Optional.empty();
            case OVER -> right.isConstant() ? quotient(left, right.intercept()) : Optional.empty();
        };
    }

    private static Optional<Line> quotient(Line line, BigDecimal divisor) {
        return Values.quotient(line.slope(), divisor)
                .flatMap(slope ->
                        Values.quotient(line.intercept(), divisor).map(intercept -> new Line(slope, intercept)));
    }
}
