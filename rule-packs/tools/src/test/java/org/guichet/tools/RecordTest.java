package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that are recorded, made again and verified. */
class RecordTest {
    private static final String SMALL_SHOP = """
            {"asOf": "2026-03-01", "shop": {"area": 83.25, "isChain": true, "isLastOfItsKind": true, "works": [
              {"paidOn": "2026-01-10", "amount": "1777.35 EUR"}]}}
            """;

    @TempDir
    Path folder = Path.of("");

    private String receipt = "";
    private String log = "";

    @BeforeEach
    void name_files() {
        receipt = folder.resolve("receipt.json").toString();
        log = folder.resolve("decisions.jsonl").toString();
    }

    private static Run run(String packs, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.addAll(List.of(more));
        return new Run.Setting().input(SMALL_SHOP).on(packs, arguments.toArray(String[]::new));
    }

    private static Run decide(String... more) {
        return run("packs", "decide shop-front --application -", more);
    }

    private Run replay(String... more) {
        return run("packs", "replay " + receipt, more);
    }

    /** The packs with one thing changed. */
    private String changedPacks(String file, String from, String to) throws IOException {
        Path packs = Path.of("src/test/resources/packs");
        Path copy = folder.resolve("packs");
        try (Stream<Path> files = Files.walk(packs)) {
            for (Path each : files.toList()) {
                Files.copy(each, copy.resolve(packs.relativize(each)));
            }
        }
        change(copy.resolve(file).toString(), from, to);
        return copy.toString();
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(Path.of(file));
        assertThat(text).contains(from);
        Files.writeString(Path.of(file), text.replace(from, to));
    }

