package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.Award;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts are exact to the cent: each expected figure here was worked out by hand. */
class AwardTest {
    private static final String CRITERIA = """
            criteria:
              asked:
                label: { fr: "Demande faite", en: "Asked for" }
                require: project.isAskedFor
                cite: law
            """;

    private static PackLibrary library(String award) {
        return TestPacks.programme(CRITERIA + "award:\n  form: grant\n  cite: law\n" + award.indent(2))
                .file("facts.yaml", """
                        facts:
                          project.isAskedFor: { type: boolean, label: { fr: "Demande", en: "Request" }, question: { fr: "?", en: "?" } }
                          project.costs: { type: money, label: { fr: "Dépenses", en: "Costs" }, question: { fr: "?", en: "?" } }
                          project.rate: { type: percentage, label: { fr: "Taux", en: "Rate" }, question: { fr: "?", en: "?" } }
                          project.cap: { type: money, label: { fr: "Borne haute", en: "Upper bound" }, question: { fr: "?", en: "?" } }
                          project.least: { type: money, label: { fr: "Borne basse", en: "Lower bound" }, question: { fr: "?", en: "?" } }
                          project.jobs: { type: integer, unit: jobs, label: { fr: "Emplois créés", en: "Jobs created" }, question: { fr: "?", en: "?" } }
                        """)
                .file("parameters.yaml", """
                        parameters:
                          perJob:
                            label: { fr: "Prime par emploi", en: "Premium for each job" }
                            type: money
                            values: { 2020-01-01: 333.33 EUR }
                            cite: law
                        """)
                .library();
    }

    private static Award award(String award, Application.Builder application) {
        return library(award)
                .engine()
                .decide(
                        "test/aid",
                        application
                                .fact("project.isAskedFor", true)
                                .asOf(LocalDate.of(2026, 3, 1))
                                .build())
                .award()
                .orElseThrow();
    }

    private static Application.Builder costs(String costs) {
        return Application.builder().fact("project.costs", Money.euros(costs));
    }

    private static final String STEPS = """
            steps:
              base:
                label: { fr: "Assiette", en: "Base" }
                value: min(project.costs, project.cap)
              jobs:
                label: { fr: "Prime à l'emploi", en: "Job premium" }
                value: perJob * project.jobs
              gross:
                label: { fr: "Aide brute", en: "Gross aid" }
                value: base * project.rate + jobs
            amount: gross
            """;

