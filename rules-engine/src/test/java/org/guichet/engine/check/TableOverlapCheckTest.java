package org.guichet.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.api.Truth;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.DecisionTable.Row;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.RandomTable;
import org.guichet.engine.vocabulary.Type;
import org.junit.jupiter.api.Test;

/** The check finds every pair of rows that comparing all of them with each other finds, and no other. */
class TableOverlapCheckTest {
    @Test
    void it_finds_the_pairs_for_which_some_value_of_every_input_passes_both_cells() {
        for (long seed = 0; seed < 300; seed++) {
            DecisionTable table = new RandomTable(seed, true).next(2 + (int) seed % 12);
            List<String> found = new ArrayList<>();
            TableOverlapCheck.forEachOverlap(
                    table.versions().get(0), (first, second) -> found.add(first.line() + " " + second.line()));
            assertThat(found).as("seed %s", seed).isEqualTo(overlapping(table));
        }
    }

    private static List<String> overlapping(DecisionTable table) {
        List<String> overlapping = new ArrayList<>();
        List<Row> rows = table.versions().get(0).rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (overlap(table.inputs(), rows.get(i), rows.get(j))) {
                    overlapping.add(rows.get(i).line() + " " + rows.get(j).line());
                }
            }
        }
        return overlapping;
    }

    private static boolean overlap(List<Type.Field> inputs, Row first, Row second) {
        return IntStream.range(0, inputs.size())
                .allMatch(input -> values(inputs.get(input).type()).stream()
                        .anyMatch(value -> passes(first, input, value) && passes(second, input, value)));
    }

    private static boolean passes(Row row, int input, Object value) {
        Interpreter interpreter = new Interpreter(new Bindings(LocalDate.EPOCH, Map.of()));
        for (int i = 0; i <= input; i++) {
            interpreter = interpreter.with(value);
        }
        return interpreter.truth(row.tests().get(input)) == Truth.TRUE;
    }

    /** More values than the cells tell apart. */
    private static List<?> values(Type type) {
        return switch (type.kind()) {
            case CODE -> List.of("A", "01", "01.1", "01.2", "B");
            case BOOLEAN -> List.of(true, false);
            case TEXT -> List.of("a", "b", "c", "d");
            case DATE ->
                IntStream.range(0, 8)
                        .mapToObj(LocalDate.of(2019, 12, 29)::plusDays)
                        .toList();
            case INTEGER -> IntStream.range(-2, 9).mapToObj(BigDecimal::valueOf).toList();
            default ->
                Stream.of("0.5", "1", "1.25", "1.5", "1.75", "2", "3", "200000")
                        .map(BigDecimal::new)
                        .toList();
        };
    }
}
