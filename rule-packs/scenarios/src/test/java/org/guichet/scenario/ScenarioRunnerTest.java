package org.guichet.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Outcome;
import org.guichet.engine.PackLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioRunnerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private SmallPack pack;

    @BeforeEach
    void pack() {
        pack = new SmallPack(folder);
    }

    /** The results of scenarios of the form {@code given => expect}. */
    private List<ScenarioResult> results(String... cases) {
        StringBuilder file = new StringBuilder("programme: grant\nasOf: 2026-03-01\nscenarios:\n");
        for (int i = 0; i < cases.length; i++) {
            String[] parts = cases[i].split(" => ", -1);
            file.append("  - { scenario: S").append(i + 1).append(", given: { ").append(parts[0]);
            file.append(" }, expect: { ").append(parts[1]).append(" } }\n");
        }
        PackLibrary library = pack.with("scenarios/a.yaml", file.toString()).library();
        ScenarioSet set = ScenarioReader.read(library, "small");
        assertThat(set.diagnostics()).isEmpty();
        ScenarioRunner runner = new ScenarioRunner(library);
        return set.scenarios().stream().map(runner::run).toList();
    }

    private List<String> mismatches(String scenario) {
        return results(scenario).get(0).mismatches().stream()
                .map(mismatch -> mismatch.what() + ": " + mismatch.expected() + " but " + mismatch.actual())
                .toList();
    }

    @Test
    void what_is_as_expected_passes_however_it_is_written() {
        assertThat(mismatches(
                        "company: { headcount: 40, isNew: no, createdOn: 2020-01-02 }, project: { costs: 1000.00 EUR, share: 15 % }"
                                + " => verdict: admissible, blocking: [], missing: [], delegated: [interest],"
                                + " outcomes: { small: met, interest: delegated }, amount: 150.00 EUR,"
                                + " steps: { base: 1 000 EUR, rate: 15.0 %, gross: 150 EUR },"
                                + " values: { company.headcount: 40.0, project.share: 0.15, company.isNew: false,"
                                + " company.createdOn: 2020-01-02, company.name: unknown, aid.total: unknown }"))
                .isEmpty();
    }

    @Test
    void everything_that_differs_is_told_in_the_words_of_scenarios() {
        assertThat(mismatches("company: { headcount: 60, isNew: yes }, project: { costs: 1000 EUR, share: 15 % }"
                        + " => verdict: admissible, blocking: [small, interest], missing: [company.name], delegated: [],"
                        + " outcomes: { notNew: not applicable }, amount: 150 EUR, steps: { base: 1000 EUR },"
                        + " values: { project.share: 16 %, project.costs: 1001 EUR, company.name: unknown, company.isNew: unknown,"
                        + " company.createdOn: 2020-01-02 }"))
                .containsExactly(
                        "verdict: admissible but not eligible",
                        "blocking: small, interest but small, notNew",
                        "missing: company.name but none",
                        "delegated: none but interest",
                        "outcome of notNew: not applicable but not met",
                        "amount: 150 EUR but none",
                        "step base: 1000 EUR but none",
                        "value of project.share: 16 % but 15 %",
                        "value of project.costs: 1001 EUR but 1000 EUR",
                        "value of company.isNew: unknown but true",
                        "value of company.createdOn: 2020-01-02 but unknown");
    }

    @Test
    void unknown_and_none_are_different_amounts() {
        assertThat(mismatches("company: { headcount: 40, isNew: no }, project: { costs: 1000 EUR }"
                        + " => verdict: admissible, amount: none, steps: { rate: 10 %, gross: unknown }"))
                .containsExactly("amount: none but unknown", "step rate: 10 % but unknown");
    }

    @Test
    void the_ways_to_a_programme_are_compared_in_whatever_order() {
        String refused = "company: { headcount: 60, isNew: no } => verdict: not eligible, ";
        assertThat(mismatches(refused + "remedies: [ { change: { company.headcount: 50 } } ]"))
                .isEmpty();
        assertThat(mismatches(refused + "remedies: [ { change: { company: { headcount: 50.0 } } } ]"))
                .isEmpty();
        assertThat(mismatches(refused + "remedies: none"))
                .containsExactly("remedies: none but { change: { company.headcount: 50 } }");
        assertThat(mismatches(refused + "remedies: [ { change: { company.headcount: 49 } }, { wait: 2026-04-01 } ]"))
                .containsExactly(
                        "remedies: { change: { company.headcount: 49 } }, { wait: 2026-04-01 } but { change: { company.headcount: 50 } }");
        assertThat(mismatches("company: { isNew: yes } => verdict: not eligible, remedies: none"))
                .isEmpty();
    }

    @Test
    void where_nothing_is_to_be_remedied_nothing_is_found() {
        assertThat(mismatches("company: { headcount: 40, isNew: no } => verdict: admissible, remedies: none"))
                .containsExactly("remedies: none but not looked for");
        assertThat(mismatches("company: { isNew: no } => verdict: undetermined,"
                        + " remedies: [ { change: { company.headcount: 50 } } ]"))
                .containsExactly("remedies: { change: { company.headcount: 50 } } but not looked for");
    }

    @Test
    void that_there_is_no_way_has_to_be_proved() {
        pack.with("programmes/grant.yaml", """
                programme: grant
                title: { en: Small grant }
                purpose: { en: To test }
                nature: right
                confidence: A
                criteria:
                  few: { label: { en: Few aids }, require: count(aid.previous) < 1, cite: page }
                """);
        assertThat(
                        mismatches(
                                "aid.previous: [ { grantedOn: 2025-01-02, amount: 1 EUR } ] => verdict: not eligible, remedies: none"))
                .containsExactly("remedies: none but none found, not proved");
    }

    @Test
    void criteria_that_cannot_all_be_met_and_days_to_wait_for_are_compared() {
        pack.with("parameters.yaml", """
                parameters:
                  most: { label: { en: Most persons }, type: integer, unit: persons, values: { 2020-01-01: 50 }, cite: page }
                  least: { label: { en: Least }, type: money, values: { 2020-01-01: 50 EUR, 2026-04-01: 10 EUR }, cite: page }
                  below: { label: { en: Below }, type: money, values: { 2020-01-01: 20 EUR }, cite: page }
                """);
        pack.with("programmes/grant.yaml", """
                programme: grant
                title: { en: Small grant }
                purpose: { en: To test }
                nature: right
                confidence: A
                criteria:
                  large: { label: { en: Large }, require: project.costs >= least, cite: page }
                  small: { label: { en: Small }, require: project.costs < below, cite: page }
                """);
        assertThat(mismatches(" => verdict: not eligible, blocking: [], conflicting: [large, small]"))
                .isEmpty();
        assertThat(mismatches("project.costs: 15 EUR => verdict: not eligible, conflicting: [small],"
                        + " remedies: [ { wait: 2026-04-01 } ]"))
                .containsExactly("conflicting: small but none");
    }

    @Test
    void a_criterion_that_nobody_meets_conflicts_alone() {
        pack.with("programmes/grant.yaml", """
                programme: grant
                title: { en: Small grant }
                purpose: { en: To test }
                nature: right
                confidence: A
                criteria:
                  old: { label: { en: Not new }, exclude: company.isNew, cite: page }
                  nobody: { label: { en: Nobody }, require: company.headcount > most and company.headcount < most, cite: page }
                """);
        assertThat(mismatches(" => verdict: not eligible, blocking: [], conflicting: [nobody]"))
                .isEmpty();
    }

    @Test
    void a_mismatch_gives_the_reason_in_the_sentences_of_the_decision() {
        ScenarioResult result = results("company: { headcount: 60, isNew: no } => verdict: eligible, blocking: []")
                .get(0);
        assertThat(result.mismatches())
                .hasSize(2)
                .allSatisfy(mismatch -> assertThat(mismatch.reason().map(reason -> reason.in(Locale.ENGLISH)))
                        .hasValueSatisfying(reason -> assertThat(reason)
                                .containsIgnoringCase("headcount")
                                .contains("60", "50")));
    }

    @Test
    void a_quoted_unknown_is_a_text() {
        assertThat(mismatches("company: { name: \"unknown\" } => values: { company.isNamedUnknown: true,"
                        + " company.name: \"unknown\" }"))
                .isEmpty();
        assertThat(mismatches("company: { name: unknown } => values: { company.name: \"unknown\" }"))
                .containsExactly("value of company.name: \"unknown\" but unknown");
    }

    @Test
    void values_alone_are_compared_without_a_decision() {
        assertThat(results(" => values: { company.headcount: unknown }").get(0).decision())
                .isEmpty();
    }

    @Test
    void a_decision_needs_a_programme() {
        Scenario scenario = results(" => verdict: undetermined").get(0).scenario();
        Scenario nowhere = new Scenario(
                scenario.name(),
                scenario.file(),
                1,
                1,
                Optional.empty(),
                scenario.asOf(),
                scenario.given(),
                scenario.expect());
        ScenarioRunner runner = new ScenarioRunner(pack.library());
        assertThatThrownBy(() -> runner.run(nowhere)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coverage_tells_which_outcomes_no_passing_scenario_shows() {
        List<ScenarioResult> results = results(
                "company: { headcount: 40, isNew: no } => verdict: admissible",
                "company: { isNew: no } => verdict: undetermined",
                "company: { headcount: 60, isNew: yes } => verdict: admissible",
                "company: { headcount: 60, isNew: no } => verdict: not eligible");
        ScenarioCoverage coverage = ScenarioCoverage.of(new ScenarioRunner(pack.library()).engine(), results);
        assertThat(coverage.criteria())
                .containsExactly(
                        new ScenarioCoverage.Criterion(
                                "small/grant", "small", Set.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN)),
                        new ScenarioCoverage.Criterion("small/grant", "notNew", Set.of(Outcome.MET)));
        assertThat(coverage.gaps()).containsExactly(coverage.criteria().get(1));
        assertThat(coverage.gaps().get(0).lacking()).containsExactly(Outcome.NOT_MET, Outcome.UNKNOWN);
    }

    @Test
    void a_thousand_scenarios_are_read_and_run_in_seconds() {
        String[] cases = new String[1000];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = "company: { headcount: " + i + ", isNew: no } => verdict: "
                    + (i <= 50 ? "admissible" : "not eligible") + ", values: { company.headcount: " + i + " }";
        }
        long start = System.nanoTime();
        assertThat(results(cases)).hasSize(1000).allMatch(ScenarioResult::passed);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
}
