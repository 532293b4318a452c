package org.guichet.engine.certificate.verify;

import java.util.List;
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

    /** Refuses parts that were chosen freely, if an earlier one would have done. */
    void requireFirst();

    @Nullable
    Object definition(Definition definition);

    @Nullable
    Object variable(int depth);
}
