package org.guichet.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.engine.json.ApplicationLimits.MAX_DEPTH;
import static org.guichet.engine.json.ApplicationLimits.MAX_DOCUMENT;
import static org.guichet.engine.json.ApplicationLimits.MAX_ITEMS;
import static org.guichet.engine.json.ApplicationLimits.MAX_NAME;
import static org.guichet.engine.json.ApplicationLimits.MAX_PROBLEMS;
import static org.guichet.engine.json.ApplicationLimits.MAX_TEXT;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.api.InvalidApplicationException.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationLimitsTest {
    private static final ApplicationReader READER = new ApplicationReader(Set.of("a", "list", "group.fact"));
    static final String FLOOD = "{\"list\":[" + "NaN,".repeat(5000) + "NaN]}";
    private static final String NUMBERS =
            " is too long or too large a number: at most 50 significant digits, and an exponent from -30 to 30";

    @ParameterizedTest
    @MethodSource("within")
    void a_document_at_the_limit_is_read(String json) {
        assertThat(READER.read(json).problems()).isEmpty();
        assertThat(READER.read(json.getBytes(UTF_8)).problems()).isEmpty();
    }

    static Stream<String> within() {
        return Stream.of(
                "{\"a\":1}" + " ".repeat(MAX_DOCUMENT - 7),
                "{\"x\":".repeat(MAX_DEPTH) + "1" + "}".repeat(MAX_DEPTH),
                "{\"a\":\"" + "x".repeat(MAX_TEXT) + "\"}",
                "{\"" + "n".repeat(MAX_NAME) + "\":1}",
                "{\"list\":[" + "{},".repeat(MAX_ITEMS - 1) + "{}]}",
                "{" + keys(MAX_ITEMS) + "}",
                "{\"a\":" + "9".repeat(50) + "}",
                "{\"a\":-0." + "0".repeat(30) + "9".repeat(50) + "E-30}",
                "{\"a\":1e+000000000000000000000000030}",
                "{\"a\":-0.0e0}");
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void a_document_beyond_a_limit_is_refused_with_path_and_wording(
            String json, String code, String path, String message) {
        assertThat(READER.read(json).problems()).extracting(Problem::code).containsExactly(code);
        assertThat(READER.read(json).problems()).extracting(Problem::path).containsExactly(path);
        assertThat(READER.read(json).problems()).extracting(Problem::message).containsExactly(message);
        assertThat(READER.read(json.getBytes(UTF_8)).problems())
                .isEqualTo(READER.read(json).problems());
    }

    static Stream<Arguments> beyond() {
        return Stream.of(
                arguments("{\"a\":1}" + " ".repeat(MAX_DOCUMENT - 6), "A105", "$", "more than 1 MiB"),
                arguments(
                        "{\"x\":".repeat(MAX_DEPTH + 1) + "1" + "}".repeat(MAX_DEPTH + 1),
                        "A107",
                        "$" + ".x".repeat(MAX_DEPTH),
                        "nested deeper than 20 levels"),
                arguments(
                        "{\"list\":" + "[{\"x\":".repeat(10) + "1" + "}]".repeat(10) + "}",
                        "A107",
                        "$.list" + "[0].x".repeat(9) + "[0]",
                        "nested deeper than 20 levels"),
                arguments(
                        "{\"a\":\"" + "x".repeat(MAX_TEXT + 1) + "\"}",
                        "A108",
                        "$.a",
                        "a text of 10001 characters, at most 10000 are read"),
                arguments(
                        "{\"" + "n".repeat(MAX_NAME + 1) + "\":1}",
                        "A108",
                        "$['" + "n".repeat(39) + "…']",
                        "a name of 201 characters, at most 200 are read"),
                arguments(
                        "{\"list\":[" + "{},".repeat(MAX_ITEMS) + "{}]}",
                        "A109",
                        "$.list",
                        "10001 items, at most 10000 are read"),
                arguments("{" + keys(MAX_ITEMS + 1) + "}", "A109", "$", "10001 keys, at most 10000 are read"),
                number("9".repeat(51), "`" + "9".repeat(39) + "…`"),
                number("9".repeat(400), "`" + "9".repeat(39) + "…`"),
                number("0." + "0".repeat(31) + "1", "`0." + "0".repeat(31) + "1`"),
                number("1e31", "`1e31`"),
                number("1E-31", "`1E-31`"),
                number("1e999999999", "`1e999999999`"),
                number("-1e-999999999", "`-1e-999999999`"),
                number("1e99999999999999999999999", "`1e99999999999999999999999`"),
                arguments(
                        "{\"a\":{\"amount\":\"" + "9".repeat(51) + "\",\"currency\":\"EUR\"}}",
                        "A110",
                        "$.a.amount",
                        "`" + "9".repeat(39) + "…`" + NUMBERS));
    }

    private static Arguments number(String text, String quoted) {
        return arguments("{\"a\":" + text + "}", "A110", "$.a", quoted + NUMBERS);
    }

    @Test
    void reading_goes_on_behind_what_is_too_large() {
        String json = "{\"a\":1e99,\"b\":\"" + "x".repeat(MAX_TEXT + 1) + "\",\"c\":" + "{\"x\":".repeat(30) + "1"
                + "}".repeat(30) + ",\"d\":NaN,\"group\":{\"fact\":1}}";
        RawApplication application = READER.read(json);
        assertThat(application.problems()).extracting(Problem::code).containsExactly("A110", "A108", "A107", "A111");
        assertThat(application.facts()).containsKey("group.fact");
    }

    @Test
    void a_flood_of_problems_is_cut_and_says_so() {
        List<Problem> problems = READER.read(FLOOD).problems();
        assertThat(problems).hasSize(MAX_PROBLEMS + 1);
        assertThat(problems.get(MAX_PROBLEMS).describe())
                .isEqualTo("$: error[A115]: more than 1000 problems: the others are left out");
        assertThat(problems.get(MAX_PROBLEMS - 1).path()).isEqualTo("$.list[999]");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_input_is_refused_fast(String json) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(READER.read(json).problems()).isNotEmpty());
    }

    static Stream<String> hostile() {
        int most = MAX_DOCUMENT - 100;
        return Stream.of(
                "[".repeat(most),
                "{\"a\":" + "[".repeat(most),
                "{\"a\":".repeat(most / 5),
                "{\"a\":" + "9".repeat(most) + "}",
                "{\"a\":0." + "0".repeat(most) + "1}",
                "{\"a\":1e" + "9".repeat(most) + "}",
                "{\"a\":\"" + "\\u0041".repeat(most / 6) + "\"}",
                "{\"" + "k".repeat(most) + "\":1}",
                "{" + "\"k\":1,".repeat(most / 6) + "\"k\":1}",
                "{" + collidingKeys(200_000) + "}",
                deepNames(),
                "{\"a\":[" + "[],".repeat(most / 3) + "[]]}",
                "{\"a\":[" + "{\"\":0},".repeat(most / 7) + "{}]}",
                "{\"a\":" + "\n".repeat(most) + "x}");
    }

    /** Keys whose hash codes are all the same. */
    private static String collidingKeys(int count) {
        return IntStream.range(0, count)
                .limit(MAX_DOCUMENT / 45)
                .mapToObj(i -> "\""
                        + Integer.toBinaryString(i | 1 << 17).replace("0", "Aa").replace("1", "BB") + "\":1")
                .collect(Collectors.joining(","));
    }

    /** Names that would grow to gigabytes if each were composed. */
    private static String deepNames() {
        String open = ("{\"" + "k".repeat(10_000) + "\":").repeat(MAX_DEPTH - 1);
        return open + "{" + keys(9_000) + "}" + "}".repeat(MAX_DEPTH - 1);
    }

    @ParameterizedTest
    @ValueSource(bytes = {'[', ' ', 0})
    void a_stream_without_end_is_refused_after_one_mebibyte(byte content) throws IOException {
        Endless endless = new Endless(content);
        assertThat(READER.read(endless).problems()).extracting(Problem::code).containsExactly("A105");
        assertThat(endless.taken).isEqualTo(MAX_DOCUMENT + 1L);
    }

    private static final class Endless extends InputStream {
        private final byte content;
        private long taken;

        Endless(byte content) {
            this.content = content;
        }

        @Override
        public int read() {
            taken++;
            return content;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            taken += length;
            Arrays.fill(into, from, from + length, content);
            return length;
        }
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
    }
}
