package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.RelevantFact;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Situations in which Publicodes asked for what does not matter, or not for what does, as packs of our own:
 * publicodes/publicodes issues 30, 100 and 353, and pull request 74.
 */
class OthersMissingVariablesTest {
    private static final String FACTS = """
            facts:
              flight.flies: { type: boolean, label: { fr: Avion, en: Flies }, question: { fr: "Avion ?", en: "Flies?" } }
              flight.km: { type: number, range: ">= 0", label: { fr: Vol, en: Flight }, question: { fr: "Vol ?", en: "Flight?" } }
              car.km: { type: number, range: ">= 0", label: { fr: Route, en: Road }, question: { fr: "Route ?", en: "Road?" } }
              car.isLarge: { type: boolean, label: { fr: Grande, en: Large }, question: { fr: "Grande ?", en: "Large?" } }
              household.income: { type: number, range: ">= 0", label: { fr: Revenu, en: Income }, question: { fr: "Revenu ?", en: "Income?" } }
              household.isInParis: { type: boolean, label: { fr: Paris, en: Paris }, question: { fr: "Paris ?", en: "Paris?" } }
            """;
    private static final String DEFINITIONS = """
            definitions:
              car.rate: { label: { fr: Taux, en: Rate }, type: number, value: "if car.isLarge then 0.2 else 0.1" }
              car.footprint: { label: { fr: Voiture, en: Car }, type: number, value: "car.km * car.rate" }
              flight.footprint: { label: { fr: Avion, en: Plane }, type: number, value: "if flight.flies then flight.km * 0.3 else 0" }
              transport.footprint: { label: { fr: Transport, en: Transport }, type: number, value: "car.footprint + flight.footprint" }
              aid.state: { label: { fr: Etat, en: State }, type: number, value: "if household.income < 2000 then 50 else 0" }
              aid.city: { label: { fr: Ville, en: City }, type: number, value: "if household.isInParis then 100 else 0" }
              aid.all: { label: { fr: Toutes, en: All }, type: number, value: "aid.state + aid.city" }
            """;

    private static Decision decision(String condition, Application.Builder given) {
        String programme = """
                criteria:
                  asked:
                    label: { fr: Critère, en: Criterion }
                    require: %s
                    cite: law
                """.formatted(condition);
        return TestPacks.programme(programme)
                .file("facts.yaml", FACTS)
                .file("definitions.yaml", DEFINITIONS)
                .library()
                .engine()
                .decide("test/aid", given.asOf(LocalDate.of(2026, 3, 1)).build());
    }

    private static List<String> asked(Decision decision) {
        assertThat(decision.relevance()).allSatisfy(fact -> {
            assertThat(fact.effect()).isEqualTo(RelevantFact.Effect.VERDICT);
            assertThat(fact.witness()).isPresent();
        });
        return decision.relevantFacts().stream().map(fact -> fact.name()).toList();
    }

    @Test
    void issue_30_a_part_of_a_sum_does_not_ask_for_the_other_parts() {
        assertThat(asked(decision("flight.footprint <= 30", Application.builder())))
                .containsExactly("flight.flies", "flight.km");
    }

    @Test
    void issue_30_who_does_not_fly_is_not_asked_how_far() {
        Decision decision =
                decision("flight.footprint <= 30", Application.builder().fact("flight.flies", false));
        assertThat(decision.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(decision.relevance()).isEmpty();
    }

    @Test
    void pull_request_74_a_condition_within_a_part_does_not_bring_in_the_whole() {
        assertThat(asked(decision("car.footprint <= 30", Application.builder())))
                .containsExactlyInAnyOrder("car.km", "car.isLarge");
        assertThat(asked(decision(
                        "transport.footprint <= 30", Application.builder().fact("flight.flies", false))))
                .containsExactlyInAnyOrder("car.km", "car.isLarge");
    }

    @Test
    void pull_request_74_a_rate_does_not_matter_where_both_lead_to_the_same() {
        Decision near = decision("car.footprint <= 30", Application.builder().fact("car.km", 100));
        assertThat(near.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(asked(decision("car.footprint <= 30", Application.builder().fact("car.km", 200))))
                .containsExactly("car.isLarge");
    }

    @Test
    void issue_100_the_aid_of_the_city_does_not_ask_for_the_income_that_the_state_asks_for() {
        assertThat(asked(decision("aid.city >= 100", Application.builder()))).containsExactly("household.isInParis");
        Decision settled = decision("aid.all >= 100", Application.builder().fact("household.isInParis", true));
        assertThat(settled.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(settled.relevance()).isEmpty();
    }

    @Test
    void issue_353_what_decides_whether_one_value_replaces_another_is_asked_for() {
        assertThat(asked(decision("(if household.isInParis then 5 else 10) <= 7", Application.builder())))
                .containsExactly("household.isInParis");
    }

    @Test
    void the_facts_that_were_used_are_told_apart_from_those_that_still_matter() {
        Decision decision =
                decision("car.footprint <= 30", Application.builder().fact("car.km", 200));
        assertThat(decision.usedFacts())
                .extracting(used -> used.concept().name(), used -> used.value().isPresent())
                .containsExactlyInAnyOrder(tuple("car.km", true), tuple("car.isLarge", false));
        assertThat(asked(decision)).containsExactly("car.isLarge");
    }
}
