package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.InformationConcept;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is open, and what still matters, where lists, sums of steps and parts of codes hide what makes a difference. */
class OpenListsTest {
    private static final String TEXT = "{ fr: Texte, en: Text }";

    private static final String NO_DEFINITION =
            "definitions:\n  none: { label: %s, type: boolean, value: p }".formatted(TEXT);

    private static final String FACTS = """
            facts:
              n: { type: integer, label: $, question: $ }
              m: { type: integer, label: $, question: $ }
              p: { type: boolean, label: $, question: $ }
              q: { type: boolean, label: $, question: $ }
              t: { type: text, label: $, question: $ }
              day: { type: date, label: $, question: $ }
              sector: { type: code, list: sectors, label: $, question: $ }
              l:
                type: list
                of: { x: { type: integer, label: $ }, y: { type: integer, label: $ }, s: { type: text, label: $ }, d: { type: date, label: $ } }
                label: $
                question: $
            """.replace("$", TEXT);

    private static Decision decision(Map<String, Object> given, String definitions, String... conditions) {
        StringBuilder criteria = new StringBuilder("criteria:\n");
        for (int i = 0; i < conditions.length; i++) {
            criteria.append(
                    "  c%d:\n    label: %s\n    require: '%s'\n    cite: law\n".formatted(i, TEXT, conditions[i]));
        }
        PackLibrary library = TestPacks.programme(criteria.toString())
                .file("facts.yaml", FACTS)
                .file("definitions.yaml", definitions + "\n")
                .file("lists.yaml", """
                        lists:
                          sectors: { title: $, file: tables/sectors.csv, columns: { code: code, parent: parent, label: { fr: label, en: label } } }
                        """.replace("$", TEXT))
                .file("tables/sectors.csv", "code,parent,label\nA,,A\nA1,A,A1\nA2,A,A2\nB,,B\n")
                .file("tables.yaml", """
                        tables:
                          steps:
                            label: $
                            hitPolicy: collect sum
                            inputs: { k: { type: integer, label: $ } }
                            outputs: { o: { type: integer, label: $ } }
                            file: tables/steps.csv
                            otherwise: { o: 0 }
                            cite: law
                        """.replace("$", TEXT))
                .file("tables/steps.csv", "k,o\n> 10,5\n> 10,3\n")
                .library();
        return library.engine()
                .decide(
                        "test/aid",
                        Application.builder()
                                .asOf(LocalDate.of(2026, 3, 1))
                                .facts(given)
                                .build());
    }

    private static List<String> relevant(Decision decision) {
        return decision.relevantFacts().stream().map(InformationConcept::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"some a in l satisfies a.x > n, n", "sum(l.x) > n, n", "some a in l satisfies a.s = t, t"})
    void what_an_unknown_field_of_a_record_is_held_against_still_matters(String condition, String fact) {
        Decision decision = decision(Map.of("l", List.of(Map.of("y", 1))), NO_DEFINITION, condition);
        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(relevant(decision)).contains(fact);
    }

    @ParameterizedTest
    @CsvSource({"some a in l satisfies a.s = t, t", "count(l[x > n]) > 1, n", "some a in l satisfies a.d < day, day"})
    void what_the_records_of_an_unknown_list_are_held_against_still_matters(String condition, String fact) {
        assertThat(relevant(decision(Map.of(), NO_DEFINITION, condition))).contains("l", fact);
    }

    @ParameterizedTest
    @CsvSource({"steps(n) + n > 100", "n - steps(n) > 100", "n * steps(n) > 1000"})
    void a_number_that_also_grows_by_steps_leaves_the_verdict_open(String condition) {
        Decision decision = decision(Map.of(), NO_DEFINITION, condition);
        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(relevant(decision)).containsExactly("n");
    }

    @Test
    void records_that_are_counted_in_a_sum_leave_the_verdict_open() {
        Map<String, Object> records = Map.of("l", List.of(Map.of("x", 5, "y", 1, "s", "s", "d", LocalDate.EPOCH)));
        Decision decision = decision(records, NO_DEFINITION, "count(l[x > n]) + n > 100");
        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(relevant(decision)).containsExactly("n");
    }

    @Test
    void a_code_that_is_asked_for_itself_and_in_part_stays_a_question() {
        Decision decision = decision(Map.of("sector", "A"), NO_DEFINITION, "sector in (\"A1\")", "sector = \"A\" or p");
        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(relevant(decision)).isNotEmpty();
    }

    @Test
    void conditions_that_double_each_other_are_searched_in_no_time() {
        for (String step : List.of("@ and @", "(@ and q) or (@ and n > 3)", "not(@) or (@ and m > n)")) {
            StringBuilder chain =
                    new StringBuilder("definitions:\n  d0: { label: %s, type: boolean, value: p }\n".formatted(TEXT));
            for (int i = 1; i <= 40; i++) {
                chain.append("  d%d: { label: %s, type: boolean, value: '%s' }\n"
                        .formatted(i, TEXT, step.replace("@", "d" + (i - 1))));
            }
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThat(relevant(decision(Map.of(), chain.toString(), "d40", "m > 3", "q or m > 5")))
                            .contains("m"));
        }
    }
}
