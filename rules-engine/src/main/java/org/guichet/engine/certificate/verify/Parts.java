package org.guichet.engine.certificate.verify;

import java.util.List;
import java.util.function.IntPredicate;
import org.guichet.api.Truth;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.jspecify.annotations.Nullable;

/** What an expression is made of: values by place, null if unknown. A number may come as its bounds. */
interface Parts {
    /** Whether the value at a place is there. */
    boolean has(int place);

    /** The value at a place; whoever does not have it refuses. */
    @Nullable
    Object at(int place);

    /** The output of a row that matches, or could, at a place behind the inputs. */
    @Nullable
    Object row(int place, DecisionTable.Row row, Truth match);

    /** Whether the inputs pass the tests of a row. */
    @Nullable
    Boolean match(DecisionTable.Row row, List<@Nullable Object> inputs);

    /**
     * Refuses parts that were chosen freely if there are more than enough, or if an earlier place had done as well.
     *
     * @param from the first place that is chosen freely
     * @param count how many are enough
     * @param equals whether a place could have been chosen
     */
    void requireFirst(int from, int count, IntPredicate equals);

    @Nullable
    Object definition(Definition definition);

    @Nullable
    Object variable(int depth);
}
