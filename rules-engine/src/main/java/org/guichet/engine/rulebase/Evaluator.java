package org.guichet.engine.rulebase;

import org.guichet.api.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression. Conditions give a {@link Truth}; other expressions a value as
 * {@link org.guichet.engine.vocabulary.Type.Kind} lists them, or null if unknown.
 */
@FunctionalInterface
interface Evaluator {
    /**
     * The value for a case.
     *
     * @param locals the variables in scope, by their depth
     */
    @Nullable
    Object evaluate(Case facts, @Nullable Object[] locals);

    default Truth truth(Case facts, @Nullable Object[] locals) {
        Object truth = evaluate(facts, locals);
        return truth == null ? Truth.UNKNOWN : (Truth) truth;
    }

    /** An expression that is evaluated in a frame of variables of its own. */
    record Framed(Evaluator evaluator, int frame) {
        private static final Object[] NONE = {};

        @Nullable
        Object evaluateAlone(Case facts) {
            return evaluator.evaluate(facts, frame == 0 ? NONE : new Object[frame]);
        }

        Truth truthAlone(Case facts) {
            return evaluator.truth(facts, frame == 0 ? NONE : new Object[frame]);
        }
    }
}
