package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that are certified, and certificates that are verified. */
class VerifyCommandTest {
    private static final String SMALL_SHOP = """
            {"asOf": "2026-03-01", "shop": {"area": 83.25, "isChain": true, "isLastOfItsKind": true, "works": [
              {"paidOn": "2026-01-10", "amount": "1777.35 EUR"}]}}
            """;

    @TempDir
    Path folder = Path.of("");

    private String certificate = "";

    @BeforeEach
    void certify() {
        certificate = folder.resolve("certificate.json").toString();
        assertThat(run(SMALL_SHOP, "decide shop-front --application -", "--certificate", certificate))
                .isEqualTo(run(SMALL_SHOP, "decide shop-front --application -"));
    }

    private static Run run(String input, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.addAll(List.of(more));
        return new Run.Setting().input(input).on("packs", arguments.toArray(String[]::new));
    }

    private Run verify(String... more) {
        return run(SMALL_SHOP, "verify " + certificate, more);
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(Path.of(certificate));
        assertThat(text).contains(from);
        Files.writeString(Path.of(certificate), text.replace(from, to));
    }

    @Test
    void a_certified_decision_is_verified() {
        Run run = verify();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("VERIFIED: the decision follows from the facts and the rules; each of ")
                .contains("Programme: village/shop-front\nDate of the decision: 1 March 2026\nVerdict: ")
                .contains("The facts are those that the certificate states");
        assertThat(verify("--application", "-").out()).contains("were compared with those of the application");
        assertThat(verify("--lang", "fr").out()).startsWith("VÉRIFIÉ : la décision découle des faits et des règles");
        assertThat(Json.read(verify("--format", "json").out()))
                .containsEntry("holds", "true")
                .containsEntry("faults", List.of());
    }

    @Test
    void a_certificate_may_be_read_from_standard_input() throws IOException {
        assertThat(run(Files.readString(Path.of(certificate)), "verify -").exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_certificate_that_was_changed_fails_where_it_was_changed() throws IOException {
        change(
                "\"rule\":\"fact\",\"subject\":\"shop.area\",\"value\":83.25",
                "\"rule\":\"fact\",\"subject\":\"shop.area\",\"value\":99");
        Run run = verify();
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.out())
                .startsWith("REFUSED: the certificate does not show")
                .contains("it states `99`, but");
        assertThat(verify("--lang", "fr").out()).contains("le certificat affirme « 99 »", "83.25 »");
        Run json = verify("--format", "json");
        assertThat(Json.read(json.out())).containsEntry("holds", "false").containsKey("faults");
        assertThat(json.out())
                .contains("\"kind\": \"value\"", "\"path\": \"$.definitions[0]", "\"follows\": \"83.25\"");
    }

    @Test
    void a_certificate_of_another_application_is_refused() {
        Run run = run(SMALL_SHOP.replace("83.25", "84"), "verify " + certificate + " --application -");
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.out()).contains("$.facts.shop.area: the application does not give this fact, or not with that");
    }

    @Test
    void facts_that_the_packs_do_not_admit_are_where_a_certificate_fails() throws IOException {
        change("\"shop.area\":83.25", "\"shop.area\":true");
        Run run = verify();
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.out()).contains("$.facts.shop.area: ");
    }

    @Test
    void what_is_no_certificate_is_refused_with_its_place() throws IOException {
        change("\"verdict\"", "\"verdikt\"");
        Run run = verify();
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.err()).startsWith("guichet verify: the certificate is refused\nline 1, column ");
    }

    @Test
    void a_certificate_replaces_no_file() {
        Run run = run(SMALL_SHOP, "decide shop-front --application -", "--certificate", certificate);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("already: certificates replace nothing");
    }
}
