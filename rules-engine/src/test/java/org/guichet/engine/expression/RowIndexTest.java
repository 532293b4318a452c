package org.guichet.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.guichet.api.Truth;
import org.guichet.engine.expression.DecisionTable.Row;
import org.guichet.engine.expression.TableReading.Match;
import org.guichet.engine.vocabulary.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The index of a table's rows never hides one that matches or could match. */
class RowIndexTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    @Test
    void a_table_of_many_rows_is_read_as_if_every_row_were_tried() {
        int tried = 0;
        int candidates = 0;
        for (long seed = 0; seed < 400; seed++) {
            RandomTable random = new RandomTable(seed, false);
            DecisionTable table = random.next(1 + (int) seed % 200);
            for (int call = 0; call < 20; call++) {
                List<@Nullable Object> inputs = inputs(table, random);
                Interpreter cells = interpreter(inputs);
                assertThat(new TableReading(table, cells).matches())
                        .as("seed %s, inputs %s", seed, inputs)
                        .isEqualTo(matches(rows(table), cells));
                tried += rows(table).size();
                candidates += index(table).candidates(inputs::get).cardinality();
            }
        }
        assertThat(candidates).isLessThan(tried * 2 / 3);
    }

    private static List<@Nullable Object> inputs(DecisionTable table, RandomTable random) {
        List<@Nullable Object> inputs = new ArrayList<>();
        for (Type.Field input : table.inputs()) {
            inputs.add(random.value(input.type()));
        }
        return inputs;
    }

    private static Interpreter interpreter(List<@Nullable Object> inputs) {
        Interpreter interpreter = new Interpreter(new Bindings(AS_OF, Map.of()));
        for (Object input : inputs) {
            interpreter = interpreter.with(input);
        }
        return interpreter;
    }

    private static List<Row> rows(DecisionTable table) {
        return table.versions().get(0).rows();
    }

    private static RowIndex index(DecisionTable table) {
        return table.versions().get(0).index();
    }

    /** The rows that match or could match, each tried. */
    private static List<Match> matches(List<Row> rows, Interpreter cells) {
        List<Match> matches = new ArrayList<>();
        for (Row row : rows) {
            Truth truth = Truth.TRUE;
            for (Expression test : row.tests()) {
                truth = truth.and(cells.truth(test));
            }
            if (truth != Truth.FALSE) {
                matches.add(new Match(row, truth));
            }
        }
        return matches;
    }

    @Test
    void where_rows_name_their_codes_only_those_of_the_code_are_tried() {
        List<Type.Field> inputs = List.of(SmallVocabulary.field("naf", Type.code("naf")));
        List<Type.Field> outputs = List.of(SmallVocabulary.field("rank", Type.money("EUR")));
        List<List<String>> rows =
                List.of(List.of("01.1", "1"), List.of("01.2", "2"), List.of("01", "3"), List.of("B", "4"));
        DecisionTable table = new TableSketch(new SmallVocabulary(), inputs, outputs)
                .table("t", DecisionTable.HitPolicy.FIRST, rows, List.of());
        assertThat(index(table).candidates(input -> "B")).hasToString("{3}");
        assertThat(index(table).candidates(input -> "01.2")).hasToString("{1, 2}");
        assertThat(index(table).candidates(input -> "A")).hasToString("{0, 1, 2}");
    }

    @Test
    void where_an_input_is_unknown_its_column_hides_no_row() {
        for (long seed = 0; seed < 50; seed++) {
            DecisionTable table = new RandomTable(seed, false).next(100);
            BitSet candidates = index(table).candidates(input -> null);
            assertThat(candidates.cardinality()).isEqualTo(100);
        }
    }
}
