package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvalCommandTest {
    private static final String SHOP = "{\"asOf\": \"2026-03-01\", \"shop\": {\"area\": 80.5}}";

    private static Run eval(String expression, String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "eval";
        all[1] = expression;
        all[2] = "--application";
        all[3] = "-";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return new Run.Setting().input(SHOP).on("packs", all);
    }

    @Test
    void a_value_has_a_type_and_a_reason() {
        Run run = eval("shop.area * 2");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.lines())
                .containsExactly(
                        "Type:    a number of m2",
                        "Value:   161",
                        "How:     Sales area (80.5 m2) × 2 = 161 m2.",
                        "Date of the decision: 1 March 2026");
    }

    @Test
    void a_percentage_is_not_shown_as_a_ratio() {
        assertThat(eval("rate", "--lang", "fr").out()).contains("Valeur : 25 %");
    }

    @Test
    void types_have_words_in_both_languages() {
        assertThat(eval("shop.area * 2", "--lang", "fr").out()).contains("Type :   un nombre (m2)\n");
        assertThat(eval("shop.isSmall", "--lang", "fr").out()).contains("Type :   vrai ou faux\n");
    }

    @Test
    void a_code_is_shown_with_what_it_is_called() {
        String[] size = {
            "eval", "company.size", "--application", "../../examples/applications/start-up.json", "--packs", "../packs"
        };
        assertThat(new Run.Setting().run(size).out())
                .contains("Type:    a code of `sizes`\n", "Value:   micro · Micro-enterprise\n");
        String[] inFrench =
                Stream.concat(Stream.of(size), Stream.of("--lang", "fr")).toArray(String[]::new);
        assertThat(new Run.Setting().run(inFrench).out()).contains("un code de `sizes`\n", "micro · Microentreprise\n");
    }

    @Test
    void an_unknown_value_says_which_facts_it_waits_for() {
        Run run = eval("shop.isChain");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.lines())
                .contains("Value:   unknown", "Missing: shop.isChain · Does the shop belong to a chain?");
    }

    @Test
    void a_wrong_expression_is_marked_at_its_place() {
        Run run = eval("1 + shop.aera");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PACKS_REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "  1 + shop.aera",
                        "      ^",
                        "error[G301]: unknown fact `shop.aera` (did you mean `shop.area`?)");
    }

    @Test
    void a_wrong_expression_as_json() {
        Run run = eval("shop.aera", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PACKS_REFUSED);
        assertThat(Json.list(Json.read(run.out()), "diagnostics"))
                .singleElement()
                .extracting(found -> found.get("column"))
                .isEqualTo("1");
    }

    @Test
    void a_value_as_json() {
        Map<String, Object> json =
                Json.read(eval("shop.isSmall", "--format", "json").out());
        assertThat(json)
                .containsEntry("type", "true or false")
                .containsEntry("value", "true")
                .containsEntry("asOf", "2026-03-01");
    }

    @Test
    void without_an_application_a_figure_is_that_of_the_day() {
        assertThat(Run.on("packs", "eval", "areaLimit", "--as-of", "2025-12-31").out())
                .contains("Value:   100");
        assertThat(Run.on("packs", "eval", "areaLimit").out())
                .contains("Value:   120")
                .contains("which is today");
    }

    @Test
    void the_steps_and_definitions_of_a_programme_are_seen_if_it_is_named() {
        Run run = eval("shop.isSmall", "--programme", "shop-front");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(eval("1", "--programme", "nothing").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_group_is_one_table_of_what_each_enterprise_adds() {
        for (String language : List.of("fr", "en")) {
            Run run = new Run.Setting()
                    .run(
                            "eval",
                            "company.size",
                            "--application",
                            "../../examples/applications/industrial-group.json",
                            "--packs",
                            "../packs",
                            "--lang",
                            language);
            assertThat(run.out().replace('\u202F', ' '))
                    .containsOnlyOnce(
                            language.equals("fr") ? "Ce que chaque entreprise apporte" : "What each enterprise adds")
                    .containsPattern("Alpes Holding +100 ?% +6 +1[ ,]900[ ,]000 +21[ ,]400[ ,]000\n")
                    .contains(language.equals("fr") ? "L'entreprise elle-même " : "The enterprise itself ")
                    .contains(language.equals("fr") ? "(tableau plus haut)" : "(table above)")
                    .doesNotContain("applicant", "naturalPerson", "famille Perret");
        }
    }
}
