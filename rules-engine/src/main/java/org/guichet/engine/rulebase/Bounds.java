package org.guichet.engine.rulebase;

import java.math.BigDecimal;
import org.guichet.api.Truth;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/** What is known of a number, even if it is not known itself: rules may have found its bounds. */
sealed interface Bounds {
    /** The bounds for a case; null if nothing is known. */
    @Nullable
    Quantity of(Case facts, @Nullable Object[] locals);

    /** A number that is known or not. */
    record OfValue(Evaluator value) implements Bounds {
        @Override
        public @Nullable Quantity of(Case facts, @Nullable Object[] locals) {
            Object known = value.evaluate(facts, locals);
            return known == null ? null : Quantity.exactly((BigDecimal) known);
        }
    }

    /** A fact. */
    record OfFact(int slot, Fact fact) implements Bounds {
        @Override
        public @Nullable Quantity of(Case facts, @Nullable Object[] locals) {
            Object known = facts.fact(slot);
            return known == null ? facts.bounds(fact) : Quantity.exactly((BigDecimal) known);
        }
    }

    /** A choice: one of two, or anything from the least of both to the most of both. */
    record OfChoice(Evaluator condition, Bounds then, Bounds otherwise) implements Bounds {
        @Override
        public @Nullable Quantity of(Case facts, @Nullable Object[] locals) {
            Truth truth = condition.truth(facts, locals);
            Quantity first = truth == Truth.FALSE ? null : then.of(facts, locals);
            Quantity second = truth == Truth.TRUE ? null : otherwise.of(facts, locals);
            return switch (truth) {
                case TRUE -> first;
                case FALSE -> second;
                case UNKNOWN ->
                    first == null || second == null ? null : Quantity.between(first.min(second), first.max(second));
            };
        }
    }
}
