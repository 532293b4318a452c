package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideCommandTest {
    private static final String SMALL_CHAIN = """
            {"asOf": "2026-03-01", "shop": {"area": 80, "isChain": true, "isLastOfItsKind": true, "works": [
              {"paidOn": "2026-01-10", "amount": "1000 EUR"}, {"paidOn": "2026-02-10", "amount": "1333.33 EUR"}]}}
            """;
    private static final String LITTLE_KNOWN = "{\"asOf\": \"2026-03-01\", \"shop\": {\"isChain\": true}}";
    private static final String LARGE =
            "{\"asOf\": \"2026-03-01\", \"shop\": {\"area\": 121, \"isChain\": true, \"isLastOfItsKind\": false}}";

    private static Run decide(String application, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "decide";
        all[1] = "--application";
        all[2] = "-";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return new Run.Setting().input(application).on("packs", all);
    }

    @Test
    void an_eligible_applicant_sees_the_sum_step_by_step() throws IOException {
        Run run = decide(SMALL_CHAIN, "shop-front");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        Golden.assertPage("decide-eligible.en", run.out());
    }

    @Test
    void a_selective_programme_is_never_said_to_be_awarded() throws IOException {
        Run run = decide(SMALL_CHAIN, "art-prize", "--lang", "fr");
        assertThat(run.out().replaceAll("\\s+", " "))
                .doesNotContainIgnoringCase("attribué")
                .contains("rien n'est encore accordé");
        Golden.assertPage("decide-admissible.fr", run.out());
    }

    @Test
    void what_is_not_determined_lists_the_questions() throws IOException {
        Run run = decide(LITTLE_KNOWN, "village/shop-front");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        Golden.assertPage("decide-undetermined.en", run.out());
    }

    @Test
    void what_is_refused_says_why() throws IOException {
        Run run = decide(LARGE, "shop-front", "--lang", "fr");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        Golden.assertPage("decide-not-eligible.fr", run.out());
    }

    @Test
    void a_closed_programme_says_its_last_day() {
        Run run = decide(SMALL_CHAIN, "winter-aid");
        assertThat(run.out()).contains("CLOSED: the programme takes no applications on that date.");
        assertThat(run.out()).contains("last day: 31 March 2023");
    }

    @Test
    void a_date_on_the_command_line_goes_before_the_applications_own() {
        assertThat(decide(SMALL_CHAIN, "shop-front", "--as-of", "2025-01-31").out())
                .contains("Date of the decision: 31 January 2025")
                .contains("at most 100 m2");
    }

    @Test
    void a_decision_for_today_says_so() {
        Run run = decide("{}", "shop-front");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Date of the decision: 4 May 2026, which is today, as neither the application (asOf) nor"
                        + " --as-of gives one.");
    }

    @Test
    void a_json_decision_for_today_says_so_on_the_side() {
        Run run = decide("{}", "shop-front", "--format", "json");
        assertThat(Json.read(run.out())).containsEntry("asOf", Run.TODAY);
        assertThat(run.err()).contains("4 May 2026, which is today");
    }

    @Test
    void json_is_the_same_every_time_and_holds_both_languages() {
        Run run = decide(SMALL_CHAIN, "shop-front", "--format", "json");
        assertThat(run.out())
                .isEqualTo(decide(SMALL_CHAIN, "shop-front", "--format", "json").out());
        assertThat(Json.read(run.out())).containsEntry("verdict", "eligible");
        assertThat(run.out()).contains("Petit commerce").contains("Small shop");
    }

    @Test
    void json_holds_only_the_language_that_is_asked_for() {
        Run run = decide(SMALL_CHAIN, "shop-front", "--format", "json", "--lang", "en");
        assertThat(run.out()).doesNotContain("Petit commerce").contains("Small shop");
    }

    @Test
    void an_unknown_programme_is_suggested() {
        Run run = decide("{}", "shop-frnt");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("guichet decide: no programme `shop-frnt` is installed (did you mean `shop-front`?)\n");
    }

    @Test
    void a_missing_file_is_named() {
        Run run = Run.on("packs", "decide", "shop-front", "--application", "nowhere.json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("guichet decide: there is no file `nowhere.json`\n");
    }

    @Test
    void a_folder_is_no_file(@TempDir Path folder) {
        Run run = Run.on("packs", "decide", "shop-front", "--application", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("it is a folder");
    }

    @Test
    void a_refused_application_lists_every_problem() {
        Run run = decide("{\"shop\": {\"aera\": 3, \"isChain\": \"perhaps\"}}", "shop-front");
        assertThat(run.exitCode()).isEqualTo(ExitCode.APPLICATIONS_REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("guichet decide: the application is refused\n")
                .contains("$.shop.aera: error[A201]: unknown fact `shop.aera` (did you mean `shop.area`?)")
                .contains("$.shop.isChain: error[A202]");
    }

    @Test
    void rejected_packs_decide_nothing() {
        Run run = new Run.Setting().input("{}").on("broken", "decide", "shop-front", "--application", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PACKS_REFUSED);
        assertThat(run.err()).contains("village/definitions.yaml:5:12: error[G301]");
    }

    @Test
    void an_impossible_day_is_refused() {
        Run run = decide("{}", "shop-front", "--as-of", "2026-02-30");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("`2026-02-30` is not a day of the calendar")
                .doesNotContain("Exception");
    }
}
