package org.guichet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.guichet.engine.application.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioReaderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private SmallPack pack;

    @BeforeEach
    void pack() {
        pack = new SmallPack(folder);
    }

    private Scenario only() {
        ScenarioSet set = pack.read();
        assertThat(set.diagnostics()).isEmpty();
        assertThat(set.scenarios()).hasSize(1);
        return set.scenarios().get(0);
    }

    @Test
    void a_scenario_is_read_with_the_defaults_of_its_file() {
        pack.with("scenarios/a.yaml", """
                programme: grant
                asOf: 2026-03-01
                base:
                  company: { headcount: 40, isNew: no }
                  project.costs: 1 000 EUR
                scenarios:
                  - scenario: A name
                    given:
                      company: { headcount: unknown, name: "unknown" }
                      aid:
                        previous:
                          - { grantedOn: 2025-01-01, amount: unknown }
                    expect:
                      verdict: not eligible
                      blocking: [small]
                      missing: []
                      delegated: [interest]
                      outcomes: { small: not met }
                      amount: 22 500.50 EUR
                      steps: { base: 150000 EUR, rate: unknown }
                      values: { aid.total: unknown, company.name: "unknown" }
                """);
        assertThat(only())
                .isEqualTo(new Scenario(
                        "A name",
                        "small/scenarios/a.yaml",
                        7,
                        5,
                        Optional.of("small/grant"),
                        LocalDate.of(2026, 3, 1),
                        Map.of(
                                "company.isNew", new Written("no"),
                                "company.name", new Written("unknown"),
                                "project.costs", new Written("1 000 EUR"),
                                "aid.previous", List.of(Map.of("grantedOn", new Written("2025-01-01")))),
                        new Expectation(
                                Optional.of(Verdict.NOT_ELIGIBLE),
                                Optional.of(Set.of("small")),
                                Optional.empty(),
                                Optional.of(Set.of()),
                                Optional.of(Set.of("interest")),
                                Map.of("small", Outcome.NOT_MET),
                                Optional.of(new ExpectedAmount.Of(Money.euros("22500.5"))),
                                Optional.empty(),
                                Map.of("base", Optional.of("150000 EUR"), "rate", Optional.empty()),
                                Map.of("aid.total", Optional.empty(), "company.name", Optional.of("unknown")))));
    }

    @Test
    void a_plain_list_names_programme_and_date_itself() {
        pack.with("scenarios/a.yaml", """
                - scenario: A name
                  programme: small/grant
                  asOf: 2026-03-01
                  expect: { verdict: undetermined }
                """);
        Scenario scenario = only();
        assertThat(scenario.programme()).contains("small/grant");
        assertThat(scenario.given()).isEmpty();
    }

    @Test
    void values_alone_need_no_programme() {
        pack.with("scenarios/a.yaml", """
                asOf: 2026-03-01
                scenarios:
                  - scenario: A name
                    expect: { values: { aid.total: unknown } }
                """);
        assertThat(only().programme()).isEmpty();
    }

    @Test
    void a_table_of_cases_stands_alone() {
        pack.with("scenarios/a.csv", """
                scenario,programme,asOf,company.headcount,company.isNew,verdict,blocking,missing,amount,outcome:small,step:base,value:aid.total
                "One, two",grant,2026-03-01,60,,not eligible,small notNew,-,-,not met,,unknown
                """);
        Scenario scenario = only();
        assertThat(scenario.name()).isEqualTo("One, two");
        assertThat(scenario.line()).isEqualTo(2);
        assertThat(scenario.given()).isEqualTo(Map.of("company.headcount", new Written("60")));
        assertThat(scenario.expect())
                .isEqualTo(new Expectation(
                        Optional.of(Verdict.NOT_ELIGIBLE),
                        Optional.of(Set.of("small", "notNew")),
                        Optional.empty(),
                        Optional.of(Set.of()),
                        Optional.empty(),
                        Map.of("small", Outcome.NOT_MET),
                        Optional.of(new ExpectedAmount.None()),
                        Optional.empty(),
                        Map.of(),
                        Map.of("aid.total", Optional.empty())));
    }

    @Test
    void a_table_with_defaults_is_not_run_alone_and_an_empty_cell_takes_a_base_fact_away() {
        pack.with("scenarios/a.csv", "scenario,company.headcount,verdict\nA name,,undetermined\n");
        pack.with("scenarios/a.yaml", """
                programme: grant
                asOf: 2026-03-01
                base: { company: { headcount: 40, isNew: no } }
                cases: a.csv
                """);
        Scenario scenario = only();
        assertThat(scenario.file()).isEqualTo("small/scenarios/a.csv");
        assertThat(scenario.given()).containsOnlyKeys("company.isNew");
    }

    @Test
    void every_slip_is_reported_at_its_place() {
        pack.with("scenarios/a.yaml", """
                programme: grant
                asOf: 2026-03-01
                scenarios:
                  - scenario: Names
                    givven: {}
                    given:
                      company: { headcunt: 40, isNamedUnknown: yes }
                      aid: { previous: [ { grantedOm: unknown } ] }
                    expect:
                      verdict: elligible
                      blocking: [smal]
                      missing: [company.headcounts]
                      outcomes: { notNew: mett, interests: delegated }
                      amount: 12 euros
                      steps: { bases: 1 EUR }
                      values: { aid.totals: 1 EUR }
                  - scenario: Values
                    programme: grunt
                    asOf: 2026-02-30
                    given:
                      company: { headcount: -1, isNew: maybe, name: }
                      aid: { previous: [ { grantedOn: 2025-13-01 } ] }
                    expect: { verdict: closed }
                """);
        assertThat(pack.read().scenarios()).isEmpty();
        assertThat(pack.problems())
                .containsExactly(
                        "small/scenarios/a.yaml:5:5: error[G901]: unknown key `givven` in a scenario (did you mean `given`?)",
                        "small/scenarios/a.yaml:7:18: error[G902]: unknown fact `company.headcunt` (did you mean `company.headcount`?)",
                        "small/scenarios/a.yaml:7:32: error[G901]: `company.isNamedUnknown` is worked out and cannot be given",
                        "small/scenarios/a.yaml:8:28: error[G902]: unknown field `grantedOm` (did you mean `grantedOn`?)",
                        "small/scenarios/a.yaml:10:16: error[G901]: `elligible` is not a verdict (did you mean `eligible`?)",
                        "small/scenarios/a.yaml:11:18: error[G902]: unknown criterion `smal` (did you mean `small`?)",
                        "small/scenarios/a.yaml:12:17: error[G902]: unknown fact `company.headcounts` (did you mean `company.headcount`?)",
                        "small/scenarios/a.yaml:13:27: error[G901]: `mett` is not an outcome (did you mean `met`?)",
                        "small/scenarios/a.yaml:13:33: error[G902]: unknown criterion `interests` (did you mean `interest`?)",
                        "small/scenarios/a.yaml:14:15: error[G901]: `12 euros` is not an amount (write it as in `22500 EUR`, or `none`, or `unknown`)",
                        "small/scenarios/a.yaml:15:16: error[G902]: unknown step `bases` (did you mean `base`?)",
                        "small/scenarios/a.yaml:16:17: error[G902]: unknown fact `aid.totals` (did you mean `aid.total`?)",
                        "small/scenarios/a.yaml:18:16: error[G902]: unknown programme `grunt` (did you mean `grant`?)",
                        "small/scenarios/a.yaml:19:11: error[G901]: `2026-02-30` is not a day of the calendar (write it as in `2026-03-01`)",
                        "small/scenarios/a.yaml:21:29: error[G901]: `-1` is outside `>= 0`",
                        "small/scenarios/a.yaml:21:40: error[G901]: `maybe` is not true or false (write it as in `true`)",
                        "small/scenarios/a.yaml:21:47: error[G901]: `name` has no value (write `unknown` for what is not known)",
                        "small/scenarios/a.yaml:22:39: error[G901]: `2025-13-01` is not a day of the calendar");
    }

    @Test
    void what_makes_a_test_vacuous_is_a_slip() {
        pack.with("scenarios/a.yaml", """
                asOf: 2026-03-01
                scenarios:
                  - scenario: Twice
                    expect: {}
                  - scenario: Twice
                    programme: grant
                    given: { company: {}, company.headcuont: unknown }
                    expect: { blocking: [small], values: {} }
                  - scenario: List
                    expect: { values: { aid.previous: unknown } }
                  - scenario: No programme
                    expect: { verdict: closed, missing: small }
                """);
        pack.with("scenarios/b.yaml", "scenarios: []\n");
        pack.with("scenarios/c.yaml", "programme: grant\n");
        pack.with("scenarios/d.yaml", "asOf: 2026-03-01\ncases: e.csv\n");
        assertThat(pack.problems())
                .containsExactly(
                        "small/scenarios/a.yaml:4:13: error[G901]: a scenario expects a `verdict` or `values`",
                        "small/scenarios/a.yaml:5:15: error[G901]: scenario `Twice` stands twice: first in line 3",
                        "small/scenarios/a.yaml:7:14: error[G901]: `company` holds no fact",
                        "small/scenarios/a.yaml:7:27: error[G902]: unknown fact `company.headcuont` (did you mean `company.headcount`?)",
                        "small/scenarios/a.yaml:8:13: error[G901]: a scenario expects a `verdict` or `values`",
                        "small/scenarios/a.yaml:10:25: error[G901]: `aid.previous` is a list, which cannot be compared (compare its `count` or `sum`)",
                        "small/scenarios/a.yaml:11:5: error[G901]: a scenario that expects a decision needs `programme`, here or for the file",
                        "small/scenarios/a.yaml:12:41: error[G901]: `missing` is a list (write it as in `[a, b]`)",
                        "small/scenarios/b.yaml:1:12: error[G901]: the file holds no scenario",
                        "small/scenarios/c.yaml:1:1: error[G901]: a file of scenarios has either `scenarios` or `cases`",
                        "small/scenarios/d.yaml:2:8: error[G902]: unknown file `e.csv`");
    }

    @Test
    void slips_in_ways_to_a_programme_are_reported_at_their_place() {
        pack.with("scenarios/a.yaml", """
                programme: grant
                asOf: 2026-03-01
                scenarios:
                  - scenario: Slips
                    expect:
                      verdict: not eligible
                      conflicting: [smal]
                      remedies:
                        - { change: { company.headcont: 4 } }
                        - { change: { company: { headcount: many } }, wait: 2026-02-30 }
                        - { change: { company.headcount: unknown }, wiat: 2026-03-01 }
                        - {}
                        - later
                  - scenario: Empty
                    expect: { verdict: not eligible, remedies: [] }
                  - scenario: Word
                    expect: { verdict: not eligible, remedies: nothing }
                """);
        String example =
                " (write it as in `[ { change: { project.eligibleCosts: 150000 EUR } }, { wait: 2026-03-01 } ]`,"
                        + " or `none`)";
        assertThat(pack.problems())
                .containsExactly(
                        "small/scenarios/a.yaml:7:21: error[G902]: unknown criterion `smal` (did you mean `small`?)",
                        "small/scenarios/a.yaml:9:23: error[G902]: unknown fact `company.headcont` (did you mean `company.headcount`?)",
                        "small/scenarios/a.yaml:10:45: error[G901]: `many` is not a whole number of persons (write it as in `42`)",
                        "small/scenarios/a.yaml:10:61: error[G901]: `2026-02-30` is not a day of the calendar (write it as in `2026-03-01`)",
                        "small/scenarios/a.yaml:11:21: error[G901]: `company.headcount` has to become a value, not unknown",
                        "small/scenarios/a.yaml:11:53: error[G901]: unknown key `wiat` in a way to the programme (did you mean `wait`?)",
                        "small/scenarios/a.yaml:12:11: error[G901]: a way to the programme has `change` or `wait`"
                                + example,
                        "small/scenarios/a.yaml:13:11: error[G901]: a way to the programme is written with keys: change, wait",
                        "small/scenarios/a.yaml:15:48: error[G901]: `remedies` is a list of ways to the programme"
                                + example,
                        "small/scenarios/a.yaml:17:48: error[G901]: `remedies` is a list of ways to the programme"
                                + example);
    }

    @Test
    void a_table_may_expect_that_there_is_no_way() {
        pack.with("scenarios/a.csv", """
                scenario,programme,asOf,verdict,conflicting,remedies
                One,grant,2026-03-01,not eligible,small notNew,-
                """);
        assertThat(only().expect().conflicting()).contains(Set.of("small", "notNew"));
        assertThat(only().expect().remedies()).contains(Set.of());
    }

    @Test
    void slips_in_a_table_are_reported_at_their_cell() {
        pack.with("scenarios/a.csv", """
                scenario,programme,asOf,company.headcunt,company.headcount,verdict,blocking,outcome:smal
                One,grant,2026-03-01,1,many,not elligible,"small, notNew",met
                Two,grant,,1,1,,,met
                """);
        assertThat(pack.read().scenarios()).isEmpty();
        assertThat(pack.problems())
                .containsExactly(
                        "small/scenarios/a.csv:1:25: error[G902]: unknown column `company.headcunt` (did you mean `company.headcount`?)",
                        "small/scenarios/a.csv:1:85: error[G902]: unknown criterion `smal` (did you mean `small`?)",
                        "small/scenarios/a.csv:2:24: error[G901]: `many` is not a whole number of persons (write it as in `42`)",
                        "small/scenarios/a.csv:2:29: error[G901]: `not elligible` is not a verdict (did you mean `not eligible`?)",
                        "small/scenarios/a.csv:2:44: error[G902]: unknown criterion `small,` (did you mean `small`?)",
                        "small/scenarios/a.csv:3:1: error[G901]: a scenario expects a `verdict` or `values`",
                        "small/scenarios/a.csv:3:1: error[G901]: a scenario needs `asOf`, here or for the file");
    }

    @Test
    void a_slip_in_the_defaults_is_reported_once_and_no_scenario_is_run_without_them() {
        pack.with("scenarios/a.yaml", """
                programme: grant
                asOf: 2026-03-01
                base: { company.headcunt: 3 }
                scenarios:
                  - { scenario: One, expect: { verdict: undetermined } }
                  - { scenario: Two, expect: { verdict: undetermined } }
                """);
        assertThat(pack.read().scenarios()).isEmpty();
        assertThat(pack.problems())
                .containsExactly(
                        "small/scenarios/a.yaml:3:9: error[G902]: unknown fact `company.headcunt` (did you mean `company.headcount`?)");
    }

    @Test
    void a_file_that_is_no_yaml_is_reported_and_its_table_not_run_without_defaults() {
        pack.with("scenarios/a.csv", "scenario,verdict\nA name,closed\n");
        pack.with("scenarios/a.yaml", "cases: a.csv\ncases: a.csv\nbase: [\n");
        assertThat(pack.read().scenarios()).isEmpty();
        assertThat(pack.problems()).isNotEmpty().allMatch(problem -> problem.startsWith("small/scenarios/a.yaml:"));
    }
}
