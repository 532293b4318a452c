package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestCommandTest {
    @Test
    void scenarios_that_hold_are_counted() {
        Run run = Run.on("packs", "test");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).endsWith("3 scenarios, all hold\n");
    }

    @Test
    void a_scenario_that_fails_says_what_was_expected_and_why_it_is_not_so() throws IOException {
        Run run = Run.on("failing", "test", "village", "--lang", "fr");
        assertThat(run.exitCode()).isEqualTo(ExitCode.SCENARIOS_FAILED);
        Golden.assertPage("test-failing.fr", run.out());
    }

    @Test
    void a_run_as_json() {
        Map<String, Object> json =
                Json.read(Run.on("failing", "test", "--format", "json").out());
        assertThat(json).containsEntry("scenarios", "3").containsEntry("failed", "1");
        assertThat(Json.list(json, "failures").get(0).toString()).contains("expected=600 EUR", "actual=583 EUR");
    }

    @Test
    void broken_packs_are_not_tested() {
        Run run = Run.on("broken", "test");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PACKS_REFUSED);
        assertThat(run.err()).startsWith("guichet test: the packs are refused\n");
    }
}
