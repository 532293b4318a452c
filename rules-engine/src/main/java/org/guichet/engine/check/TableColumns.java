package org.guichet.engine.check;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Type;

/**
 * Where a file has the inputs and outputs of a decision table.
 *
 * @param places the column of each, by its name
 * @param values the outputs that are the same in every row, by their name
 */
record TableColumns(Map<String, Integer> places, Map<String, Expression> values) {
    TableColumns {
        places = Map.copyOf(places);
        values = Map.copyOf(values);
    }

    /** The column of an input, or of an output that is not the same in every row. */
    int place(Type.Field field) {
        return Objects.requireNonNull(places.get(field.name()));
    }

    /** What an output is in every row, if it is that. */
    Optional<Expression> value(Type.Field output) {
        return Optional.ofNullable(values.get(output.name()));
    }

    /** Whether a field is found. */
    boolean have(Type.Field field) {
        return places.containsKey(field.name()) || values.containsKey(field.name());
    }
}
