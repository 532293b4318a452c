package org.guichet.engine.certificate.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.guichet.api.Truth;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.jspecify.annotations.Nullable;

/** A cell of a decision table, which is worked out: that a row does not match is not proven test by test. */
final class Computed extends Step {
    private @Nullable Object list;

    Computed(Known known, Expression expression, List<@Nullable Object> variables) {
        super(known, expression, variables);
    }

    @Override
    public boolean has(int place) {
        return true;
    }

    @Override
    public @Nullable Object at(int place) {
        if (place == 0 && list != null) {
            return list;
        }
        Object value = new Computed(known, part(place), variables(place)).concluded();
        list = place == 0 ? value : list;
        return value;
    }

    @Override
    public @Nullable Object row(int place, DecisionTable.Row row, Truth match) {
        return at(place);
    }

    @Override
    public void requireFirst(int from, int count, IntPredicate equals) {
        // Everything is there.
    }

    @Override
    public @Nullable Object definition(Definition definition) {
        Optional<Object> value = known.computed().get(definition);
        if (value == null) {
            value = Optional.ofNullable(new Computed(known, definition.value(), List.of()).concluded());
            known.computed().put(definition, value);
        }
        return value.orElse(null);
    }
}
