package org.guichet.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSchemasTest {
    private static final JsonMapper PARSER = new JsonMapper();

    static Stream<String> names() {
        return JsonSchemas.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_schema_is_valid_and_bears_its_published_identifier(String name) {
        String text = JsonSchemas.read(name);
        assertThat(SchemaValidation.metaSchema(text)).isEmpty();
        assertThat(PARSER.readTree(text).at("/$id").asString())
                .isEqualTo("https://guichet.org/schema/v1/" + name + ".schema.json");
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_property_is_described_and_every_reference_leads_somewhere(String name) {
        JsonNode schema = PARSER.readTree(JsonSchemas.read(name));
        assertThat(undescribed(schema, "")).isEmpty();
        for (String reference : schema.findValuesAsString("$ref")) {
            String[] parts = reference.split("#", -1);
            JsonNode target = parts[0].isEmpty()
                    ? schema
                    : PARSER.readTree(JsonSchemas.read(parts[0].replace(".schema.json", "")));
            assertThat(target.at(parts[1]).isMissingNode()).as(reference).isFalse();
        }
    }

    private static List<String> undescribed(JsonNode schema, String path) {
        List<String> found = new ArrayList<>();
        for (String key : schema.propertyNames()) {
            JsonNode child = schema.get(key);
            if (key.equals("properties") && !isCondition(path)) {
                for (String property : child.propertyNames()) {
                    JsonNode type = child.get(property);
                    if (type.isObject() && !type.has("description") && !type.has("$ref")) {
                        found.add(path + "/" + property);
                    }
                }
            }
            if (!Set.of("examples", "const").contains(key)) {
                found.addAll(undescribed(child, path + "/" + key));
            }
        }
        if (schema.isArray()) {
            schema.forEach(item -> found.addAll(undescribed(item, path + "/")));
        }
        return found;
    }

    private static boolean isCondition(String path) {
        return path.contains("/if") || path.contains("/then") || path.contains("/else") || path.contains("/oneOf");
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_examples_of_a_whole_schema_fit_it(String name) {
        JsonNode examples = PARSER.readTree(JsonSchemas.read(name)).path("examples");
        examples.forEach(example ->
                assertThat(SchemaValidation.json(name, example.toString())).isEmpty());
    }

    @Test
    void another_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonSchemas.read("../engine"))
                .withMessageStartingWith("no schema `../engine`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'$schema': 'x', 'asOf': null}",
                "{'asOf': '2026-03-01', 'company': {'headcount': 42, 'turnover': '8000000 EUR', 'naf': '25.62B'}}",
                "{'company.headcount': 42.5, 'a': null, 'b': true}",
                "{'aid': {'previous': [{'grantedOn': '2024-05-01', 'amount': {'amount': '1.5', 'currency': 'EUR'}}]}}"
            })
    void an_application_that_is_read_without_problems_fits_the_schema(String json) {
        String text = json.replace('\'', '"');
        assertThat(new ApplicationReader(Set.of()).read(text).problems()).isEmpty();
        assertThat(SchemaValidation.json("application", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'asOf': 20260301}",
                "{'asOf': '2026-02-30'}",
                "{'asOf': '2026-3-1'}",
                "{'aid': {'previous': [null]}}"
            })
    void an_application_that_has_problems_does_not_fit_the_schema(String json) {
        String text = json.replace('\'', '"');
        assertThat(new ApplicationReader(Set.of()).read(text).problems()).isNotEmpty();
        assertThat(SchemaValidation.json("application", text)).isNotEmpty();
    }

    static Stream<String> spoiltDecisions() {
        String full = DecisionWriter.compact().write(Decisions.full());
        return Stream.of(
                full.replace("\"verdict\"", "\"verdcit\""),
                full.replace("\"undetermined\"", "\"UNDETERMINED\""),
                full.replace("2026-03-01", "2026-02-30"),
                full.replace("\"22500 EUR\"", "22500"),
                full.replace("\"amount\":\"22500 EUR\",", ""),
                full.replace("\"determined\"", "\"below-floor\""),
                full.replace("\"delegation\"", "\"waiver\""),
                full.replace("\"waiver\":{", "\"delegation\":{"),
                full.replace("\"verify\":{", "\"article\":{"),
                full.replace("\"truth\":", "\"thruth\":"),
                full.replace("0a0a", "0A0A"),
                DecisionWriter.compact().write(Decisions.bare(Verdict.CLOSED)).replace("\"fr\"", "\"FR\""));
    }

    @ParameterizedTest
    @MethodSource("spoiltDecisions")
    void a_slip_in_a_decision_does_not_fit_the_schema(String json) {
        assertThat(SchemaValidation.json("decision", json)).isNotEmpty();
    }
}
