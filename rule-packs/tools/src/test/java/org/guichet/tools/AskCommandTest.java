package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interviews by what is typed. */
class AskCommandTest {
    private static final Path EXAMPLES = Path.of("../../examples/applications");
    private static final String DETAILS =
            EXAMPLES.resolve("notice-details.json").toString();

    private static Run ask(String typed, String... more) {
        List<String> arguments = new ArrayList<>(List.of("ask", "--packs", "../packs", "--as-of", "2026-03-01"));
        arguments.addAll(List.of(more));
        return new Run.Setting().with("LANG", "fr_FR.UTF-8").input(typed).run(arguments.toArray(String[]::new));
    }

    private static Run askForArce(String typed, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--programme", "arce"));
        arguments.addAll(List.of(more));
        return ask(typed, arguments.toArray(String[]::new));
    }

    @Test
    void an_interview_in_french_ends_with_the_decision() {
        Run run = askForArce("non\noui\nnon\n12 500,50 €\n13/05/2025\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("1 dispositif reste à déterminer. Au plus 4 questions les tranchent.\n")
                .contains("Répondez oui ou non.\n> non\n", "→ 1 encore à déterminer.", "\n2. ")
                .contains("→ 1 dispositif éligible, 0 encore à déterminer.")
                .contains("le montant de 1 dispositif en dépend")
                .contains("Plus aucune réponse ne changerait rien.")
                .contains("ÉLIGIBLE : tous les critères sont remplis", "Montant : 7\u202F275,29 €");
    }

    @Test
    void a_refusal_is_the_end_of_the_questions() {
        Run run = askForArce("oui\n");
        assertThat(run.out())
                .contains("→ 1 dispositif refusé, 0 encore à déterminer.", "NON ÉLIGIBLE")
                .doesNotContain("\n2. ");
    }

    @Test
    void wrong_answers_are_told_and_asked_again_and_help_is_given() {
        Run run = askForArce("peut-être\n?\nnon\noui\nnon\n-5\n1.234\n12,5 %\n0\n");
        assertThat(run.out())
                .contains(
                        "> peut-être\n   Cette réponse n'est pas comprise. Répondez oui ou non.\n> ?\n   Arce déjà obtenue")
                .contains(
                        "> -5\n   Cette valeur est hors des bornes (>= 0).\n> 1.234\n   Cette réponse n'est pas comprise. Un montant en €")
                .contains("→ 1 dispositif refusé");
    }

    @Test
    void who_does_not_know_goes_on_and_who_went_wrong_goes_back() {
        Run run = askForArce("\nje ne sais pas\nretour\nretour\nretour\noui\n");
        assertThat(run.out().split("\n1\\. ", -1)).hasSize(4);
        assertThat(run.out()).contains("→ 1 dispositif refusé");
    }

    @Test
    void the_end_of_the_input_and_the_wish_to_stop_end_with_what_is_known() {
        Run ended = askForArce("non\n");
        Run stopped = askForArce("non\nfin\n");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ended.out()).contains("PAS ENCORE DÉTERMINÉ");
        assertThat(stopped.out()).contains("> fin\n", "PAS ENCORE DÉTERMINÉ");
    }

    @Test
    void answers_are_kept_as_an_application_that_other_commands_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("dossier.json");
        Run run = askForArce("non\noui\nnon\n12 500,50\n13 mai 2025\n", "--save", file.toString());
        assertThat(run.err()).isEqualTo("Dossier enregistré : " + file + "\n");
        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "asOf": "2026-03-01",
                  "applicant.hadArce": false,
                  "applicant.hasAcre": true,
                  "applicant.keepsMonthlyBenefit": false,
                  "applicant.remainingBenefitRights": "12500.5 EUR",
                  "business.startedOn": "2025-05-13"
                }
                """);
        Run decided = new Run.Setting()
                .run("decide", "arce", "--application", file.toString(), "--packs", "../packs", "--lang", "fr");
        assertThat(decided.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).endsWith(decided.out());
        assertThat(askForArce("", "--application", file.toString()).out()).contains("Plus aucune réponse");
    }

    @Test
    void codes_are_chosen_by_number_given_or_found_by_words_without_accents() {
        Run run = ask("turlututu\n1\nvenissieux\n1\nretour\n69259\n", "--programme", "sector-improvement");
        assertThat(run.out())
                .contains("> turlututu\n   Aucun choix ne correspond : essayez d'autres mots.\n")
                .contains("> venissieux\n   1 choix :\n   1.  Vénissieux [69259]\n> 1\n   → Vénissieux [69259]\n")
                .contains("> 69259\n   → Vénissieux [69259]\n");
    }

    @Test
    void lists_are_asked_record_by_record(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("dossier.json");
        Run run = ask(
                "beaucoup\n1\n1\nretour\n2\n1\n\n12\noui\n10 000\n2\n\n-1\n\n\n\nfin\n",
                "--application",
                EXAMPLES.resolve("start-up.json").toString(),
                "--save",
                file.toString());
        assertThat(run.out()).contains("1/2 · Nature", "2/2 · Dépenses éligibles", "> -1\n   Cette valeur est hors");
        assertThat(Json.list(Json.read(Files.readString(file)), "project.partners"))
                .hasSize(2)
                .first()
                .isEqualTo(Map.of("kind", "enterprise", "headcount", "12", "isRegional", "true", "costs", "10000 EUR"));
    }

    @Test
    void the_whole_portfolio_is_asked_in_french_and_ends_with_a_notice_that_opens_in_a_browser(@TempDir Path folder)
            throws IOException {
        Path notice = folder.resolve("notification.html");
        Run run = ask(
                "0\nnon\nfin\n2\n",
                "--application",
                EXAMPLES.resolve("start-up.json").toString(),
                "--notice",
                notice.toString(),
                "--details",
                DETAILS);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("4 dispositifs restent à déterminer.")
                .contains("Ce qui décide le plus : Partenaires du projet, dont 2 dispositifs dépendent.")
                .contains("dispositifs refusés, ", "dispositifs examinés\n", "CE QUI PEUT SE CUMULER")
                .contains("Pour quel dispositif écrire la notification ? Son numéro, ou Entrée pour aucun.")
                .contains("Notification écrite, à ouvrir dans un navigateur : file://");
        assertThat(Files.readString(notice))
                .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
                .endsWith("</html>\n");
    }

    @Test
    void a_notice_whose_name_ends_in_pdf_is_a_document(@TempDir Path folder) throws IOException {
        Path notice = folder.resolve("notice.PDF");
        Run run = ask(
                "",
                "--programme",
                "plaine-de-lain-productive-investment",
                "--application",
                EXAMPLES.resolve("start-up.json").toString(),
                "--notice",
                notice.toString(),
                "--details",
                DETAILS);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Notification écrite : file://").doesNotContain("navigateur");
        assertThat(Files.readAllBytes(notice)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void what_cannot_be_carried_out_is_told_before_anything_is_asked() {
        assertThat(ask("", "--notice", "n.html").err())
                .isEqualTo("guichet ask: a notice needs both --notice and --details\n");
        assertThat(ask("", "--application", "-").err()).contains("give --application a file");
        assertThat(ask("", "--programme", "arse").err()).contains("did you mean `arce`?");
        assertThat(ask("", "--programme", "arse").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ask("", "--programme", "arse").out()).isEmpty();
    }

    @Test
    void it_is_asked_in_english_too() {
        Run run = askForArce("no\nyes\nno\n1,200.50\n2025-05-13\n", "--lang", "en");
        assertThat(run.out()).contains("Answer yes or no.", "ELIGIBLE: every criterion is met");
    }
}