    @Test
    void every_step_carries_its_exact_figure() {
        // base = min(123,456.78 ; 100,000.05) = 100,000.05; jobs = 333.33 × 7 = 2,333.31;
        // gross = 100,000.05 × 0.1775 + 2,333.31 = 17,750.008875 + 2,333.31 = 20,083.318875
        Award award = award(
                STEPS + "round: half up to 0.01 EUR\n",
                costs("123456.78")
                        .fact("project.cap", Money.euros("100000.05"))
                        .fact("project.rate", "17.75 %")
                        .fact("project.jobs", 7));
        assertThat(award.amount()).contains(Money.euros("20083.32"));
        assertThat(award.steps())
                .extracting(
                        Award.Step::id,
                        step -> step.value().map(Object::toString).orElse(""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("base", "100000.05 EUR"),
                        org.assertj.core.groups.Tuple.tuple("jobs", "2333.31 EUR"),
                        org.assertj.core.groups.Tuple.tuple("gross", "20083.318875 EUR"),
                        org.assertj.core.groups.Tuple.tuple("rounding", "20083.32 EUR"));
    }

    @Test
    void a_third_of_three_is_one_whatever_the_rounding() {
        String third = "amount: project.costs * (project.least / project.cap)\nround: down to 1 EUR\n";
        Award award = award(
                third, costs("300000").fact("project.least", Money.euros(1)).fact("project.cap", Money.euros(3)));
        assertThat(award.amount()).contains(Money.euros(100_000));
    }

    @Test
    void a_rounded_amount_never_passes_its_ceiling() {
        String capped = "amount: project.costs\nceiling: project.cap\nround: up to 100 EUR\n";
        Award award = award(capped, costs("500000").fact("project.cap", Money.euros(300_001)));
        assertThat(award.amount()).contains(Money.euros(300_000));
    }

    @Test
    void less_than_nothing_is_never_paid() {
        Award award = award(
                "amount: project.costs - project.cap\nround: down to 1 EUR\n",
                costs("100").fact("project.cap", Money.euros(300)));
        assertThat(award.status()).isEqualTo(Award.Status.BELOW_FLOOR);
        assertThat(award.amount()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "down to 1 EUR, 1999.99, 1999",
        "down to 1 EUR, 2000, 2000",
        "down to 1 EUR, 0.99, 0",
        "up to 1 EUR, 1999.01, 2000",
        "up to 1 EUR, 2000, 2000",
        "half up to 1 EUR, 1999.49, 1999",
        "half up to 1 EUR, 1999.50, 2000",
        "down to 100 EUR, 1999.99, 1900",
        "up to 100 EUR, 1900.01, 2000",
        "half up to 100 EUR, 1949.99, 1900",
        "half up to 100 EUR, 1950, 2000",
        "down to 0.01 EUR, 0.019, 0.01",
        "up to 0.01 EUR, 0.011, 0.02",
        "half up to 0.01 EUR, 0.015, 0.02",
        "half up to 0.01 EUR, 0.0149999, 0.01",
        "half up to 0.05 EUR, 10.02, 10",
        "half up to 0.05 EUR, 10.025, 10.05",
        "half up to 250 EUR, 99999999999999999999.99, 100000000000000000000"
    })
    void amounts_are_rounded_to_a_multiple_in_the_stated_direction(String round, String costs, String expected) {
        Award award = award("amount: project.costs\nround: " + round + "\n", costs(costs));
        assertThat(award.amount()).contains(Money.euros(expected));
        assertThat(award.steps().get(award.steps().size() - 1).value()).contains(Money.euros(expected));
    }

    @Test
    void a_quotient_that_does_not_end_is_rounded_only_at_the_end() {
        // 1000 / 0.3 = 3333.333…; times 3 is 9999.999… to 34 digits, not 9999.99
        Award award = award("""
                steps:
                  share: { label: { fr: "Part", en: "Share" }, value: project.costs / project.rate }
                amount: share + share + share
                round: half up to 0.01 EUR
                """, costs("1000").fact("project.rate", "30 %"));
        assertThat(award.amount()).contains(Money.euros("10000"));
    }

    @ParameterizedTest
    @CsvSource({"4999.99, 4999.99", "5000, 5000", "5000.01, 5000"})
    void the_ceiling_cuts_what_exceeds_it(String costs, String expected) {
        Award award = award(
                "amount: project.costs\nceiling: project.cap\nround: half up to 0.01 EUR\n",
                costs(costs).fact("project.cap", Money.euros(5000)));
        assertThat(award.amount()).contains(Money.euros(expected));
    }

    @ParameterizedTest
    @CsvSource({"999.99, BELOW_FLOOR,", "1000, DETERMINED, 1000", "1000.01, DETERMINED, 1000.01"})
    void below_a_floor_of_none_nothing_is_paid(String costs, Award.Status status, String expected) {
        Award award = award(
                "amount: project.costs\nfloor: { value: project.least, below: none }\nround: half up to 0.01 EUR\n",
                costs(costs).fact("project.least", Money.euros(1000)));
        assertThat(award.status()).isEqualTo(status);
        assertThat(award.amount()).isEqualTo(Optional.ofNullable(expected).map(Money::euros));
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "999.99, 1000", "1000, 1000", "1000.01, 1000.01"})
    void below_a_floor_of_raise_the_floor_is_paid(String costs, String expected) {
        Award award = award(
                "amount: project.costs\nfloor: { value: project.least, below: raise }\nround: half up to 0.01 EUR\n",
                costs(costs).fact("project.least", Money.euros(1000)));
        assertThat(award.amount()).contains(Money.euros(expected));
    }

