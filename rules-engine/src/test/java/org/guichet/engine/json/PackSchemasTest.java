package org.guichet.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples of the reference page, {@code rule-packs/README.md}, held against the schemas. */
class PackSchemasTest {
    private static final Path REFERENCE = Path.of("..", "rule-packs", "README.md");
    private static final Pattern SAMPLE = Pattern.compile("(?ms)^## (\\S+)(?: and \\S+)?$[^#]*?^```yaml\\n(.*?)^```$");
    private static final Pattern KEY = Pattern.compile("(?m)(?<=^|[ {])(?<!steps: \\{ )([a-z][A-Za-z-]*)(?=: )");
    private static final String TEXT = "{ fr: Texte, en: Text }";

    /** The samples by schema, their placeholders filled in. */
    static Map<String, String> samples() throws IOException {
        Map<String, String> samples = new LinkedHashMap<>();
        Matcher matcher = SAMPLE.matcher(Files.readString(REFERENCE, UTF_8));
        while (matcher.find()) {
            String name =
                    matcher.group(1).replaceAll("^programmes/.*", "programme").replace(".yaml", "");
            samples.put(name, filled(matcher.group(2)));
        }
        // The sample shows both ways to name a table's rows.
        samples.computeIfPresent("tables", (name, sample) -> sample.replaceAll("    file: .*\\n", ""));
        return samples;
    }

    private static String sample(String schema) throws IOException {
        return samples().getOrDefault(schema, "");
    }

    private static String filled(String sample) {
        return sample.replaceAll(" +# .*", "")
                .replaceAll("(label|title|purpose|question): …", "$1: " + TEXT)
                .replace("authority: …", "authority: { name: " + TEXT + " }")
                .replace("sources: …", "sources: { page: { title: " + TEXT + ", quality: S } }")
                .replace(
                        "definitions: …",
                        "definitions: { company.isEstablished: { label: " + TEXT + ", type: boolean, value: true } }")
                .replace("cite: …", "cite: page")
                .replace("cite: deMinimis", "cite: page")
                .replace(", … }", ", label: " + TEXT + ", question: " + TEXT + " }");
    }

    static Stream<Arguments> everySample() throws IOException {
        return samples().entrySet().stream().map(sample -> arguments(sample.getKey(), sample.getValue()));
    }

