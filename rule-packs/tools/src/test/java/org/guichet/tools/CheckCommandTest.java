package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
    private static final String SLIP =
            "village/definitions.yaml:5:12: error[G301]: unknown fact `shop.aera` (did you mean `shop.area`?)";

    @Test
    void clean_packs_are_counted() {
        Run run = Run.on("packs", "check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualTo("0 errors, 0 warnings in 1 pack\n");
    }

    @Test
    void criteria_that_exclude_each_other_are_a_warning() {
        Run run = Run.on("excluding", "check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualTo("""
                village/programmes/stall.yaml:11:3: warning[G311]: no application can meet `large` and `small` together
                0 errors, 1 warning in 1 pack
                """);
    }

    @Test
    void an_error_is_printed_at_its_place() {
        Run run = Run.on("broken", "check", "village", "--lang", "fr");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PACKS_REFUSED);
        assertThat(run.out()).isEqualTo(SLIP + "\n1 erreur, 0 avertissement dans 1 pack\n");
    }

    @Test
    void a_pack_with_rules_of_its_own_is_refused_unless_they_are_allowed() {
        Run refused = Run.on("ruled", "check");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.PACKS_REFUSED);
        assertThat(refused.out())
                .startsWith("visits/rules/guests.drl:1:1: error[G807]: ")
                .contains("`--allow-rules`");
        Run allowed = Run.on("ruled", "check", "--allow-rules");
        assertThat(allowed.out()).isEqualTo("0 errors, 0 warnings in 1 pack\n");
        assertThat(allowed.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void diagnostics_as_json() {
        Map<String, Object> json =
                Json.read(Run.on("broken", "check", "--format", "json").out());
        assertThat(json).containsEntry("errors", "1").containsEntry("warnings", "0");
        assertThat(Json.list(json, "diagnostics"))
                .singleElement()
                .isEqualTo(Map.of(
                        "severity", "error",
                        "code", "G301",
                        "file", "village/definitions.yaml",
                        "line", "5",
                        "column", "12",
                        "message", "unknown fact `shop.aera`",
                        "suggestion", "did you mean `shop.area`?"));
    }

    @Test
    void diagnostics_as_sarif() {
        Run run = Run.on("broken", "check", "--format", "sarif");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PACKS_REFUSED);
        Map<String, Object> log = Json.read(run.out());
        assertThat(log).containsEntry("version", "2.1.0").containsKey("$schema");
        Map<String, Object> only = Json.list(log, "runs").get(0);
        assertThat(only.get("tool")).asString().contains("driver={name=guichet", "rules=[{id=G301}]");
        assertThat(only.get("originalUriBaseIds"))
                .asString()
                .contains("file:///")
                .endsWith("broken/}}");
        assertThat(Json.list(only, "results").get(0).toString())
                .contains("ruleId=G301", "level=error", "uri=village/definitions.yaml", "uriBaseId=PACKS")
                .contains("startLine=5", "startColumn=12");
    }

    @Test
    void a_clean_sarif_log_has_an_empty_list_of_results() {
        Run run = Run.on("packs", "check", "--format", "sarif");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("\"results\": []");
    }

    @Test
    void an_unknown_pack_is_suggested() {
        Run run = Run.on("packs", "check", "vilage");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("guichet check: no pack `vilage` is there (did you mean `village`?)\n");
    }

    @Test
    void a_single_pack_is_not_taken_for_a_folder_of_packs() {
        Run run = Run.on("packs/village", "check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("is one pack: give --packs the folder that holds it");
    }

    @Test
    void a_folder_without_packs_is_refused() {
        Run run = Run.on("golden", "check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("no pack lies in `src/test/resources/golden`");
    }

    @Test
    void packs_that_are_nowhere_are_refused() {
        Run run = Run.on("nowhere", "check");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no `src/test/resources/nowhere` to take packs from");
    }
}
