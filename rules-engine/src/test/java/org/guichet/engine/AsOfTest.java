package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Explanation.ParameterUsed;
import org.guichet.api.Finding;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision uses what was in force on its date: both sides of every change are tried. */
class AsOfTest {
    private final EligibilityEngine engine = TestPacks.programme("""
                    window: { opens: 2020-03-01, closes: 2024-02-29 }
                    criteria:
                      small:
                        label: { fr: "Petite", en: "Small" }
                        require: company.headcount < headcountLimit
                        cite: law
                      dated:
                        label: { fr: "Temporaire", en: "For a time" }
                        require: company.isNew
                        validity: { from: 2021-01-01, until: 2022-12-31 }
                        cite: law
                      banded:
                        label: { fr: "Barème", en: "Scale" }
                        require: grant(company.headcount) > 0
                        cite: law
                    award:
                      form: grant
                      amount: grant(company.headcount)
                      round: down to 1 EUR
                      cite: law
                    """)
            .file("facts.yaml", """
                    facts:
                      company.headcount:
                        type: integer
                        unit: persons
                        label: { fr: "Effectif", en: "Headcount" }
                        question: { fr: "Combien ?", en: "How many?" }
                      company.isNew:
                        type: boolean
                        label: { fr: "Nouvelle", en: "New" }
                        question: { fr: "Nouvelle ?", en: "New?" }
                    """)
            .file("parameters.yaml", """
                    parameters:
                      headcountLimit:
                        label: { fr: "Effectif maximal", en: "Largest headcount" }
                        type: integer
                        unit: persons
                        values:
                          2020-03-01: 10
                          2022-02-28: { value: 50, cite: { source: law, article: art. 2 } }
                        until: 2024-02-29
                        cite: law
                    """)
            .file("tables.yaml", """
                    tables:
                      grant:
                        label: { fr: "Barème", en: "Scale" }
                        hitPolicy: unique
                        inputs: { headcount: { type: integer, unit: persons, label: { fr: "Effectif", en: "Headcount" } } }
                        outputs: { amount: { type: money, label: { fr: "Montant", en: "Amount" } } }
                        versions:
                          2020-03-01: tables/old.csv
                          2023-01-01: tables/new.csv
                        until: 2024-02-29
                        cite: law
                    """)
            .file("tables/old.csv", "headcount,amount\n-,100 EUR\n")
            .file("tables/new.csv", "headcount,amount\n-,200 EUR\n")
            .library()
            .engine();

    private Decision decide(String asOf, int headcount) {
        return engine.decide(
                "test/aid",
                Application.builder()
                        .fact("company.headcount", headcount)
                        .fact("company.isNew", false)
                        .asOf(LocalDate.parse(asOf))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, CLOSED",
        "2020-03-01, ELIGIBLE",
        "2024-02-29, ELIGIBLE",
        "2024-03-01, CLOSED",
        "1000-01-01, CLOSED",
        "2999-12-31, CLOSED"
    })
    void the_first_and_last_day_of_a_window_belong_to_it(String asOf, Verdict expected) {
        assertThat(decide(asOf, 9).verdict()).isEqualTo(expected);
        assertThat(decide(asOf, 9).award().isPresent()).isEqualTo(expected != Verdict.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 9, UNKNOWN",
        "2020-03-01, 9, MET",
        "2020-03-01, 10, NOT_MET",
        "2022-02-27, 49, NOT_MET",
        "2022-02-28, 49, MET",
        "2022-02-28, 50, NOT_MET",
        "2024-02-29, 49, MET",
        "2024-03-01, 49, UNKNOWN"
    })
    void a_figure_counts_from_its_first_day_until_its_last(String asOf, int headcount, Outcome expected) {
        assertThat(decide(asOf, headcount).finding("small").map(Finding::outcome))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, false", "2021-01-01, true", "2022-12-31, true", "2023-01-01, false"})
    void a_criterion_counts_from_its_first_day_until_its_last(String asOf, boolean inForce) {
        Decision decision = decide(asOf, 9);
        assertThat(decision.finding("dated").isPresent()).isEqualTo(inForce);
        assertThat(decision.verdict()).isEqualTo(inForce ? Verdict.NOT_ELIGIBLE : Verdict.ELIGIBLE);
        assertThat(engine.verdicts(Application.builder()
                        .fact("company.headcount", 9)
                        .fact("company.isNew", false)
                        .asOf(LocalDate.parse(asOf))
                        .build()))
                .containsEntry("test/aid", decision.verdict());
    }

    @ParameterizedTest
    @CsvSource({"2020-03-01, 100", "2022-12-31, 100", "2023-01-01, 200", "2024-02-29, 200"})
    void a_table_counts_from_its_first_day_until_its_last(String asOf, int amount) {
        Decision decision = engine.decide(
                "test/aid",
                Application.builder()
                        .fact("company.headcount", 9)
                        .fact("company.isNew", true)
                        .asOf(LocalDate.parse(asOf))
                        .build());
        assertThat(decision.award().flatMap(award -> award.amount())).contains(Money.euros(amount));
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, UNKNOWN", "2020-03-01, MET", "2024-02-29, MET", "2024-03-01, UNKNOWN"})
    void a_table_that_is_not_in_force_leaves_its_outputs_unknown(String asOf, Outcome expected) {
        assertThat(decide(asOf, 9).finding("banded").map(Finding::outcome)).contains(expected);
    }

    @Test
    void the_explanation_gives_the_figure_with_its_dates_and_its_law() {
        ParameterUsed early = parameter(decide("2022-02-27", 9));
        assertThat(early.since()).contains(LocalDate.of(2020, 3, 1));
        assertThat(early.until()).contains(LocalDate.of(2022, 2, 27));
        assertThat(early.citations()).hasSize(1);
        assertThat(early.citations().get(0).article()).isEmpty();
        ParameterUsed late = parameter(decide("2022-02-28", 9));
        assertThat(late.since()).contains(LocalDate.of(2022, 2, 28));
        assertThat(late.until()).contains(LocalDate.of(2024, 2, 29));
        assertThat(late.citations().get(0).article()).contains("art. 2");
    }

    @Test
    void a_figure_that_is_not_in_force_is_said_to_be_missing() {
        Finding finding = decide("2024-03-01", 9).finding("small").orElseThrow();
        assertThat(finding.explanation().sentence().in(Locale.ENGLISH).replace('\u00A0', ' '))
                .contains("no figure in force on 1 March 2024");
        assertThat(finding.explanation().sentence().in(Locale.FRENCH).replace('\u00A0', ' '))
                .contains("aucun chiffre en vigueur le 1er mars 2024");
    }

    private static ParameterUsed parameter(Decision decision) {
        List<ParameterUsed> used = decision.finding("small")
                .orElseThrow()
                .explanation()
                .parts()
                .get(0)
                .parameters();
        assertThat(used).hasSize(1);
        return used.get(0);
    }
}
