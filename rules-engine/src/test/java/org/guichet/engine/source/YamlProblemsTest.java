package org.guichet.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Diagnostic;
import org.guichet.engine.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlProblemsTest {
    /** A name, the YAML, and each problem as {@code line:column code message (suggestion)}. */
    static Stream<Arguments> problems() {
        return Stream.of(
                bad("an empty file", "", "1:1 G106 the file is empty"),
                bad("comments only", "# nothing\n\n", "1:1 G106 the file is empty"),
                bad("an empty document", "---\n", "1:1 G106 the file is empty"),
                bad(
                        "a second document",
                        "a: 1\n---\nb: 2\n",
                        "2:1 G106 a second document begins here (put it into a file of its own)"),
                bad("a tab before a key", "facts:\n\tx: 1\n", "2:1 G102 a tab in the indentation (indent with spaces)"),
                bad(
                        "a tab behind spaces",
                        "facts:\n  \tx: 1\n",
                        "2:3 G102 a tab in the indentation (indent with spaces)"),
                bad(
                        "a tab before a key, read as a continued text",
                        "a: b\n\tc: d\n",
                        "2:1 G102 a tab in the indentation (indent with spaces)"),
                bad(
                        "a tab within braces",
                        "a: {\n\tb: c }\n",
                        "2:1 G102 a tab in the indentation (indent with spaces)"),
                bad("a tab behind a colon", "a:\tb\n", "1:3 G102 a tab where only a space may stand (use spaces)"),
                bad(
                        "keys that stand twice, at every depth",
                        "a: 1\nb:\n  c: 1\n  c: 2\na: 3\na: 4\n",
                        "4:3 G103 `c` stands twice: first in line 3",
                        "5:1 G103 `a` stands twice: first in line 1",
                        "6:1 G103 `a` stands twice: first in line 1"),
                bad(
                        "a key that stands twice, once in quotes",
                        "{ a: 1, 'a': 2 }",
                        "1:9 G103 `a` stands twice: first in line 1"),
                bad(
                        "anchors, aliases, merge keys and tags together",
                        "a: &one { x: 1 }\nb:\n  <<: *one\n  c: !!java.net.URL [x]\n  d: !!str 1\n",
                        "1:4 G104 the anchor `&one` is not allowed",
                        "3:3 G104 the merge key `<<` is not allowed",
                        "3:7 G104 the alias `*one` is not allowed",
                        "4:6 G104 the tag `!!java.net.URL` is not allowed",
                        "5:6 G104 the tag `!!str` is not allowed"),
                bad(
                        "an anchor and a tag on one value",
                        "a: &x !y z\nb: !y &x z\n",
                        "1:4 G104 the anchor `&x` is not allowed",
                        "1:7 G104 the tag `!y` is not allowed",
                        "2:4 G104 the tag `!y` is not allowed",
                        "2:7 G104 the anchor `&x` is not allowed"),
                bad("an alias as a key", "- *a : 1\n", "1:3 G104 the alias `*a` is not allowed"),
                bad("an unknown tag", "a: !e!f x\n", "1:4 G104 tags are not allowed"),
                bad(
                        "stars in a text",
                        "a: **bold**\n",
                        "1:4 G104 anchors and aliases are not allowed (put the text in quotes)"),
                bad(
                        "a problem before a syntax error",
                        "a: 1\na: 2\nb: c: d\n",
                        "2:1 G103 `a` stands twice: first in line 1",
                        "3:5 G101 a colon does not fit here (check the indentation, or put the text in quotes)"),
                bad("a key without a colon", "a: 1\nbee\nc: 2\n", "2:1 G101 a colon is missing after this key"),
                bad("a quote that is not closed", "a: \"x\nb: 1\n", "1:4 G101 a quote that is not closed"),
                bad("a bracket that is not closed", "a: [1, 2\nb: 3\n", "2:2 G101 `,` or `]` is missing"),
                bad("a brace that is not closed", "a: { b: 1\n", "2:1 G101 `,` or `}` is missing"),
                bad(
                        "an unknown escape",
                        "a: \"C:\\packs\"\n",
                        "1:8 G101 an unknown escape (write a backslash twice, or use single quotes)"),
                bad(
                        "an escape that is cut short",
                        "a: \"\\u00e\"\n",
                        "1:7 G101 an escape that cannot be read (write a backslash twice, or use single quotes)"),
                bad(
                        "a reserved character",
                        "a: @b\n",
                        "1:4 G101 no value begins with this character (put the text in quotes)"),
                bad(
                        "less indentation",
                        "a:\n    b: 1\n  c: 2\n",
                        "3:3 G101 this does not continue what stands before it (check the indentation)"),
                bad(
                        "text behind a block header",
                        "a: | text\n",
                        "1:6 G101 this does not fit here (begin the text on the next line)"),
                bad(
                        "a list as a key",
                        "? [a, b]\n: c\n",
                        "1:3 G101 a list or a mapping cannot be a key (put the key in quotes)"),
                bad(
                        "a mapping as a key",
                        "{ { a: 1 }: c }\n",
                        "1:3 G101 a list or a mapping cannot be a key (put the key in quotes)"),
                bad("a colon without a key", "a: { : b }\n", "1:6 G101 a key or a value is missing"),
                bad("an empty key", "?\n: b\n", "1:2 G101 a key is missing"),
                bad(
                        "invisible characters",
                        "a: b\u0007\nc\u2028d: 1\n",
                        "1:5 G101 the invisible character `U+0007` (remove it)",
                        "2:2 G101 the invisible character `U+2028` (remove it)"),
                bad(
                        "a place behind characters of every width",
                        "é: 1\nÉ€😀: [😀, &a x]\n",
                        "2:10 G104 the anchor `&a` is not allowed"));
    }

    private static Arguments bad(String name, String yaml, String... problems) {
        return arguments(name, yaml, List.of(problems));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void every_problem_is_reported_at_its_place(String name, String yaml, List<String> expected) {
        assertThat(problemsOf(yaml.getBytes(StandardCharsets.UTF_8))).as(name).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void windows_line_ends_change_no_place(String name, String yaml, List<String> expected) {
        byte[] windows = yaml.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(problemsOf(windows)).as(name).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void a_byte_order_mark_changes_no_place(String name, String yaml, List<String> expected) {
        byte[] marked = ("\uFEFF" + yaml).getBytes(StandardCharsets.UTF_8);
        assertThat(problemsOf(marked)).as(name).isEqualTo(expected);
    }

    @Test
    void a_byte_that_is_not_utf8_is_reported_at_its_place() {
        byte[] latin = "a: é\nb: cédille\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problemsOf(latin)).containsExactly("1:4 G105 the byte `E9` is not UTF-8 (save the file as UTF-8)");
        byte[] cut = "a: x\nb: é".getBytes(StandardCharsets.UTF_8);
        assertThat(problemsOf(Arrays.copyOf(cut, cut.length - 1)))
                .containsExactly("2:4 G105 the byte `C3` is not UTF-8 (save the file as UTF-8)");
    }

    @Test
    void utf16_is_refused() {
        assertThat(problemsOf("a: b".getBytes(StandardCharsets.UTF_16)))
                .containsExactly("1:1 G105 the byte `FE` is not UTF-8 (save the file as UTF-8)");
    }

    @Test
    void nesting_is_allowed_to_fifty_levels() {
        assertThat(problemsOf(nested(50))).isEmpty();
        assertThat(problemsOf(nested(51))).containsExactly("1:51 G107 nested more than 50 levels deep");
        assertThat(problemsOf("[".repeat(1 << 20).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1:51 G107 nested more than 50 levels deep");
        assertThat(problemsOf("- ".repeat(1 << 19).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1:101 G107 nested more than 50 levels deep");
    }

    private static byte[] nested(int depth) {
        return ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_over_one_mebibyte_is_refused() {
        String head = "a: ";
        byte[] largest = (head + "x".repeat((1 << 20) - head.length())).getBytes(StandardCharsets.UTF_8);
        assertThat(problemsOf(largest)).isEmpty();
        assertThat(problemsOf(new byte[(1 << 20) + 1])).containsExactly("1:1 G107 the file is larger than 1 MiB");
    }

    @Test
    void a_file_of_nothing_but_problems_is_cut_short() {
        List<String> problems = problemsOf("a:\n".repeat(300_000).getBytes(StandardCharsets.UTF_8));
        assertThat(problems).hasSize(1001).endsWith("1002:1 G107 more than 1000 problems: the rest is not reported");
    }

    @Test
    void a_long_key_is_shortened_in_a_message() {
        String key = "k".repeat(1000);
        assertThat(problemsOf((key + ": 1\n" + key + ": 2\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("2:1 G103 `" + "k".repeat(60) + "…` stands twice: first in line 1");
    }

    @Test
    void behind_a_syntax_error_there_is_no_tree() {
        assertThat(YamlReader.read("f", "a: [".getBytes(StandardCharsets.UTF_8), new Diagnostics()))
                .isEmpty();
    }

    private static List<String> problemsOf(byte[] yaml) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Node> root = YamlReader.read("pack/facts.yaml", yaml, diagnostics);
        assertThat(root.isPresent() || diagnostics.hasErrors()).isTrue();
        return diagnostics.sorted().stream().map(YamlProblemsTest::line).toList();
    }

    private static String line(Diagnostic problem) {
        assertThat(problem.file()).isEqualTo("pack/facts.yaml");
        String suggestion = problem.suggestion().map(text -> " (" + text + ")").orElse("");
        return problem.line() + ":" + problem.column() + " " + problem.code() + " " + problem.message() + suggestion;
    }
}
