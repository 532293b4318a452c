package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    private static final String SMALL_CHAIN = """
            {"asOf": "2026-03-01", "shop": {"area": 80, "isChain": true, "isLastOfItsKind": true, "works": [
              {"paidOn": "2026-01-10", "amount": "1000 EUR"}, {"paidOn": "2026-02-10", "amount": "1333.33 EUR"}]}}
            """;
    private static final String LITTLE_KNOWN = "{\"asOf\": \"2026-03-01\", \"shop\": {\"isChain\": true}}";
    private static final String LARGE = """
            {"asOf": "2026-03-01", "shop": {"area": 121, "isChain": false, "isLastOfItsKind": false}}
            """;

    private static Run explain(String application, String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain", "--application", "-"));
        all.addAll(List.of(arguments));
        return new Run.Setting().input(application).on("packs", all.toArray(String[]::new));
    }

    private static String words(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void a_decision_is_explained_in_full() throws IOException {
        Run run = explain(SMALL_CHAIN, "shop-front", "--lang", "fr");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        Golden.assertPage("explain.fr", run.out());
    }

    @Test
    void what_still_matters_is_proved_by_an_example() throws IOException {
        Golden.assertPage(
                "explain-undetermined.en", explain(LITTLE_KNOWN, "shop-front").out());
    }

    @Test
    void a_criterion_is_explained_alone() throws IOException {
        Golden.assertPage(
                "explain-criterion.en",
                explain(LARGE, "shop-front", "--criterion", "small").out());
    }

    @Test
    void several_criteria_are_explained_together() {
        assertThat(words(explain(LITTLE_KNOWN, "shop-front", "--criterion", "noChain", "--criterion", "goodTaste")))
                .contains("[noChain]", "[goodTaste]", "Last shop of its kind [shop.isLastOfItsKind] · can change")
                .doesNotContain("[small]", "[shop.area]", "Amount");
    }

    @Test
    void a_fact_says_what_rests_on_it() throws IOException {
        Run run = explain(SMALL_CHAIN, "shop-front", "--lang", "fr", "--fact", "shop.area", "--fact", "shop.works");
        Golden.assertPage("explain-fact.fr", run.out());
    }

    @Test
    void an_unknown_fact_says_what_it_can_change_or_that_it_changes_nothing() {
        assertThat(words(explain(LITTLE_KNOWN, "shop-front", "--fact", "shop.isLastOfItsKind")))
                .contains(
                        "not known · officer",
                        "This fact can still change the verdict. For instance, yes leads to:"
                                + " ELIGIBLE; no to: NOT ELIGIBLE (supposing: Sales area: ");
        assertThat(words(explain(LARGE, "shop-front", "--fact", "shop.works")))
                .contains("In this decision no criterion in force, and no step of the amount, rests on it.")
                .doesNotContain("can still change");
    }

    @Test
    void a_fact_that_is_given_for_nothing_is_told() {
        assertThat(words(explain(SMALL_CHAIN, "art-prize")))
                .contains("Facts given, not used shop.isChain · Chain store · applicant");
    }

    @Test
    void a_mistyped_criterion_or_fact_is_suggested() {
        assertThat(explain("{}", "shop-front", "--criterion", "goodtast").err())
                .isEqualTo(
                        "guichet explain: village/shop-front has no criterion `goodtast` (did you mean `goodTaste`?)\n");
        assertThat(explain("{}", "shop-front", "--criterion", "xyz").err())
                .contains("(its criteria: small, noChain, goodTaste)");
        Run run = explain("{}", "shop-front", "--fact", "shop.aera");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .isEqualTo(
                        "guichet explain: no installed pack declares a fact `shop.aera` (did you mean `shop.area`?)\n");
    }

    @Test
    void a_criterion_or_a_fact_but_not_both() {
        Run run = explain("{}", "shop-front", "--criterion", "small", "--fact", "shop.area");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("mutually exclusive");
    }

    @Test
    void as_json_it_is_the_whole_decision() {
        Run run = explain(SMALL_CHAIN, "shop-front", "--format", "json");
        String[] decide = {"decide", "shop-front", "--application", "-", "--format", "json"};
        assertThat(run.out())
                .isEqualTo(
                        new Run.Setting().input(SMALL_CHAIN).on("packs", decide).out());
        assertThat(explain(SMALL_CHAIN, "shop-front", "--format", "json", "--criterion", "small")
                        .err())
                .isEqualTo("guichet explain: explain prints the whole decision as json: leave --criterion and --fact"
                        + " out\n");
    }
}
