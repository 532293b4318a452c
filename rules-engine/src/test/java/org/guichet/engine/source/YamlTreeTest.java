package org.guichet.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node.Entry;
import org.guichet.engine.source.Node.Mapping;
import org.guichet.engine.source.Node.Scalar;
import org.guichet.engine.source.Node.Sequence;
import org.guichet.engine.source.Node.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "no",
                "yes",
                "on",
                "Off",
                "true",
                "True",
                "01",
                "007",
                "08",
                "1_000",
                "0_",
                "0b_",
                "0x_",
                "+1",
                "-0",
                "2026-03-01",
                "0x10",
                "0o7",
                "1e3",
                ".inf",
                ".NaN",
                "1:30",
                "12.50",
                "8000000 EUR",
                "15 %",
                "Null",
                "NULL",
                "= x",
                "< 50",
                "<<",
                "a#b",
                "a:b",
                "é😀",
                "-1",
                "--",
                "2001-12-14t21:59:43.10-05:00"
            })
    void a_plain_scalar_is_the_text_that_was_written(String written) {
        assertThat(value("a: " + written)).isEqualTo(new Scalar(written, Style.PLAIN, at(1, 4), at(1, 4)));
    }

    @Test
    void a_number_of_any_length_is_a_text() {
        String digits = "0x" + "f".repeat(100_000);
        assertThat(value("a: " + digits)).isEqualTo(new Scalar(digits, Style.PLAIN, at(1, 4), at(1, 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: ~", "a: null", "a: ", "a:", "a: # comment"})
    void nothing_is_null(String yaml) {
        assertThat(value(yaml)).isInstanceOfSatisfying(Scalar.class, scalar -> {
            assertThat(scalar.style()).isEqualTo(Style.NULL);
            assertThat(scalar.text()).isEmpty();
            assertThat(scalar.position().line()).isEqualTo(1);
        });
    }

    /** A name, the YAML after {@code a:}, the text, its style, where the value begins, where its text begins. */
    static Stream<Arguments> scalars() {
        return Stream.of(
                arguments("single quotes", " 'it''s'", "it's", Style.QUOTED, at(1, 4), at(1, 5)),
                arguments("double quotes", " \"\\u00e9\\n\"", "é\n", Style.QUOTED, at(1, 4), at(1, 5)),
                arguments("quoted null", " 'null'", "null", Style.QUOTED, at(1, 4), at(1, 5)),
                arguments("empty quotes", " \"\"", "", Style.QUOTED, at(1, 4), at(1, 5)),
                arguments("quotes on the next line", "\n  \"x\n  y\"", "x y", Style.QUOTED, at(2, 3), at(2, 4)),
                arguments("plain on two lines", " x and\n   y", "x and y", Style.PLAIN, at(1, 4), at(1, 4)),
                arguments("plain below", "\n  x\n  y", "x y", Style.PLAIN, at(2, 3), at(2, 3)),
                arguments("plain with comment", " x # y", "x", Style.PLAIN, at(1, 4), at(1, 4)),
                arguments("literal", " |\n  x\n   y\n", "x\n y\n", Style.BLOCK, at(1, 4), at(2, 3)),
                arguments("folded", " >-\n    x\n    y\n", "x y", Style.BLOCK, at(1, 4), at(2, 5)),
                arguments("header comment", " | # why\n  x\n", "x\n", Style.BLOCK, at(1, 4), at(2, 3)),
                arguments("blank line first", " |\n\n  x\n", "\nx\n", Style.BLOCK, at(1, 4), at(2, 3)),
                arguments("explicit indentation", " |2\n    x\n", "  x\n", Style.BLOCK, at(1, 4), at(2, 3)),
                arguments("tab in a block", " |\n  x\n  \ty\n", "x\n\ty\n", Style.BLOCK, at(1, 4), at(2, 3)),
                arguments("empty block", " |\nb: 1", "", Style.BLOCK, at(1, 4), at(1, 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scalars")
    void a_scalar_knows_where_it_and_its_text_begin(
            String name, String yaml, String text, Style style, Position position, Position content) {
        Scalar expected = new Scalar(text, style, position, content);
        assertThat(value("a:" + yaml)).as(name).isEqualTo(expected);
        assertThat(value("a:" + yaml.replace("\n", "\r\n"))).as(name).isEqualTo(expected);
        assertThat(value("a:" + yaml.replace("\n", "\r"))).as(name).isEqualTo(expected);
    }

    @Test
    void keys_and_values_are_where_they_are_found_in_the_file() {
        String yaml = """
                # Faits
                facts:
                  company.size:   { type: code, "list": sizes }
                  'aid':
                  - x: [ un, deux ]
                    y: trois
                  -
                    - quatre
                """;
        List<String> lines = yaml.lines().toList();
        assertThat(words(read(yaml)))
                .hasSize(13)
                .allSatisfy(
                        word -> assertThat(lines.get(word.position.line() - 1).substring(word.position.column() - 1))
                                .startsWith(word.text));
    }

    private record Word(String text, Position position) {}

    private static Stream<Word> wordsOf(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream().flatMap(YamlTreeTest::wordsOf);
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().flatMap(YamlTreeTest::wordsOf);
        }
        Scalar scalar = (Scalar) node;
        return Stream.of(new Word(scalar.text(), scalar.content()));
    }

    private static Stream<Word> wordsOf(Entry entry) {
        boolean isQuoted = List.of("list", "aid").contains(entry.key());
        Position key = isQuoted ? entry.keyPosition().plus(1) : entry.keyPosition();
        return Stream.concat(Stream.of(new Word(entry.key(), key)), wordsOf(entry.value()));
    }

    private static List<Word> words(Node node) {
        return wordsOf(node).toList();
    }

    @Test
    void collections_begin_at_their_first_sign() {
        Mapping root = (Mapping) read("a:\n  b: { c: 1 }\nd:\n- - x\n");
        assertThat(root.position()).isEqualTo(at(1, 1));
        assertThat(root.get("a").orElseThrow().position()).isEqualTo(at(2, 3));
        assertThat(((Mapping) root.get("a").orElseThrow())
                        .get("b")
                        .orElseThrow()
                        .position())
                .isEqualTo(at(2, 6));
        Sequence list = (Sequence) root.get("d").orElseThrow();
        assertThat(list.position()).isEqualTo(at(4, 1));
        assertThat(list.items().get(0).position()).isEqualTo(at(4, 3));
    }

    @Test
    void keys_keep_their_order_and_the_first_of_two_counts() {
        Diagnostics diagnostics = new Diagnostics();
        Mapping root = (Mapping) YamlReader.read("f", bytes("z: 1\ny: 2\nz: 3\nx: 4"), diagnostics)
                .orElseThrow();
        assertThat(root.keys()).containsExactly("z", "y", "x");
        assertThat(root.get("z"))
                .hasValueSatisfying(node -> assertThat(((Scalar) node).text()).isEqualTo("1"));
        assertThat(diagnostics.size()).isEqualTo(1);
    }

    private static Node value(String yaml) {
        return ((Mapping) read(yaml)).get("a").orElseThrow();
    }

    private static Node read(String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        Node root = YamlReader.read("f", bytes(yaml), diagnostics).orElseThrow();
        assertThat(diagnostics.sorted()).isEmpty();
        return root;
    }

    private static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }

    private static Position at(int line, int column) {
        return new Position("f", line, column);
    }
}
