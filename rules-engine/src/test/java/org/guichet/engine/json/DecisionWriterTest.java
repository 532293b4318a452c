package org.guichet.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Money;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionWriterTest {
    private static final JsonMapper PARSER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void a_bare_decision_is_written_in_this_very_form() {
        assertThat(DecisionWriter.pretty().write(Decisions.bare(Verdict.NOT_ELIGIBLE)))
                .isEqualTo("""
                        {
                          "programme": {
                            "id": "p/q",
                            "title": {
                              "fr": "texte",
                              "en": "text"
                            },
                            "purpose": {
                              "fr": "texte",
                              "en": "text"
                            },
                            "authority": {
                              "fr": "texte",
                              "en": "text"
                            },
                            "nature": "right",
                            "window": {},
                            "confidence": "D"
                          },
                          "verdict": "not-eligible",
                          "asOf": "2026-03-01",
                          "findings": [],
                          "relevantFacts": [],
                          "packs": [
                            {
                              "id": "ara-relocation",
                              "version": "1.2.0",
                              "digest": "%s"
                            }
                          ],
                          "engineVersion": "0"
                        }""".formatted("0a".repeat(32)));
    }

    @Test
    void the_compact_form_is_one_line_without_white_space_between_tokens() {
        String line = DecisionWriter.compact().in(List.of(Locale.ENGLISH)).write(Decisions.bare(Verdict.CLOSED));
        assertThat(line)
                .isEqualTo("{\"programme\":{\"id\":\"p/q\",\"title\":{\"en\":\"text\"},\"purpose\":{\"en\":\"text\"},"
                        + "\"authority\":{\"en\":\"text\"},\"nature\":\"right\",\"window\":{},\"confidence\":\"D\"},"
                        + "\"verdict\":\"closed\",\"asOf\":\"2026-03-01\",\"findings\":[],\"relevantFacts\":[],"
                        + "\"packs\":[{\"id\":\"ara-relocation\",\"version\":\"1.2.0\",\"digest\":\""
                        + "0a".repeat(32) + "\"}],\"engineVersion\":\"0\"}");
        assertThat(DecisionWriter.compact().write(Decisions.full())).doesNotContain("\n");
    }

    @Test
    void the_same_decision_gives_the_same_bytes() {
        assertThat(DecisionWriter.pretty().write(Decisions.full()))
                .isEqualTo(DecisionWriter.pretty().write(Decisions.full()));
        assertThat(DecisionWriter.compact().write(Decisions.fullPutTogetherInAnotherOrder()))
                .isEqualTo(DecisionWriter.compact().write(Decisions.full()));
    }

    @Test
    void both_forms_hold_the_same_and_survive_a_parser() {
        String compact = DecisionWriter.compact().write(Decisions.full());
        JsonNode tree = PARSER.readTree(compact);
        assertThat(PARSER.readTree(DecisionWriter.pretty().write(Decisions.full())))
                .isEqualTo(tree);
        assertThat(PARSER.writeValueAsString(tree)).isEqualTo(compact);
    }

    @Test
    void the_pretty_form_is_indented_by_two_spaces_and_lines_end_in_a_line_feed_alone() {
        assertThat(DecisionWriter.pretty().write(Decisions.full()))
                .doesNotContain("\r", " :", "[ ]", "{ }")
                .doesNotEndWith("\n")
                .contains("\n  \"verdict\": \"undetermined\",\n");
    }

    @Test
    void a_stream_gets_the_same_in_utf8_and_is_left_open() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        DecisionWriter.pretty().write(Decisions.full(), out);
        assertThat(out.toString(UTF_8)).isEqualTo(DecisionWriter.pretty().write(Decisions.full()));
        assertThat(closed[0]).isFalse();
    }

    @Test
    void everything_that_a_decision_holds_is_written() {
        JsonNode json = PARSER.readTree(DecisionWriter.compact().write(Decisions.full()));
        assertThat(names(json))
                .containsExactly(
                        "programme",
                        "verdict",
                        "asOf",
                        "findings",
                        "award",
                        "relevantFacts",
                        "relevance",
                        "packs",
                        "engineVersion");
        assertThat(names(json.at("/programme")))
                .containsExactly(
                        "id",
                        "title",
                        "purpose",
                        "authority",
                        "nature",
                        "window",
                        "confidence",
                        "awardForm",
                        "regime",
                        "cumulation",
                        "demonstration");
        assertThat(names(json.at("/programme/regime"))).containsExactly("id", "label", "citations");
        assertThat(names(json.at("/programme/cumulation/0")))
                .containsExactly("programmes", "costs", "because", "citations");
        assertThat(json.at("/programme/cumulation/0/programmes/0").asString()).isEqualTo("ara-relocation/find-skills");
        assertThat(json.at("/programme/window").toString())
                .isEqualTo("{\"opens\":\"2021-12-17\",\"closes\":\"2027-12-31\"}");
        assertThat(names(json.at("/findings/0")))
                .containsExactly("criterion", "label", "kind", "treatment", "outcome", "citations", "explanation");
        assertThat(json.at("/findings/1/kind").asString()).isEqualTo("exclusion");
        assertThat(json.at("/findings/1/outcome").asString()).isEqualTo("not-met");
        assertThat(json.at("/findings/3/delegation/to/fr").asString()).isEqualTo("Comité");
        assertThat(json.at("/findings/4/waiver/en").asString()).isEqualTo("moot");
        assertThat(names(json.at("/findings/0/citations/0")))
                .containsExactly("title", "article", "id", "url", "quality");
        assertThat(names(json.at("/findings/0/citations/1"))).containsExactly("title", "quality", "verify");
        assertThat(names(json.at("/findings/0/explanation")))
                .containsExactly("truth", "sentence", "facts", "parameters", "parts");
        assertThat(names(json.at("/findings/0/explanation/facts/0")))
                .containsExactly("name", "label", "type", "unit", "origin", "value");
        assertThat(names(json.at("/findings/0/explanation/facts/1")))
                .containsExactly("name", "label", "type", "origin");
        assertThat(json.at("/findings/0/explanation/facts/2/value").toString())
                .isEqualTo(
                        "[{\"amount\":\"10000.5 EUR\",\"grantedOn\":\"2024-05-01\",\"regulation\":\"de-minimis\"},{}]");
        assertThat(names(json.at("/findings/0/explanation/parameters/0")))
                .containsExactly("name", "label", "unit", "value", "since", "until", "citations");
        assertThat(names(json.at("/findings/0/explanation/parameters/1")))
                .containsExactly("name", "label", "citations");
        assertThat(json.at("/findings/0/explanation/parts/3/value").asString()).isEqualTo("P8Y");
        assertThat(names(json.at("/award")))
                .containsExactly("form", "status", "amount", "steps", "relevantFacts", "citations");
        assertThat(json.at("/award/amount").asString()).isEqualTo("22500 EUR");
        assertThat(names(json.at("/award/steps/0"))).containsExactly("id", "label", "value", "explanation");
        assertThat(names(json.at("/award/steps/1"))).containsExactly("id", "label", "explanation");
        assertThat(names(json.at("/relevantFacts/0")))
                .containsExactly(
                        "name", "type", "unit", "label", "question", "definition", "evidence", "origin", "actionable");
        assertThat(names(json.at("/relevantFacts/1")))
                .containsExactly("name", "type", "codeList", "fields", "label", "question", "origin", "actionable");
    }

    static Stream<Arguments> values() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("b", true);
        record.put("a", List.of(Map.of("c", new BigDecimal("1.0"))));
        return Stream.of(
                arguments(new BigDecimal("1.500"), "1.5"),
                arguments(new BigDecimal("1E+3"), "1000"),
                arguments(new BigDecimal("0E+3"), "0"),
                arguments(new BigDecimal("-1E-7"), "-0.0000001"),
                arguments(new BigDecimal("0.20"), "0.2"),
                arguments(7, "7"),
                arguments(7L, "7"),
                arguments(false, "false"),
                arguments(Money.euros("0.10"), "\"0.1 EUR\""),
                arguments(LocalDate.of(2026, 3, 1), "\"2026-03-01\""),
                arguments(Period.ofMonths(3), "\"P3M\""),
                arguments("é\"\\\n\u0001😀", "\"é\\\"\\\\\\n\\u0001😀\""),
                arguments(List.of(record), "[{\"a\":[{\"c\":1}],\"b\":true}]"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void every_value_has_one_form(Object value, String expected) {
        String json = DecisionWriter.compact().write(Decisions.explaining(value));
        assertThat(json)
                .contains("\"value\":" + expected + ",\"sentence\"", "\"value\":" + expected + ",\"explanation\"");
        assertThat(SchemaValidation.json("decision", json)).isEmpty();
    }

    @Test
    void what_is_not_a_value_is_a_programming_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionWriter.compact().write(Decisions.explaining(0.5)))
                .withMessage("not a value of a fact: class java.lang.Double");
    }

    @Test
    void texts_are_written_in_the_languages_asked_for_each_once_in_their_order() {
        Decision decision = Decisions.bare(Verdict.CLOSED);
        assertThat(title(DecisionWriter.compact(), decision)).isEqualTo("{\"fr\":\"texte\",\"en\":\"text\"}");
        List<Locale> locales = new ArrayList<>(List.of(Locale.UK, Locale.FRANCE, Locale.US));
        DecisionWriter writer = DecisionWriter.compact().in(locales);
        locales.clear();
        assertThat(title(writer, decision)).isEqualTo("{\"en\":\"text\",\"fr\":\"texte\"}");
    }

    private static String title(DecisionWriter writer, Decision decision) {
        return PARSER.readTree(writer.write(decision)).at("/programme/title").toString();
    }

    @Test
    void a_writer_needs_a_language() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionWriter.pretty().in(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionWriter.pretty().in(List.of(Locale.ROOT)));
    }

    @Test
    void a_failing_stream_is_the_callers_business() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> DecisionWriter.pretty().write(Decisions.full(), broken)))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_with_any_verdict_fits_the_schema(Verdict verdict) {
        assertThat(SchemaValidation.json("decision", DecisionWriter.pretty().write(Decisions.bare(verdict))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_with_any_form_and_status_of_award_fits_the_schema(Award.Form form) {
        for (Award.Status status : Award.Status.values()) {
            Optional<Money> amount = Optional.of(Money.euros("-0.5")).filter(any -> status == Award.Status.DETERMINED);
            Decision decision = Decisions.with(new Award(form, status, amount, List.of(), List.of(), List.of()));
            assertThat(SchemaValidation.json(
                            "decision", DecisionWriter.compact().write(decision)))
                    .isEmpty();
        }
    }

    @Test
    void a_full_decision_fits_the_schema_in_both_forms() {
        assertThat(SchemaValidation.json("decision", DecisionWriter.pretty().write(Decisions.full())))
                .isEmpty();
        assertThat(SchemaValidation.json("decision", DecisionWriter.compact().write(Decisions.full())))
                .isEmpty();
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
