package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeCommandTest {
    private static final Path EXAMPLES = Path.of("../../examples/applications");
    private static final String DETAILS =
            EXAMPLES.resolve("notice-details.json").toString();
    private static final String LARGE =
            "{\"asOf\": \"2026-03-01\", \"shop\": {\"area\": 121, \"isChain\": true, \"isLastOfItsKind\": false}}";

    private static Run notice(String details, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("notice", "shop-front", "--application", "-", "--details", details));
        arguments.addAll(List.of(more));
        return new Run.Setting().input(LARGE).on("packs", arguments.toArray(String[]::new));
    }

    @Test
    void a_notice_is_a_page_in_the_language_that_is_asked_for() {
        Run run = notice(DETAILS, "--lang", "fr");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err())
                .isEqualTo(
                        "À vérifier avant l'envoi : 1 texte cité n'a pas été lu à la source par les auteurs des règles"
                                + " (qualité K ou S).\n");
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
                .contains("Refus de votre demande d'aide : Aide à la devanture", "Société Exemple SAS", "L.311-3-1")
                .endsWith("</html>\n");
        assertThat(notice(DETAILS).out()).contains("<html lang=\"en\">", "Refusal of your application");
    }

    @Test
    void the_same_is_printed_as_data() {
        var notice = Json.read(notice(DETAILS, "--format", "json", "--full").out());
        assertThat(notice)
                .containsEntry("kind", "refusal")
                .containsEntry("language", "en")
                .containsEntry("programme", "village/shop-front")
                .containsEntry("verdict", "not-eligible");
        assertThat(Json.list(notice, "items"))
                .extracting(item -> item.get("item"))
                .contains("N01", "N04", "N10", "N13", "R1", "R2", "R3", "R4");
    }

    @Test
    void the_example_details_make_a_notice_of_an_award() {
        Run run = new Run.Setting()
                .run(
                        "notice",
                        "plaine-de-lain-productive-investment",
                        "--application",
                        EXAMPLES.resolve("start-up.json").toString(),
                        "--details",
                        DETAILS,
                        "--packs",
                        "../packs");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("EUR 64,000", "De minimis aid", "you are entitled to this aid");
    }

    @Test
    void everything_that_the_law_asks_for_and_is_missing_is_listed(@TempDir Path folder) throws IOException {
        Path details = Files.writeString(folder.resolve("details.json"), "{\"file\": {\"number\": null}}", UTF_8);
        Run run = notice(details.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("guichet notice: the notice lacks what the law asks for\nN01: `authority.name` is missing")
                .contains("\nN02: `file.number` is missing (the number of the file)\n", "\nN13: `remedies.court`");
    }

    @Test
    void details_that_are_no_details_are_listed(@TempDir Path folder) throws IOException {
        Path details = Files.writeString(
                folder.resolve("details.json"), "{\"file\": {\"numbr\": \"7\"}, \"decision\": {\"date\": 3}}", UTF_8);
        Run run = notice(details.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("""
                        guichet notice: the details are refused
                        `file.numbr` is not a detail of a notice
                        `decision.date`: expected a day such as "2026-03-15"
                        """);
    }

    @Test
    void malformed_details_are_told_by_their_place_alone(@TempDir Path folder) throws IOException {
        Path details = Files.writeString(folder.resolve("details.json"), "{\n  \"Durand\": Durand\n}", UTF_8);
        Run run = notice(details.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .startsWith("guichet notice: the details are malformed JSON at line 2, column ")
                .doesNotContain("Durand");
    }

    @Test
    void a_document_is_written_in_the_place_of_one_that_is_there(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("notice.pdf"), "an older one", UTF_8);
        Run run = notice(DETAILS, "--pdf", document.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("Notice written: " + document + "\n").doesNotContain("pdfbox", "openhtmltopdf");
        byte[] written = Files.readAllBytes(document);
        assertThat(new String(written, 0, 5, UTF_8)).isEqualTo("%PDF-");
        notice(DETAILS, "--pdf", document.toString());
        assertThat(document).hasBinaryContent(written);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_document_that_cannot_be_written_is_output_lost(@TempDir Path folder) {
        Run run = notice(DETAILS, "--pdf", folder.resolve("nowhere/notice.pdf").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.OUTPUT_LOST);
        assertThat(run.err()).contains("guichet notice: cannot write `");
    }

    @Test
    void either_a_notice_is_printed_or_a_document_is_written(@TempDir Path folder) {
        Path document = folder.resolve("notice.pdf");
        Run run = notice(DETAILS, "--format", "json", "--pdf", document.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--format", "--pdf", "mutually exclusive");
        assertThat(document).doesNotExist();
    }

    @Test
    void characters_that_a_document_cannot_show_are_listed(@TempDir Path folder) throws IOException {
        Path details = Files.writeString(
                folder.resolve("details.json"),
                Files.readString(Path.of(DETAILS)).replace("Société Exemple", "株式会社"),
                UTF_8);
        Path document = folder.resolve("notice.pdf");
        Run run = notice(details.toString(), "--pdf", document.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("guichet notice: the fonts of PDF documents lack characters of the notice", "\nU+682A\n")
                .doesNotContain("株");
        assertThat(document).doesNotExist();
    }

    @Test
    void an_unknown_format_is_refused() {
        Run run = notice(DETAILS, "--format", "pdf");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("HTML", "JSON");
    }
}
