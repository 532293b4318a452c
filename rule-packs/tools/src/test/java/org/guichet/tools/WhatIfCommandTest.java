package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhatIfCommandTest {
    private static final String GROUP = "../../examples/applications/industrial-group.json";
    private static final String START_UP = "../../examples/applications/start-up.json";

    private static Run whatIf(String programme, String application, String... arguments) {
        List<String> all = Stream.concat(
                        Stream.of("what-if", programme, "--application", application, "--packs", "../packs"),
                        Stream.of(arguments))
                .toList();
        return new Run.Setting().run(all.toArray(String[]::new));
    }

    @Test
    void what_would_have_to_change_is_told_with_the_value_the_criterion_and_the_day() throws IOException {
        Run run = whatIf("plaine-de-lain-productive-investment", GROUP);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        Golden.assertPage("what-if.en", run.out());
        Golden.assertPage(
                "what-if.fr",
                whatIf("plaine-de-lain-productive-investment", GROUP, "--lang", "fr")
                        .out());
    }

    @Test
    void none_is_said_where_there_is_none() {
        assertThat(whatIf("demo-grand-est/start-up", START_UP).out())
                .contains("Nothing can be done: what is refused rests on facts that cannot be changed.");
    }

    @Test
    void a_change_by_hand_shows_the_decision_before_and_after() throws IOException {
        Run run =
                whatIf("premiere-usine", START_UP, "--set", "project.eligibleCosts=6000000 EUR", "--on", "2026-06-01");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        Golden.assertPage("what-if-set.en", run.out());
    }

    @Test
    void a_program_reads_the_same_as_json() {
        Map<String, Object> remedies =
                Json.read(whatIf("plaine-de-lain-productive-investment", GROUP, "--format", "json")
                        .out());
        assertThat(remedies).containsEntry("verdict", "not-eligible").containsEntry("needed", "true");
        assertThat(Json.list(remedies, "remedies"))
                .extracting(remedy -> remedy.get("deadline"))
                .containsExactly("2030-12-31", "2030-12-31");
        Map<String, Object> changed = Json.read(
                whatIf("premiere-usine", START_UP, "--set", "project.eligibleCosts=6000000 EUR", "--format", "json")
                        .out());
        assertThat(Json.list(changed, "facts"))
                .singleElement()
                .satisfies(fact -> assertThat(fact).containsEntry("to", "6000000 EUR"));
        assertThat(Json.list(changed, "criteria")).isNotEmpty();
    }

    @Test
    void a_fact_without_a_value_is_unknown_again() {
        assertThat(whatIf("premiere-usine", START_UP, "--set", "project.eligibleCosts=")
                        .out())
                .contains("Eligible costs: EUR 320,000 → unknown");
    }

    @Test
    void what_cannot_be_set_is_refused() {
        Run unknown = whatIf("premiere-usine", START_UP, "--set", "project.eligibleCost=1 EUR");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.APPLICATIONS_REFUSED);
        assertThat(unknown.err()).contains("did you mean `project.eligibleCosts`?");
        Run list = whatIf("premiere-usine", START_UP, "--set", "deMinimis.awards=none");
        assertThat(list.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(list.err()).contains("`deMinimis.awards` is a list");
        assertThat(whatIf("premiere-usine", START_UP, "--set", "nothing").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }
}
