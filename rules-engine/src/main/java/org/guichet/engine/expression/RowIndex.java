package org.guichet.engine.expression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.guichet.engine.expression.DecisionTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds the few rows of a long table that a case could match, by the values that their cells name. It leaves out only
 * rows that certainly do not match: the others still have to be tried.
 */
public final class RowIndex {
    private final int size;
    private final List<Column> columns = new ArrayList<>();

    RowIndex(List<Row> rows) {
        this.size = rows.size();
        int inputs = rows.isEmpty() ? 0 : rows.get(0).tests().size();
        for (int input = 0; input < inputs; input++) {
            Column column = new Column(rows, input);
            if (column.open.cardinality() < size) {
                columns.add(column);
            }
        }
    }

    /**
     * The rows that a case could match, by their place.
     *
     * @param inputs the value of each input, null if unknown
     */
    public BitSet candidates(IntFunction<? extends @Nullable Object> inputs) {
        BitSet candidates = all();
        for (Column column : columns) {
            Object value = inputs.apply(column.input);
            if (value != null) {
                candidates.and(column.rows(Set.of(CellValues.key(value))));
            }
        }
        return candidates;
    }

    /** The rows that could match a case which that row matches too, by their place. */
    public BitSet rivals(Row row) {
        BitSet rivals = all();
        for (Column column : columns) {
            CellValues.of(row.tests().get(column.input), column.input)
                    .ifPresent(values -> rivals.and(column.rows(values)));
        }
        return rivals;
    }

    private BitSet all() {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    /** The rows by the values of one input. */
    private static final class Column {
        private final int input;
        private final Map<Object, List<Integer>> naming = new HashMap<>();
        private final BitSet open = new BitSet();

        Column(List<Row> rows, int input) {
            this.input = input;
            for (int row = 0; row < rows.size(); row++) {
                add(row, CellValues.of(rows.get(row).tests().get(input), input));
            }
        }

        private void add(int row, Optional<Set<Object>> values) {
            if (values.isEmpty()) {
                open.set(row);
            } else {
                values.get()
                        .forEach(value -> naming.computeIfAbsent(value, first -> new ArrayList<>(1))
                                .add(row));
            }
        }

        /** The rows that name one of these values, or none at all. */
        BitSet rows(Set<Object> values) {
            BitSet rows = (BitSet) open.clone();
            values.forEach(value -> naming.getOrDefault(value, List.of()).forEach(rows::set));
            return rows;
        }
    }
}
