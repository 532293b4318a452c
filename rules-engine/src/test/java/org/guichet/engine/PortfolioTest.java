package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.Money;
import org.guichet.api.Portfolio;
import org.guichet.api.Portfolio.Conflict;
import org.guichet.api.Programme;
import org.guichet.api.RegimeTotal;
import org.guichet.api.RegimeTotal.Room;
import org.junit.jupiter.api.Test;

/** A portfolio of packs as they are written. */
class PortfolioTest {
    private static final String REST = """
            criteria:
              known: { label: { fr: "Connu", en: "Known" }, require: company.isKnown, cite: law }
            award:
              form: grant
              amount: aid.%s
              round: down to 1 EUR
              cite: law
            """;

    private static final EligibilityEngine ENGINE = pack(REST.formatted("first") + """
                    regime: deMinimis
                    cumulation:
                      - with: second
                        on: same costs
                        because: { fr: "Une seule des deux", en: "One of the two only" }
                        cite: { source: law, article: art. 5 }
                      - { with: elsewhere/aid, on: any costs, because: { fr: "Jamais", en: "Never" }, cite: law }
                    """)
            .file("programmes/second.yaml", """
                    programme: second
                    title: { fr: "Seconde", en: "Second" }
                    purpose: { fr: "Essayer", en: "To try" }
                    nature: selective
                    confidence: A
                    regime: deMinimis
                    """ + REST.formatted("second"))
            .library()
            .engine();

    private static TestPacks pack(String aid) {
        return TestPacks.programme(aid)
                .file("facts.yaml", """
                        facts:
                          company.isKnown: { type: boolean, label: { fr: "Connue", en: "Known" }, question: { fr: "Q", en: "Q" } }
                          aid.first: { type: money, label: { fr: "Un", en: "One" }, question: { fr: "Q", en: "Q" } }
                          aid.second: { type: money, label: { fr: "Deux", en: "Two" }, question: { fr: "Q", en: "Q" } }
                          aid.had: { type: money, label: { fr: "Reçues", en: "Had" }, question: { fr: "Q", en: "Q" } }
                        """)
                .file("parameters.yaml", """
                        parameters:
                          ceiling:
                            label: { fr: "Plafond", en: "Ceiling" }
                            type: money
                            values: { 2024-01-01: 300000 EUR }
                            cite: law
                        """)
                .file("regimes.yaml", """
                        regimes:
                          deMinimis:
                            label: { fr: "Aides de minimis", en: "De minimis aid" }
                            room: ceiling - aid.had
                            cite: law
                        """);
    }

    private static Application.Builder application() {
        return Application.builder()
                .asOf(LocalDate.of(2026, 3, 1))
                .fact("company.isKnown", true)
                .fact("aid.first", Money.euros(40_000))
                .fact("aid.second", Money.euros(50_000));
    }

    private static RegimeTotal deMinimis(Portfolio portfolio) {
        assertThat(portfolio.regimes()).hasSize(1);
        return portfolio.regimes().get(0);
    }

    @Test
    void a_room_is_worked_out_and_explained() {
        RegimeTotal total = deMinimis(ENGINE.portfolio(
                application().fact("aid.had", Money.euros("250000.005")).build()));
        Room room = total.room().orElseThrow();
        assertThat(total.regime().id()).isEqualTo("test/deMinimis");
        assertThat(room.amount()).contains(Money.euros("49999.99"));
        assertThat(room.explanation().parameters()).hasSize(1);
        assertThat(total.total()).contains(Money.euros(90_000));
        assertThat(total.together()).contains(Money.euros(40_000));
    }

    @Test
    void a_room_without_the_facts_is_unknown_and_says_which() {
        RegimeTotal total = deMinimis(ENGINE.portfolio(application().build()));
        assertThat(total.room().orElseThrow().amount()).isEmpty();
        assertThat(total.room().get().relevantFacts())
                .extracting(InformationConcept::name)
                .containsExactly("aid.had");
        assertThat(total.together()).isEmpty();
    }

    @Test
    void less_than_nothing_is_no_room() {
        RegimeTotal total = deMinimis(ENGINE.portfolio(
                application().fact("aid.had", Money.euros(300_001)).build()));
        assertThat(total.room().orElseThrow().amount()).contains(Money.euros(0));
        assertThat(total.together()).contains(Money.euros(0));
    }

    @Test
    void the_room_of_one_programme_is_that_of_the_portfolio() {
        for (Application application : List.of(
                application().build(),
                application().fact("aid.had", Money.euros(7)).build())) {
            assertThat(ENGINE.room("test/second", application))
                    .isPresent()
                    .isEqualTo(deMinimis(ENGINE.portfolio(application)).room());
        }
    }

    @Test
    void a_programme_without_state_aid_rules_has_no_room() {
        EligibilityEngine engine = pack(REST.formatted("first")).library().engine();
        assertThat(engine.room("test/aid", application().build())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.room("test/another", application().build()));
    }

    @Test
    void a_rule_of_cumulation_is_told_with_its_text_and_its_law() {
        Portfolio portfolio =
                ENGINE.portfolio(application().fact("aid.had", Money.euros(0)).build());
        Conflict conflict = portfolio.conflicts().get(0);
        assertThat(portfolio.conflicts()).hasSize(1);
        assertThat(conflict.first().id()).isEqualTo("test/aid");
        assertThat(conflict.second().id()).isEqualTo("test/second");
        assertThat(conflict.rules().get(0).because().in(Locale.FRENCH)).isEqualTo("Une seule des deux");
        assertThat(conflict.rules().get(0).citations().get(0).article()).contains("art. 5");
        assertThat(portfolio.combination().programmes())
                .extracting(Programme::id)
                .containsExactly("test/second");
    }

    @Test
    void a_portfolio_holds_the_decisions_of_a_screening() {
        Application application = application().build();
        assertThat(ENGINE.portfolio(application).decisions())
                .containsExactlyInAnyOrderElementsOf(ENGINE.screen(application));
        assertThat(ENGINE.portfolio(application)).isEqualTo(ENGINE.portfolio(application));
    }

    @Test
    void an_invalid_application_has_no_portfolio() {
        Application invalid = application().fact("aid.had", "much").build();
        assertThatExceptionOfType(InvalidApplicationException.class).isThrownBy(() -> ENGINE.portfolio(invalid));
    }

    @Test
    void a_programme_tells_its_regime_and_what_it_may_not_be_combined_with() {
        Programme programme = ENGINE.packs().get(0).programmes().get(0);
        assertThat(programme.regime().orElseThrow().label().in(Locale.ENGLISH)).isEqualTo("De minimis aid");
        assertThat(programme.cumulation())
                .flatExtracting(rule -> rule.programmes())
                .containsExactly("test/second", "elsewhere/aid");
        assertThat(programme.demonstration()).isFalse();
    }

    @Test
    void a_demonstration_is_one_in_the_pack_and_in_its_decisions() {
        EligibilityEngine engine = TestPacks.programme("""
                criteria:
                  known: { label: { fr: "Connu", en: "Known" }, waive: { because: { fr: "A", en: "A" } }, cite: law }
                """)
                .file("pack.yaml", TestPacks.HEADER + "demonstration: yes\n")
                .library()
                .engine();
        assertThat(engine.packs().get(0).demonstration()).isTrue();
        List<Decision> decisions = engine.screen(
                Application.builder().asOf(LocalDate.of(2026, 3, 1)).build());
        assertThat(decisions).allMatch(decision -> decision.programme().demonstration());
    }
}