    @Test
    void the_reference_has_a_sample_of_every_kind_of_file() throws IOException {
        assertThat(samples().keySet())
                .containsExactlyInAnyOrder(
                        "pack",
                        "sources",
                        "facts",
                        "parameters",
                        "lists",
                        "tables",
                        "definitions",
                        "derivations",
                        "regimes",
                        "programme",
                        "scenarios");
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void a_sample_fits_its_schema(String schema, String sample) {
        assertThat(SchemaValidation.yaml(schema, sample)).isEmpty();
    }

    @Test
    void a_table_has_one_file_or_dated_ones_but_not_both() throws IOException {
        String dated = sample("tables");
        String plain = dated.replaceAll("(?s)versions:.*?csv\\n", "file: tables/recruitment-grant.csv\n");
        assertThat(SchemaValidation.yaml("tables", plain)).isEmpty();
        assertThat(SchemaValidation.yaml("tables", dated.replace("    versions:", "    file: a.csv\n    versions:")))
                .isNotEmpty();
    }

    /** Every key that the format knows, as often as the samples use it; not those that a pack chooses itself. */
    static Stream<Arguments> slips() throws IOException {
        return samples().entrySet().stream()
                .flatMap(sample -> KEY.matcher(sample.getValue())
                        .results()
                        .filter(key -> isOfTheFormat(sample.getKey(), key.group()))
                        .map(key -> arguments(
                                sample.getKey(),
                                key.group() + " at " + key.start(),
                                sample.getValue().substring(0, key.end()) + "x"
                                        + sample.getValue().substring(key.end()))));
    }

    private static boolean isOfTheFormat(String schema, String key) {
        return Stream.of(schema, "common")
                .map(name -> new JsonMapper().readTree(JsonSchemas.read(name)))
                .anyMatch(json -> declares(json, key));
    }

    private static boolean declares(JsonNode schema, String key) {
        return schema.path("properties").has(key)
                || schema.propertyStream()
                        .filter(property -> !property.getKey().equals("examples"))
                        .anyMatch(property -> declares(property.getValue(), key));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("slips")
    void a_slip_in_a_key_is_refused(String schema, String key, String sample) {
        assertThat(SchemaValidation.yaml(schema, sample)).as(key).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pack       | version: 1.2.0          | version: '1.2'
                    pack       | format: 1               | format: 2
                    pack       | pack: ara-relocation    | pack: AraRelocation
                    pack       | languages: [fr, en]     | languages: []
                    pack       | 2027-06-30              | 2027-06-31
                    sources    | quality: R              | quality: Q
                    sources    | quality: R              | quality: r
                    facts      | type: number            | type: float
                    facts      | company.headcount:      | Company.Headcount:
                    facts      | type: code, list: communes | type: code
                    parameters | 2004-01-01:             | 2004-13-01:
                    parameters | label:                  | title:
                    lists      | codes: [                | except: [
                    lists      | file: tables/naf-rev2.csv | codes: {}
                    tables     | hitPolicy: first        | hitPolicy: priority
                    programme  | nature: selective       | nature: selected
                    programme  | confidence: A           | confidence: E
                    programme  | unless:                 | require:
                    programme  | form: grant             | form: gift
                    programme  | below: none             | below: nothing
                    programme  | round: down to 1 EUR    | round: to 1 EUR
                    programme  | count: 2                | count: 0
                    programme  | on: same costs          | on: same
                    programme  | regime: deMinimis       | regime: de-minimis
                    pack       | demonstration: no       | demonstration: maybe
                    derivations | rules/sites.drl        | sites.drl
                    derivations | reads: [company.sites] | reads: company.sites
                    derivations | rules: [rules/sites.drl] | rules: []
                    regimes    | cite: page              | article: page
                    scenarios  | verdict: not eligible   | verdict: not-eligible
                    scenarios  | inRegion: met           | inRegion: true
                    scenarios  | scenarios:              | cases: a.csv\\nscenarios:
                    """)
    void what_the_format_does_not_allow_is_refused(String schema, String right, String wrong) throws IOException {
        String sample = sample(schema);
        assertThat(sample).contains(right);
        assertThat(SchemaValidation.yaml(schema, sample.replace(right, wrong.replace("\\n", "\n"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sources    | sources: { gber: { title: { fr: 2014, en: yes }, quality: K, verify: { fr: a, en: b }, id: 12 } }
                    facts      | facts: { a: { type: boolean, label: { fr: a }, question: { fr: a }, actionable: true } }
                    parameters | parameters: { a: { label: { fr: a }, type: boolean, values: { 2004-01-01: true, 2005-01-01: 3 } } }
                    lists      | sets: { a: { label: { fr: a }, list: naf, codes: [45, 01, no, 46.1] } }
                    tables     | tables: { a: { label: { fr: a }, hitPolicy: collect sum, inputs: { b: { type: integer, label: { fr: a } } }, outputs: { c: { type: number, label: { fr: a } } }, file: tables/a.csv, otherwise: { c: 0 } } }
                    tables     | tables: { a: { label: { fr: a }, hitPolicy: first, inputs: { b: { type: integer, label: { fr: a } } }, outputs: { c: { type: number, label: { fr: a } } }, file: tables/a.csv, columns: { b: 2024, c: { value: 0 } } } }
                    tables     | tables: { a: { label: { fr: a }, hitPolicy: first, inputs: { b: { type: integer, label: { fr: a } } }, outputs: { c: { type: number, label: { fr: a } } }, versions: { 2024-01-01: { file: tables/a.csv, columns: { b: Nombre, c: Taux } }, 2025-01-01: tables/b.csv } } }
                    definitions | definitions: { a.b: { label: { fr: a }, type: boolean, value: true } }
                    scenarios  | [ { scenario: a, asOf: 2026-03-01, expect: { values: { a: 3 } } } ]
                    scenarios  | [ { scenario: a, asOf: 2026-03-01, programme: p, given: { a: { b: [ { c: 1 } ] } }, expect: { verdict: closed } } ]
                    scenarios  | { programme: p/q, cases: a.csv, base: { a.b: true } }
                    """)
    void a_scalar_may_be_written_without_quotes(String schema, String yaml) {
        assertThat(SchemaValidation.yaml(schema, yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sources   | sources: { gber: { title: { fr: a }, quality: K } }
                    lists     | {}
                    tables    | tables: { a: { label: { fr: a }, hitPolicy: first, inputs: { b: { type: integer, label: { fr: a } } }, outputs: { c: { type: number, label: { fr: a } } }, file: tables/a.csv, columns: {} } }
                    tables    | tables: { a: { label: { fr: a }, hitPolicy: first, inputs: { b: { type: integer, label: { fr: a } } }, outputs: { c: { type: number, label: { fr: a } } }, versions: { 2025-01-01: tables/b.csv }, columns: { b: B, c: C } } }
                    scenarios | [ { scenario: a, asOf: 2026-03-01, expect: { verdict: closed } } ]
                    scenarios | [ { scenario: a, programme: p, expect: { verdict: closed } } ]
                    scenarios | scenarios: [ { scenario: a, expect: { missing: [] } } ]
                    scenarios | scenarios: []
                    scenarios | { programme: p }
                    """)
    void what_would_say_nothing_is_refused(String schema, String yaml) {
        assertThat(SchemaValidation.yaml(schema, yaml)).isNotEmpty();
    }
}
