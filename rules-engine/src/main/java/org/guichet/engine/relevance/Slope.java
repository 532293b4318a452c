package org.guichet.engine.relevance;

import java.math.BigDecimal;
import java.util.List;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Fact;

/** Whether something grows or shrinks as a date gets later. */
final class Slope {
    private final Fact date;
    private boolean known = true;

    Slope(Fact date) {
        this.date = date;
    }

    /** Whether everything that was asked for always grows, always shrinks, or does not depend on the date. */
    boolean isKnown() {
        return known;
    }

    /** 1 if it grows or stays, -1 if it shrinks or stays, 0 if the date does not matter. */
    int of(Expression expression, Scene scene) {
        if (!scene.reads(expression, date::equals)) {
            return 0;
        } else if (scene.isTooLarge()) {
            return unknown();
        } else if (expression instanceof Expression.FactReference) {
            return 1;
        } else if (expression instanceof Expression.DefinitionReference reference) {
            return of(reference.definition().value(), scene.outside());
        } else if (expression instanceof Expression.Variable variable) {
            int[] found = new int[1];
            scene.follow(variable, (standing, there) -> found[0] = of(standing, there));
            return found[0];
        } else if (expression instanceof Expression.Elapsed elapsed) {
            return together(-of(elapsed.from(), scene), of(elapsed.to(), scene));
        } else if (expression instanceof Expression.Extreme extreme) {
            return together(extreme.operands(), scene);
        } else if (expression instanceof Expression.PartOf part) {
            return part(part, scene);
        } else if (expression instanceof Expression.Rounded rounded
                && rounded.function() != Expression.Rounded.Manner.ABS) {
            return of(rounded.operand(), scene);
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic, scene);
        }
        return unknown();
    }

    private int unknown() {
        known = false;
        return 0;
    }

    private int together(int one, int other) {
        return one == 0 || other == 0 || one == other ? (one == 0 ? other : one) : unknown();
    }

    private int together(List<Expression> operands, Scene scene) {
        int slope = 0;
        for (Expression operand : operands) {
            slope = together(slope, of(operand, scene));
        }
        return slope;
    }

    private int part(Expression.PartOf part, Scene scene) {
        return switch (part.part()) {
            case YEAR, YEARS, DAYS -> of(part.whole(), scene);
            case MONTH, DAY, MONTHS -> unknown();
        };
    }

    private int arithmetic(Expression.Arithmetic arithmetic, Scene scene) {
        int left = of(arithmetic.left(), scene);
        int right = of(arithmetic.right(), scene);
        return switch (arithmetic.operator()) {
            case PLUS -> together(left, right);
            case MINUS -> together(left, -right);
            case TIMES -> together(scaled(left, arithmetic.right(), scene), scaled(right, arithmetic.left(), scene));
            case OVER -> right == 0 ? scaled(left, arithmetic.right(), scene) : unknown();
        };
    }

    private int scaled(int slope, Expression factor, Scene scene) {
        if (slope == 0) {
            return 0;
        }
        return scene.value(factor) instanceof BigDecimal number ? slope * number.signum() : unknown();
    }
}
