package org.guichet.engine.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.api.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationReaderTest {
    private static final Set<String> DECLARED = Set.of(
            "company.headcount",
            "company.turnover",
            "company.naf",
            "project.isFirstFactory",
            "project.site",
            "project.site.surface",
            "aid.previous",
            "aid.total.amount",
            "aid.total.currency");
    private static final ApplicationReader READER = new ApplicationReader(DECLARED);

    @Test
    void facts_are_flattened_by_group_and_keep_their_order_and_exact_values() {
        RawApplication application = READER.read("""
                {
                  "$schema": "https://guichet.org/schema/v1/application.schema.json",
                  "asOf": "2026-03-01",
                  "project": { "isFirstFactory": true },
                  "company": { "headcount": 42.50, "turnover": "8000000 EUR", "naf": "25.62B" },
                  "aid": { "previous": [ { "grantedOn": "2024-05-01", "amount": "10000 EUR" }, {} ] }
                }""");
        assertThat(application.problems()).isEmpty();
        assertThat(application.asOf()).contains(LocalDate.of(2026, 3, 1));
        assertThat(application.facts())
                .containsExactly(
                        Map.entry("project.isFirstFactory", true),
                        Map.entry("company.headcount", new BigDecimal("42.50")),
                        Map.entry("company.turnover", "8000000 EUR"),
                        Map.entry("company.naf", "25.62B"),
                        Map.entry(
                                "aid.previous",
                                List.of(Map.of("grantedOn", "2024-05-01", "amount", "10000 EUR"), Map.of())));
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                arguments("{}", Map.of()),
                arguments("{'company.headcount': 42}", Map.of("company.headcount", number("42"))),
                arguments("{'company': {}, 'project': {'site': null}}", Map.of()),
                arguments(
                        "{'company.headcount': null, 'company': {'headcount': 1}}",
                        Map.of("company.headcount", number("1"))),
                arguments("{'project': {'site.surface': 7}}", Map.of("project.site.surface", number("7"))),
                arguments("{'project': {'site': {'surface': 7}}}", Map.of("project.site.surface", number("7"))),
                arguments("{'project': {'site': 'north'}}", Map.of("project.site", "north")),
                arguments(
                        "{'project': {'site': {'amount': 1, 'currency': 'EUR'}}}",
                        Map.of("project.site", Money.euros(1))),
                arguments(
                        "{'aid': {'total': {'amount': 1, 'currency': 'EUR'}}}",
                        Map.of("aid.total.amount", number("1"), "aid.total.currency", "EUR")),
                arguments(
                        "{'company': {'turnover': {'amount': '12.50', 'currency': 'EUR'}}}",
                        Map.of("company.turnover", Money.euros("12.5"))),
                arguments(
                        "{'company': {'turnover': {'currency': 'CHF', 'amount': -12.50}}}",
                        Map.of("company.turnover", new Money(number("-12.5"), "CHF"))),
                arguments(
                        "{'aid.previous': [{'amount': {'amount': 5, 'currency': 'EUR'}, 'by': {'name': 'x'}, 'to': null}]}",
                        Map.of("aid.previous", List.of(Map.of("amount", Money.euros(5), "by.name", "x")))),
                arguments(
                        "{'aid.previous': [{'amount': 5, 'currency': 'EUR'}]}",
                        Map.of("aid.previous", List.of(Map.of("amount", number("5"), "currency", "EUR")))),
                arguments(
                        "{'aid.previous': [{'parts': [{'a': 1}]}]}",
                        Map.of("aid.previous", List.of(Map.of("parts", List.of(Map.of("a", number("1"))))))),
                arguments("{'compny': {'headcount': 3}}", Map.of("compny.headcount", number("3"))),
                arguments("{'company': {'size': 'small'}}", Map.of("company.size", "small")),
                arguments("{'compny': {}}", Map.of("compny", Map.of())),
                arguments("{'compny': 3, '': 4}", Map.of("compny", number("3"), "", number("4"))),
                arguments("{'company': 3}", Map.of("company", number("3"))),
                arguments("{'sum': {'amount': 1, 'currency': 'EUR'}}", Map.of("sum", Money.euros(1))),
                arguments("{'$schema': {'any': 'thing'}, 'asOf': null}", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_shape_becomes_facts(String json, Map<String, Object> expected) {
        RawApplication application = READER.read(quoted(json));
        assertThat(application.problems()).isEmpty();
        assertThat(application.facts()).isEqualTo(expected);
        assertThat(application.asOf()).isEmpty();
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                // A101 malformed JSON
                arguments(
                        "{'company': {'headcount': 1,}}",
                        "$: error[A101]: malformed JSON at line 1, column 29: unexpected `}` (remove the comma before it)"),
                arguments(
                        "{\n  'a': `x`\n}",
                        "$: error[A101]: malformed JSON at line 2, column 8: unexpected `'` (write texts between double quotes)"),
                arguments(
                        "{\n\r\n\r  'a': tru}", "$: error[A101]: malformed JSON at line 4, column 8: unexpected `tru`"),
                arguments("{'a': 1", "$: error[A101]: malformed JSON at line 1, column 8: the text ends too early"),
                arguments("{'a': 'x", "$: error[A101]: malformed JSON at line 1, column 9: the text ends too early"),
                arguments(
                        "{'a': 'x\ny'}",
                        "$: error[A101]: malformed JSON at line 1, column 9: unexpected control character `U+000A`"),
                arguments("{'a': '\\q'}", "$: error[A101]: malformed JSON at line 1, column 9: unexpected `q`"),
                arguments("{'a\\q': 1}", "$: error[A101]: malformed JSON at line 1, column 5: unexpected `q`"),
                arguments("{'a': 01}", "$: error[A101]: malformed JSON at line 1, column 8: unexpected `1`"),
                arguments(
                        "{'a': 1} // x",
                        "$: error[A102]: unexpected `// x` behind the application, at line 1, column 10 (give one application a document)"),
                arguments(
                        "{ // x\n}",
                        "$: error[A101]: malformed JSON at line 1, column 3: unexpected `/` (JSON has no comments: remove it)"),
                arguments("{a: 1}", "$: error[A101]: malformed JSON at line 1, column 2: unexpected `a`"),
                arguments("{'a' 1}", "$: error[A101]: malformed JSON at line 1, column 6: unexpected `1`"),
                arguments("{'a':", "$: error[A101]: malformed JSON at line 1, column 6: the text ends too early"),
                arguments("{'a': [1}", "$: error[A101]: malformed JSON at line 1, column 9: unexpected `}`"),
                arguments("hello", "$: error[A101]: malformed JSON at line 1, column 1: unexpected `hello`"),
                // A102 trailing content
                arguments(
                        "{} \n{}",
                        "$: error[A102]: unexpected `{}` behind the application, at line 2, column 1 (give one application a document)"),
                arguments(
                        "{}]",
                        "$: error[A102]: unexpected `]` behind the application, at line 1, column 3 (give one application a document)"),
                // A103 duplicates
                arguments(
                        "{'company': {'naf': 'a', 'naf': 'b', 'naf': 'c'}, 'company': {}}",
                        "$.company.naf: error[A103]: duplicate key `naf`\n$.company.naf: error[A103]: duplicate key `naf`\n$.company: error[A103]: duplicate key `company`"),
                arguments(
                        "{'company': {'naf': 'a'}, 'company.naf': 'b'}",
                        "$['company.naf']: error[A103]: `company.naf` is given twice"),
                arguments("{'asOf': null, 'asOf': '2026-01-01'}", "$.asOf: error[A103]: duplicate key `asOf`"),
                arguments(
                        "{'aid.previous': [{'a': 1, 'a': null}]}",
                        "$['aid.previous'][0].a: error[A103]: duplicate key `a`"),
                // A104 half characters
                arguments("{'a': 'x\\ud800'}", "$.a: error[A104]: `x\ufffd` holds half of a surrogate pair"),
                // A106 not an object
                arguments("", "$: error[A106]: expected an object, found nothing"),
                arguments(" \n", "$: error[A106]: expected an object, found nothing"),
                arguments("[]", "$: error[A106]: expected an object, found a list"),
                arguments("42", "$: error[A106]: expected an object, found a number"),
                arguments("'x'", "$: error[A106]: expected an object, found a text"),
                arguments("true", "$: error[A106]: expected an object, found `true`"),
                arguments("null", "$: error[A106]: expected an object, found `null`"),
                // A110 numbers
                arguments(
                        "{'a': 1e999999999}",
                        "$.a: error[A110]: `1e999999999` is too long or too large a number: at most 50 significant digits, and an exponent from -30 to 30"),
                // A111 not a number
                arguments(
                        "{'a': NaN, 'b': Infinity, 'c': -Infinity}",
                        "$.a: error[A111]: `NaN` is not a number\n$.b: error[A111]: `Infinity` is not a number\n$.c: error[A111]: `-Infinity` is not a number"),
                // A112 the date
                arguments(
                        "{'asOf': '2026-02-30'}",
                        "$.asOf: error[A112]: there is no day `2026-02-30` (write year, month and day as in `2026-03-01`)"),
                arguments(
                        "{'asOf': '2026-13-01'}",
                        "$.asOf: error[A112]: there is no day `2026-13-01` (write year, month and day as in `2026-03-01`)"),
                arguments(
                        "{'asOf': '1 March 2026'}",
                        "$.asOf: error[A112]: `1 March 2026` is not a date (write year, month and day as in `2026-03-01`)"),
                arguments(
                        "{'asOf': '2026-3-1'}",
                        "$.asOf: error[A112]: `2026-3-1` is not a date (write year, month and day as in `2026-03-01`)"),
                arguments(
                        "{'asOf': 20260301}",
                        "$.asOf: error[A112]: the date of the decision is a text (write year, month and day as in `2026-03-01`)"),
                arguments(
                        "{'asOf': {}}",
                        "$.asOf: error[A112]: the date of the decision is a text (write year, month and day as in `2026-03-01`)"),
                // A113 money
                arguments(
                        "{'company': {'turnover': {'amount': 1}}}",
                        "$.company.turnover: error[A113]: an object where one value belongs (write an amount of money as `{\"amount\": \"12.50\", \"currency\": \"EUR\"}`)"),
                arguments(
                        "{'company': {'naf': {}}}",
                        "$.company.naf: error[A113]: an object where one value belongs (write an amount of money as `{\"amount\": \"12.50\", \"currency\": \"EUR\"}`)"),
                arguments(
                        "{'company': {'turnover': {'amount': '12,50', 'currency': 'eur'}}}",
                        "$.company.turnover.amount: error[A113]: `12,50` is not an amount (did you mean `12.50`?)\n$.company.turnover.currency: error[A113]: `eur` is not an ISO 4217 currency code (did you mean `EUR`?)"),
                arguments(
                        "{'company': {'turnover': {'amount': null, 'currency': '€'}}}",
                        "$.company.turnover.amount: error[A113]: `null` is not an amount\n$.company.turnover.currency: error[A113]: `€` is not an ISO 4217 currency code (did you mean `EUR`?)"),
                arguments(
                        "{'company': {'turnover': {'amount': {}, 'currency': []}}}",
                        "$.company.turnover.amount: error[A113]: `{…}` is not an amount\n$.company.turnover.currency: error[A113]: `[…]` is not an ISO 4217 currency code"),
                arguments(
                        "{'company': {'turnover': {'amount': NaN, 'currency': 'EUR'}}}",
                        "$.company.turnover.amount: error[A111]: `NaN` is not a number"),
                arguments(
                        "{'company': {'turnover': {'amount': '1e9', 'currency': 'EUR'}}}",
                        "$.company.turnover.amount: error[A113]: `1e9` is not an amount"),
                // A114 lists
                arguments(
                        "{'aid': {'previous': [{}, 1, null, ['x'], 'y', true, NaN]}}",
                        "$.aid.previous[2]: error[A114]: a list holds no `null`\n$.aid.previous[6]: error[A111]: `NaN` is not a number"),
                // paths
                arguments(
                        "{'aid': {'previous': [{}, {}, {'amount': NaN}]}}",
                        "$.aid.previous[2].amount: error[A111]: `NaN` is not a number"),
                arguments(
                        "{'it`s [odd]': {'b.c': NaN}}",
                        "$['it\\'s [odd]']['b.c']: error[A111]: `NaN` is not a number"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void every_problem_is_reported_with_code_path_and_wording(String json, String expected) {
        assertThat(shown(READER.read(quoted(json)))).isEqualTo(expected);
        assertThat(shown(READER.read(quoted(json).getBytes(UTF_8)))).isEqualTo(expected);
    }

    @Test
    void what_stands_before_malformed_json_is_kept() {
        RawApplication application = READER.read(
                quoted("{'asOf': '2026-02-30',\n 'a': NaN, 'company': {'naf': 'x', 'naf': 'y', 'headcount': oops}}"));
        assertThat(application.problems()).extracting(Problem::code).containsExactly("A112", "A111", "A103", "A101");
        assertThat(application.facts()).containsExactly(Map.entry("company.naf", "x"));
    }

    @Test
    void problems_stand_in_the_order_of_the_document_whatever_step_found_them() {
        RawApplication application = READER.read(quoted(
                "{'company': {'turnover': {'amount': 'x', 'currency': 'EUR'}, 'naf': NaN}, 'asOf': 'x', 'z': NaN}"));
        assertThat(application.problems())
                .extracting(Problem::path)
                .containsExactly("$.company.turnover.amount", "$.company.naf", "$.asOf", "$.z");
    }

    @Test
    void offending_text_is_cut_to_forty_characters_and_cannot_disturb_a_log() {
        String named = "x".repeat(50);
        RawApplication application = READER.read(quoted("{'" + named + "': NaN, 'asOf': 'a\\nb\\u202e" + named + "'}"));
        assertThat(application.problems().get(0).path()).isEqualTo("$['" + "x".repeat(39) + "…']");
        assertThat(application.problems().get(1).message())
                .isEqualTo("`a\ufffdb\ufffd" + "x".repeat(35) + "…` is not a date");
        assertThat(Quote.of("😀".repeat(40))).isEqualTo("`" + "😀".repeat(40) + "`");
        assertThat(Quote.of("😀".repeat(41))).isEqualTo("`" + "😀".repeat(39) + "…`");
    }

    static Stream<Arguments> otherEncodings() {
        return Stream.of(
                arguments(UTF_16, "UTF-16"),
                arguments(UTF_16BE, "UTF-16"),
                arguments(UTF_16LE, "UTF-16"),
                arguments(Charset.forName("x-UTF-16LE-BOM"), "UTF-16"),
                arguments(Charset.forName("UTF-32BE"), "UTF-32"),
                arguments(Charset.forName("UTF-32LE"), "UTF-32"),
                arguments(Charset.forName("X-UTF-32BE-BOM"), "UTF-32"),
                arguments(Charset.forName("X-UTF-32LE-BOM"), "UTF-32"));
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void another_unicode_encoding_is_refused_by_name(Charset charset, String name) {
        assertThat(shown(READER.read("{\"a\":1}".getBytes(charset))))
                .isEqualTo("$: error[A104]: the document is " + name + ", not UTF-8 (write the document in UTF-8)");
    }

    @Test
    void a_byte_that_is_not_utf8_is_refused_at_its_place() {
        byte[] latin1 = "{\n \"a\": \"é\"}".getBytes(Charset.forName("ISO-8859-1"));
        assertThat(shown(READER.read(latin1)))
                .isEqualTo("$: error[A104]: not UTF-8 at line 2, column 8: byte `0xe9` (write the document in UTF-8)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0 80", "ed a0 80", "f5 80 80 80", "80", "e2 82"})
    void overlong_broken_and_half_sequences_are_refused(String bytes) {
        byte[] tail = HexFormat.ofDelimiter(" ").parseHex(bytes);
        byte[] document = Arrays.copyOf("{\"a\":\"".getBytes(UTF_8), 6 + tail.length);
        System.arraycopy(tail, 0, document, 6, tail.length);
        assertThat(READER.read(document).problems()).extracting(Problem::code).containsExactly("A104");
    }

    @Test
    void a_byte_order_mark_of_utf8_is_tolerated_and_not_counted() {
        String json = "\uFEFF{\"a\": x}";
        String expected = "$: error[A101]: malformed JSON at line 1, column 7: unexpected `x`";
        assertThat(shown(READER.read(json))).isEqualTo(expected);
        assertThat(shown(READER.read(json.getBytes(UTF_8)))).isEqualTo(expected);
        assertThat(READER.read("\uFEFF{}".getBytes(UTF_8)).problems()).isEmpty();
    }

    @Test
    void a_stream_is_read_like_its_bytes_and_left_open() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayInputStream in = new ByteArrayInputStream("{\"company.naf\": \"é\"}".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThat(READER.read(in).facts()).containsExactly(Map.entry("company.naf", "é"));
        assertThat(closed[0]).isFalse();
    }

    @Test
    void a_clean_document_becomes_an_application_and_a_caller_may_set_the_date() {
        RawApplication application = READER.read(quoted("{'asOf': '2026-03-01', 'company.headcount': 42}"));
        assertThat(application.toBuilder().build().asOf()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(application.toBuilder().asOf(LocalDate.EPOCH).build().asOf()).isEqualTo(LocalDate.EPOCH);
        assertThat(application.toBuilder().build().facts()).containsKey("company.headcount");
        assertThat(application.toString()).contains("company.headcount").doesNotContain("42");
    }

    @Test
    void a_document_with_problems_becomes_no_application() {
        RawApplication application = READER.read(quoted("{'a': NaN, 'b': NaN}"));
        assertThatThrownBy(application::toBuilder)
                .isInstanceOf(InvalidApplicationException.class)
                .hasMessage("$.a: A111, $.b: A111");
    }

    @Test
    void messages_are_lower_case_without_a_final_stop() {
        assertThat(problems().flatMap(row -> READER.read(quoted((String) row.get()[0])).problems().stream()))
                .allSatisfy(problem -> {
                    assertThat(problem.message()).doesNotEndWith(".");
                    assertThat(problem.message().substring(0, 1)).isLowerCase();
                });
    }

    @Test
    void every_code_is_reported_by_some_test() {
        Set<String> seen = new TreeSet<>();
        problems()
                .forEach(row ->
                        READER.read(quoted((String) row.get()[0])).problems().forEach(p -> seen.add(p.code())));
        READER.read(ApplicationLimitsTest.FLOOD).problems().forEach(problem -> seen.add(problem.code()));
        ApplicationLimitsTest.beyond().forEach(row -> seen.add((String) row.get()[1]));
        assertThat(seen)
                .containsExactlyElementsOf(
                        Arrays.stream(ApplicationCode.values()).map(Enum::name).toList());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static String shown(RawApplication application) {
        return String.join(
                "\n", application.problems().stream().map(Problem::describe).toList());
    }

    /** Apostrophes for quotation marks, and grave accents for apostrophes. */
    private static String quoted(String json) {
        return json.replace('\'', '"').replace('`', '\'');
    }
}