    @Test
    void the_ceiling_is_applied_before_the_floor_and_the_rounding_last() {
        // min(9999.99 ; 1234.56) = 1234.56, above the floor of 1000, rounded down to 1200
        Award award = award(
                """
                amount: project.costs
                ceiling: project.cap
                floor: { value: project.least, below: none }
                round: down to 100 EUR
                """,
                costs("9999.99").fact("project.cap", Money.euros("1234.56")).fact("project.least", Money.euros(1000)));
        assertThat(award.steps()).extracting(Award.Step::id).containsExactly("amount", "ceiling", "floor", "rounding");
        assertThat(award.amount()).contains(Money.euros(1200));
    }

    @Test
    void an_unknown_input_leaves_the_amount_open_and_is_named() {
        Award award = award(
                STEPS + "ceiling: project.least\nround: half up to 0.01 EUR\n",
                costs("1000").fact("project.cap", Money.euros(500)).fact("project.rate", "10 %"));
        assertThat(award.status()).isEqualTo(Award.Status.UNDETERMINED);
        assertThat(award.amount()).isEmpty();
        assertThat(award.relevantFacts())
                .extracting(InformationConcept::name)
                .containsExactlyInAnyOrder("project.jobs", "project.least");
        assertThat(award.steps().get(0).value()).contains(Money.euros(500));
        assertThat(award.steps().get(1).value()).isEmpty();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(award.steps())
                    .allSatisfy(step ->
                            assertThat(step.explanation().sentence().in(locale)).isNotBlank());
        }
    }

    @Test
    void only_an_unknown_ceiling_or_floor_leaves_the_amount_open_too() {
        Award unknownCeiling = award("amount: project.costs\nceiling: project.cap\nround: down to 1 EUR\n", costs("1"));
        assertThat(unknownCeiling.status()).isEqualTo(Award.Status.UNDETERMINED);
        assertThat(unknownCeiling.relevantFacts())
                .extracting(InformationConcept::name)
                .containsExactly("project.cap");
        Award unknownFloor = award(
                "amount: project.costs\nfloor: { value: project.least, below: none }\nround: down to 1 EUR\n",
                costs("1"));
        assertThat(unknownFloor.status()).isEqualTo(Award.Status.UNDETERMINED);
        assertThat(unknownFloor.relevantFacts())
                .extracting(InformationConcept::name)
                .containsExactly("project.least");
    }

    @Test
    void a_fact_that_no_longer_matters_is_not_asked_for() {
        Award award = award("""
                amount: if project.jobs > 0 then perJob * project.jobs else project.costs
                round: half up to 0.01 EUR
                """, Application.builder().fact("project.jobs", 3));
        assertThat(award.amount()).contains(Money.euros("999.99"));
        assertThat(award.relevantFacts()).isEmpty();
    }

    @Test
    void a_refused_applicant_is_told_no_amount() {
        var decision = library("amount: project.costs\nround: down to 1 EUR\n")
                .engine()
                .decide(
                        "test/aid",
                        costs("1000")
                                .fact("project.isAskedFor", false)
                                .asOf(LocalDate.of(2026, 3, 1))
                                .build());
        assertThat(decision.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(decision.award()).isEmpty();
    }

    @Test
    void the_figures_of_ceiling_floor_and_rounding_are_in_their_sentences() {
        Award award = award(
                """
                amount: project.costs
                ceiling: project.cap
                floor: { value: project.least, below: raise }
                round: down to 100 EUR
                """,
                costs("9999.99").fact("project.cap", Money.euros("1234.56")).fact("project.least", Money.euros(2000)));
        assertThat(award.steps())
                .extracting(
                        step -> step.explanation().sentence().in(Locale.ENGLISH).replace('\u00A0', ' '))
                .containsExactly(
                        "Costs: EUR 9,999.99.",
                        "EUR 9,999.99 is more than the ceiling, EUR 1,234.56 (Upper bound): the ceiling is taken.",
                        "EUR 1,234.56 is less than the floor, EUR 2,000 (Lower bound): the floor is taken.",
                        "EUR 2,000, rounded down to a multiple of EUR 100: EUR 2,000.");
    }
}
