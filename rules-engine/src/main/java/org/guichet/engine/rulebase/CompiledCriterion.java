package org.guichet.engine.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.guichet.api.Criterion;
import org.guichet.api.Outcome;
import org.guichet.api.Truth;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.expression.Expression;

/** A criterion whose conditions are compiled. Immutable. */
public final class CompiledCriterion {
    private static final int NONE = -1;

    private final CheckedCriterion criterion;
    private final Criterion.Treatment treatment;
    private final int when;
    private final int condition;

    private CompiledCriterion(CheckedCriterion criterion, OptionalInt when, OptionalInt condition) {
        this.criterion = criterion;
        this.treatment = criterion.criterion().treatment();
        this.when = when.orElse(NONE);
        this.condition = condition.orElse(NONE);
    }

    static CompiledCriterion of(CheckedCriterion criterion, Slots slots, ExpressionCompiler compiler) {
        return new CompiledCriterion(
                criterion,
                number(criterion.when(), slots, compiler),
                number(criterion.condition().map(body -> effective(criterion, body)), slots, compiler));
    }

    /** What was compiled. */
    public CheckedCriterion criterion() {
        return criterion;
    }

    /** The number of the circumstance in which it counts; empty if it always does. */
    public OptionalInt when() {
        return optional(when);
    }

    /**
     * The number of what must be true for it to be met: it does not count, or it holds, or it is lifted. Present if and
     * only if it is formalised.
     */
    public OptionalInt condition() {
        return optional(condition);
    }

    private static OptionalInt optional(int number) {
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static OptionalInt number(Optional<Expression> expression, Slots slots, ExpressionCompiler compiler) {
        return expression.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(slots.condition(Expression.unlabelled(expression.get()), compiler));
    }

    private static Expression effective(CheckedCriterion criterion, Expression body) {
        List<Expression> ways = new ArrayList<>();
        criterion.when().map(Expression.Not::new).ifPresent(ways::add);
        ways.add(Expression.unlabelled(body));
        criterion.unless().ifPresent(ways::add);
        return ways.size() == 1 ? ways.get(0) : new Expression.Or(ways);
    }

    /** What becomes of it, if it is in force. */
    public Outcome outcome(Case facts) {
        Truth counts = when == NONE ? Truth.TRUE : facts.condition(when);
        if (counts == Truth.FALSE) {
            return Outcome.NOT_APPLICABLE;
        }
        return switch (treatment) {
            case FORMALISED ->
                switch (facts.condition(condition)) {
                    case TRUE -> Outcome.MET;
                    case FALSE -> Outcome.NOT_MET;
                    case UNKNOWN -> Outcome.UNKNOWN;
                };
            case DELEGATED -> counts == Truth.TRUE ? Outcome.DELEGATED : Outcome.UNKNOWN;
            case WAIVED -> Outcome.WAIVED;
        };
    }
}
