package org.guichet.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.api.Diagnostic;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name\n01,\"Bourg, \"\"Ain\"\"\"\n02,Laon\n",
                "code;name\n01;\"Bourg, \"\"Ain\"\"\"\n02;Laon",
                "\uFEFFcode,name\r\n01,\"Bourg, \"\"Ain\"\"\"\r\n02,Laon\r\n",
                "\n  \n code , name\n\n01,\"Bourg, \"\"Ain\"\"\"\n,\n \n,,,\n02,Laon\n\n"
            })
    void a_table_is_read_however_a_spreadsheet_writes_it(String csv) {
        CsvTable table = read(csv).orElseThrow();
        assertThat(table.columns()).containsExactly("code", "name");
        assertThat(table.rows())
                .extracting(CsvTable.Row::cells)
                .containsExactly(List.of("01", "Bourg, \"Ain\""), List.of("02", "Laon"));
        assertThat(table.rows().get(0).cell(table.column("name").orElseThrow())).isEqualTo("Bourg, \"Ain\"");
        assertThat(table.column("absent")).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_column_that_is_not_read_may_have_no_name_or_that_of_another() {
        byte[] official = "note;;code;note\n1;;01;2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(CsvReader.read("f", official, "code"::equals, diagnostics))
                .hasValueSatisfying(table -> assertThat(table.column("code")).hasValue(2));
        assertThat(problems()).isEmpty();
        assertThat(CsvReader.read("f", official, "note"::equals, diagnostics)).isEmpty();
        assertThat(problems()).isNotEmpty();
    }

    @Test
    void a_header_with_a_comma_in_quotes_may_be_separated_by_semicolons() {
        assertThat(read("\"a,b\";c\n1;2").orElseThrow().columns()).containsExactly("a,b", "c");
    }

    @Test
    void a_single_column_needs_no_separator() {
        assertThat(read("code\n01;02\n").orElseThrow().rows().get(0).cells()).containsExactly("01;02");
    }

    @Test
    void rows_and_cells_know_their_places() {
        CsvTable table = read("a,b,c\n\n1,\"x\ny\",3\n\"\"\"é\"\"\",\"😀\",z\n").orElseThrow();
        CsvTable.Row broken = table.rows().get(0);
        CsvTable.Row quoted = table.rows().get(1);
        assertThat(table.position(broken)).isEqualTo(at(3, 1));
        assertThat(table.position(broken, 1)).isEqualTo(at(3, 4));
        assertThat(table.position(broken, 2)).isEqualTo(at(4, 4));
        assertThat(table.position(quoted)).isEqualTo(at(5, 1));
        assertThat(table.position(quoted, 0)).isEqualTo(at(5, 2));
        assertThat(table.position(quoted, 1)).isEqualTo(at(5, 10));
        assertThat(table.position(quoted, 2)).isEqualTo(at(5, 13));
        assertThat(table.position(table.header(), 2)).isEqualTo(at(1, 5));
    }

    @Test
    void every_row_of_a_wrong_width_is_reported_and_left_out() {
        CsvTable table = read("a,b\n1,2\n1\n1,2,3\n3,4\n1,,\n").orElseThrow();
        assertThat(table.rows()).hasSize(2);
        assertThat(problems())
                .containsExactly(
                        "3:1 G108 a row of 1 cell under a header of 2",
                        "4:1 G108 a row of 3 cells under a header of 2 (put a cell that holds a separator in quotes)",
                        "6:1 G108 a row of 3 cells under a header of 2 (put a cell that holds a separator in quotes)");
    }

    @Test
    void names_of_columns_are_there_and_differ() {
        assertThat(read("a,,a,b,a\n1,2,3,4,5\n1\n")).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "1:3 G108 column 2 has no name",
                        "1:4 G108 `a` names two columns: 1 and 3",
                        "1:8 G108 `a` names two columns: 1 and 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  \r\n", "\uFEFF", ",,\n"})
    void an_empty_file_is_refused(String csv) {
        assertThat(read(csv)).isEmpty();
        assertThat(problems()).containsExactly("1:1 G106 the file is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a,b\\n1,\"2\\n3,4\\n|2:3", "\"a,b\\n|1:1", "a\\n\"x\"\"\\n|2:1", "a\\nx\\n\"\"\"|3:1"})
    void a_quote_that_is_not_closed_is_reported_where_it_opens(String csv, String place) {
        assertThat(read(csv.replace("\\n", "\n"))).isEmpty();
        assertThat(problems()).containsExactly(place + " G108 a quote that is not closed");
    }

    @Test
    void quotes_within_words_are_words() {
        assertThat(read("a,b\n5\" disc,x\"\"y\n").orElseThrow().rows().get(0).cells())
                .containsExactly("5\" disc", "x\"\"y");
    }

    @Test
    void text_behind_a_closing_quote_is_reported() {
        assertThat(read("a,b\n\n1,2\n\n\"x\" y,2\n")).isEmpty();
        assertThat(problems())
                .containsExactly("5:1 G108 text behind a closing quote (double every quote within a quoted cell)");
    }

    @Test
    void a_byte_that_is_not_utf8_is_reported() {
        byte[] latin = "code,name\n01,Ambérieu\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(CsvReader.read("f", latin, diagnostics)).isEmpty();
        assertThat(problems()).containsExactly("2:7 G105 the byte `E9` is not UTF-8 (save the file as UTF-8)");
    }

    @Test
    void a_file_over_fifty_mebibytes_is_refused() {
        assertThat(CsvReader.read("f", new byte[(50 << 20) + 1], diagnostics)).isEmpty();
        assertThat(problems()).containsExactly("1:1 G107 the file is larger than 50 MiB");
    }

    @Test
    void a_hostile_width_and_endless_problems_are_cut_short() {
        assertThat(read(",".repeat(5_000_000) + "x")).isEmpty();
        assertThat(read("a" + ",a".repeat(1000))).isEmpty();
        assertThat(problems()).contains("1:1 G107 more than 1000 columns");
        Diagnostics many = new Diagnostics();
        CsvReader.read("f", ("a,b\n" + "1\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), many);
        assertThat(many.size()).isEqualTo(1001);
    }

    @Test
    void recurring_cells_share_few_objects() {
        String csv = IntStream.range(0, 35_000)
                .mapToObj(i -> i + ",Commune " + i + ",84")
                .collect(Collectors.joining("\n", "code,name,region\n", "\n"));
        List<CsvTable.Row> rows = read(csv).orElseThrow().rows();
        assertThat(rows).hasSize(35_000);
        Set<String> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.forEach(row -> objects.add(row.cell(2)));
        assertThat(objects.size()).as("copies of `84`").isLessThan(100);
    }

    private Optional<CsvTable> read(String csv) {
        return CsvReader.read("f", csv.getBytes(StandardCharsets.UTF_8), diagnostics);
    }

    private List<String> problems() {
        return diagnostics.sorted().stream().map(CsvReaderTest::line).toList();
    }

    private static String line(Diagnostic problem) {
        String suggestion = problem.suggestion().map(text -> " (" + text + ")").orElse("");
        return problem.line() + ":" + problem.column() + " " + problem.code() + " " + problem.message() + suggestion;
    }

    private static Position at(int line, int column) {
        return new Position("f", line, column);
    }
}