    /** The text with the digest that belongs to it. */
    private static String resealed(String changed) {
        String open = changed.substring(0, changed.lastIndexOf(",\"digest\""));
        return open + ",\"digest\":\"" + sha256(open + "}") + "\"}";
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_decision_that_is_recorded_is_printed_as_any_other() throws IOException {
        Run run = decide("--receipt", receipt);
        assertThat(run).isEqualTo(decide());
        assertThat(Path.of(receipt))
                .content()
                .startsWith("{\"format\":\"guichet-receipt/1\"")
                .endsWith("}\n");
    }

    @Test
    void a_recorded_decision_is_made_again_the_same() {
        decide("--receipt", receipt);
        Run run = replay();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("IDENTICAL: made again, the decision is the same to the byte.\n\n")
                .contains("Programme: village/shop-front\nDate of the decision: 1 March 2026\nRules applied: village ")
                .containsPattern("Receipt: [0-9a-f]{64}\n$");
        assertThat(replay("--lang", "fr").out()).startsWith("IDENTIQUE : refaite, la décision est la même");
        assertThat(Json.read(replay("--format", "json").out()))
                .containsEntry("identical", "true")
                .containsEntry("differences", List.of());
    }

    @Test
    void a_receipt_may_be_read_from_standard_input() throws IOException {
        decide("--receipt", receipt);
        Run run = new Run.Setting().input(Files.readString(Path.of(receipt))).on("packs", "replay", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_receipt_replaces_no_file() {
        decide("--receipt", receipt);
        Run run = decide("--receipt", receipt);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("already: receipts replace nothing");
    }

    @Test
    void what_cannot_be_recorded_is_not_decided() {
        Run run = decide("--log", folder.resolve("none/log").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.OUTPUT_LOST);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("the decision is not recorded: cannot write");
    }

    @Test
    void rules_that_were_changed_are_named_with_what_they_change() throws IOException {
        decide("--receipt", receipt);
        String packs = changedPacks("village/parameters.yaml", "2026-01-01: 120", "2026-01-01: 80");
        Run run = new Run.Setting().run("replay", receipt, "--packs", packs);
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.out().replaceAll("[0-9a-f]{12,}", "DIGEST")).startsWith("""
                        DIFFERENT: made again, the decision is not the one recorded.
                          · pack village: same version, but other rules (digest DIGEST → DIGEST)
                          · verdict: ELIGIBLE → NOT ELIGIBLE
                          · criterion small: met → not met
                          · amount: EUR 444 → none

                        Programme: village/shop-front
                        """);
        String json = new Run.Setting()
                .run("replay", receipt, "--packs", packs, "--format", "json")
                .out();
        assertThat(Json.list(Json.read(json), "differences"))
                .contains(Map.of("kind", "outcome", "subject", "small", "recorded", "met", "found", "not-met"));
    }

    @Test
    void a_receipt_from_other_packs_names_what_is_not_installed() {
        decide("--receipt", receipt);
        Run run = run("portfolio", "replay " + receipt, "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(Json.read(run.out())).containsEntry("identical", "false");
        assertThat(Json.list(Json.read(run.out()), "differences"))
                .extracting(difference -> difference.get("kind") + " " + difference.get("subject"))
                .containsExactly("pack-missing village", "programme-missing village/shop-front");
    }

    @Test
    void a_receipt_that_was_changed_is_refused() throws IOException {
        decide("--receipt", receipt);
        change(receipt, "83.25", "84.25");
        Run run = replay();
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.err())
                .startsWith("guichet replay: the receipt is refused\nline 1, column ")
                .endsWith("error[R104]: the digest is not that of the receipt: it was changed\n");
    }

    @Test
    void where_only_hashes_are_kept_the_application_is_given_again() {
        decide("--receipt", receipt, "--hash-facts");
        Run without = replay();
        assertThat(without.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(without.err()).contains("give the application with --application");
        assertThat(replay("--application", "-").out()).startsWith("IDENTICAL");
    }

    @Test
    void no_value_of_a_fact_is_in_any_file_or_message_where_hashes_are_kept() throws IOException {
        decide("--receipt", receipt, "--log", log, "--hash-facts");
        Path other = folder.resolve("other.json");
        Files.writeString(other, SMALL_SHOP.replace("83.25", "84.75").replace("1777.35", "1778.45"));
        Run run = replay("--application", other.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.out())
                .contains(
                        "  · the fact shop.area has not the value recorded\n",
                        "  · the fact shop.works has not the value recorded\n")
                .doesNotContain("shop.isChain");
        String json =
                replay("--application", other.toString(), "--format", "json").out();
        for (String text : List.of(
                Files.readString(Path.of(receipt)), Files.readString(Path.of(log)), run.out(), run.err(), json)) {
            assertThat(text).doesNotContain("83.25", "84.75", "1777.35", "1778.45", "1,777", "2026-01-10", "eligible");
        }
    }

    @Test
    void hashes_need_a_record() {
        Run run = decide("--hash-facts");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("give --receipt or --log too");
    }

    @Test
    void a_log_tells_where_a_decision_was_recorded_and_is_verified() {
        String told = decide("--log", log).err();
        assertThat(told).matches("Recorded in the log .*decisions.jsonl, line 1. Head: [0-9a-f]{64}\n");
        decide("--log", log, "--hash-facts");
        Run run = run("packs", "log verify " + log);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("INTACT: 2 decisions recorded, none of them changed, removed, inserted or moved. Head: ")
                .endsWith("keep this one, and give it later with --head. ");
        String head = told.substring(told.length() - 65).strip();
        assertThat(run("packs", "log verify " + log, "--head", head).out())
                .endsWith("The head given is that of line 1: nothing is missing up to there.\n");
        assertThat(Json.read(run("packs", "log verify " + log, "--head", head, "--format", "json")
                        .out()))
                .containsEntry("intact", "true")
                .containsEntry("lines", "2")
                .containsEntry("headLine", "1")
                .doesNotContainKey("fault");
    }

    @Test
    void a_log_that_was_changed_is_broken_at_the_line() throws IOException {
        decide("--log", log);
        decide("--log", log);
        change(log, "\"number\":2,", "\"number\":3,");
        Run run = run("packs", "log verify " + log);
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.out())
                .startsWith("BROKEN at line 2: it bears another number: a line was removed, inserted or moved.\n"
                        + "1 intact line before it, ");
        assertThat(run("packs", "log verify " + log, "--lang", "fr").out())
                .startsWith("ROMPU à la ligne 2 : elle porte un autre numéro");
        assertThat(run("packs", "log verify " + log, "--format", "json").out())
                .contains("\"intact\": false")
                .contains("\"fault\": {\n    \"line\": 2,\n    \"kind\": \"number\"\n  }");
    }

    @Test
    void lines_that_were_cut_off_show_against_a_head() throws IOException {
        decide("--log", log);
        String told = decide("--log", log).err();
        String first = Files.readAllLines(Path.of(log)).get(0);
        Files.writeString(Path.of(log), first + "\n");
        assertThat(run("packs", "log verify " + log).exitCode()).isEqualTo(ExitCode.DONE);
        Run run = run(
                "packs",
                "log verify " + log,
                "--head",
                told.substring(told.length() - 65).strip());
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.out()).startsWith("BROKEN at line 2: no line has the head given: lines were cut off");
    }

    @Test
    void to_a_line_that_was_cut_short_nothing_is_added() throws IOException {
        decide("--log", log);
        String line = Files.readString(Path.of(log));
        Files.writeString(Path.of(log), line + line.substring(0, 100));
        Run verify = run("packs", "log verify " + log);
        assertThat(verify.out()).startsWith("BROKEN at line 2: it has no end: writing it was cut short.\n");
        Run run = decide("--log", log);
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing was added; the whole lines end at byte " + line.getBytes(UTF_8).length);
    }

    @Test
    void what_cannot_be_verified_is_told_in_one_line() {
        assertThat(run("packs", "log verify " + log).err())
                .isEqualTo("guichet log verify: there is no file `" + log + "`\n");
        decide("--log", log);
        Run run = run("packs", "log verify " + log, "--head", "abc");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("64 hexadecimal digits");
        assertThat(run("packs", "log").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void what_a_receipt_holds_does_not_disturb_a_terminal() throws IOException {
        decide("--receipt", receipt);
        String text = Files.readString(Path.of(receipt));
        String version = text.replaceAll(".*?\"engineVersion\":\"([^\"]+)\".*\\R", "$1");
        Files.writeString(Path.of(receipt), resealed(text.replace("\"" + version + "\"", "\"\\u001B[31mred\"")));
        Run run = replay();
        assertThat(run.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(run.out()).contains("version of guichet: \uFFFD[31mred → ").doesNotContain("\u001B");
    }
}
