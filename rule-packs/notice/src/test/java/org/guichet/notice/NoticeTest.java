package org.guichet.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.api.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What notices say. */
class NoticeTest {
    private static final Locale FR = Locale.FRENCH;
    private static final Locale EN = Locale.ENGLISH;

    @ParameterizedTest
    @CsvSource({
        "ENTITLED, ENTITLEMENT",
        "ADMISSIBLE, ADMISSIBILITY",
        "REFUSED, REFUSAL",
        "EXCLUDED, REFUSAL",
        "CLOSED, REFUSAL",
        "BELOW_FLOOR, REFUSAL",
        "INCOMPLETE, REQUEST_TO_COMPLETE",
        "AMOUNT_UNKNOWN, REQUEST_TO_COMPLETE",
    })
    void a_verdict_makes_one_kind_of_notice(Village village, Notice.Kind kind) {
        assertThat(village.notice(Details.complete()).kind()).isEqualTo(kind);
    }

    @Test
    void a_selective_programme_is_never_said_to_be_awarded() {
        String french = Words.of(Village.ADMISSIBLE.full(Details.complete(), FR));
        String english = Words.of(Village.ADMISSIBLE.full(Details.complete(), EN));
        assertThat(french)
                .doesNotContainIgnoringCase("attribu")
                .doesNotContainIgnoringCase("accordé")
                .doesNotContain("vous avez droit")
                .contains("Ce n'est pas encore une décision sur l'aide elle-même.", "Beauté de l'œuvre (Jury)");
        assertThat(english)
                .doesNotContainIgnoringCase("award")
                .doesNotContainIgnoringCase("granted")
                .doesNotContain("entitled")
                .contains("This is not yet a decision on the aid itself.", "The aid is selective");
    }

    @Test
    void what_is_not_determined_is_no_refusal_but_a_request_to_complete_the_file() {
        Notice notice = Village.INCOMPLETE.notice(Details.complete(), FR);
        assertThat(notice.title()).startsWith("Demande de compléter votre dossier");
        assertThat(Words.of(notice))
                .contains("Ceci n'est pas un refus")
                .doesNotContain("est refusée", "tribunal", "Dossier complet");
        assertThat(Words.of(notice, NoticeItem.N03))
                .contains("15 avril 2026", "L.114-5", "Quelle est la surface de vente ?", "Plan du local")
                .contains(
                        "Est-ce le dernier commerce de ce type au village ?", "Réponse attendue de\u00A0: instructeur");
    }

    @Test
    void an_amount_that_waits_for_facts_asks_for_them() {
        assertThat(Words.of(Village.AMOUNT_UNKNOWN.notice(Details.complete()), NoticeItem.N03))
                .contains("This is not a refusal", "Which works were paid?");
    }

    @Test
    void a_request_needs_no_day_on_which_the_file_was_complete() {
        assertThat(Village.INCOMPLETE
                        .notice(Details.complete().without("file.completeOn"))
                        .kind())
                .isEqualTo(Notice.Kind.REQUEST_TO_COMPLETE);
    }

    @Test
    void a_refusal_tells_each_value_with_its_threshold_and_the_law() {
        Notice notice = Village.REFUSED.notice(Details.complete(), FR);
        assertThat(notice.conclusion()).isEqualTo("Votre demande est refusée\u00A0: un critère n'est pas rempli.");
        assertThat(Words.of(notice, NoticeItem.N09))
                .contains("Petit commerce\u00A0: critère non rempli", "121\u00A0m2", "au plus 120\u00A0m2");
        assertThat(Words.of(notice, NoticeItem.N08))
                .contains("Délibération du conseil municipal (DEL-2024-12)", "en vigueur au 1er mars 2026");
    }

    @Test
    void an_exclusion_is_named_with_the_fact_that_triggers_it() {
        assertThat(Words.of(Village.EXCLUDED.notice(Details.complete()), NoticeItem.N10))
                .contains("No chain, unless last shop: exclusion applies", "Chain store: yes");
    }

    @Test
    void a_closed_programme_tells_its_last_day_and_the_date_examined() {
        Notice notice = Village.CLOSED.notice(Details.complete());
        assertThat(Words.of(notice, NoticeItem.N03)).contains("takes no applications on 1 March 2026");
        assertThat(Words.of(notice, NoticeItem.N09)).contains("The last day to apply was 31 March 2023.");
    }

    @Test
    void an_award_is_worked_out_step_by_step() {
        assertThat(Words.of(Village.ENTITLED.notice(Details.complete()), NoticeItem.N03))
                .contains("Amount: EUR\u00A0583", "Form of the aid: grant")
                .containsSubsequence("Base", "2,333.33", "25%", "583.3325", "EUR\u00A0583.");
    }

    @Test
    void an_award_tells_its_State_aid_rules_and_what_is_left_under_the_ceiling() {
        Notice notice = Village.ENTITLED_UNDER_RULES.notice(Details.complete().without("stateAid.basis"));
        assertThat(Words.of(notice, NoticeItem.N11))
                .contains(
                        "Basis: Small aid, regulation No 7",
                        "Gross grant equivalent: EUR\u00A02,000",
                        "Ceiling: what was left before this aid: EUR\u00A020,000",
                        "Ceiling: what is left after this aid: EUR\u00A018,000");
    }

    @Test
    void what_the_authority_says_of_the_ceiling_goes_before_what_is_reckoned() {
        Details details = Details.complete().with("stateAid.left", "17000 EUR").with("stateAid.scheme", "SA.1");
        assertThat(Words.of(Village.ENTITLED_UNDER_RULES.notice(details), NoticeItem.N11))
                .contains(
                        "after this aid: EUR\u00A017,000", "Number of the aid scheme: SA.1", "Regulation No 8, art. 3");
    }

    @Test
    void no_further_condition_is_said_too() {
        assertThat(Words.of(Village.ENTITLED.notice(Details.complete().with("conditions", List.of())), NoticeItem.N12))
                .contains("There are no further conditions.");
    }

    @Test
    void the_statement_names_the_purpose_the_right_how_to_use_it_and_the_CADA() {
        Notice notice = Village.ENTITLED.notice(Details.complete(), FR);
        assertThat(Words.of(notice, NoticeItem.N04))
                .contains("prise sur le fondement d'un traitement algorithmique", "L.311-3-1", "pour une personne");
        assertThat(Words.of(notice, NoticeItem.N05)).contains("Vérifier les critères.");
        assertThat(Words.of(notice, NoticeItem.N06)).contains("principales caractéristiques", "R.311-3-1-2");
        assertThat(Words.of(notice, NoticeItem.N07))
                .contains("regles@exemple.example", "par courriel", "un mois", "CADA");
    }

    @Test
    void remedies_name_the_period_the_appeal_and_the_court() {
        assertThat(Words.of(Village.REFUSED.notice(Details.complete()), NoticeItem.N13))
                .contains("two months", "R.421-1", "R.421-5", "the mayor", "Court of Exemple");
    }

    @Test
    void a_natural_person_may_ask_for_a_person_only_where_nobody_decided() {
        Details person = Details.complete().ofPerson();
        assertThat(Words.of(Village.REFUSED.notice(person), NoticeItem.N14))
                .contains("art. 119", "dpo@exemple.example", "CNIL")
                .doesNotContain("art. 22");
        Notice automated = Village.REFUSED.notice(person.contribution("decides-alone"));
        assertThat(Words.of(automated, NoticeItem.N14)).contains("give your point of view", "art. 22");
        assertThat(Words.of(automated, NoticeItem.N15)).contains("a person decides on it", "art. 47", "the mayor");
    }

    @Test
    void the_explanation_on_request_has_the_four_heads() {
        Notice notice = Village.ENTITLED.full(Details.complete(), FR);
        assertThat(Words.items(notice)).endsWith(NoticeItem.R1, NoticeItem.R2, NoticeItem.R3, NoticeItem.R4);
        assertThat(Words.of(notice, NoticeItem.R1))
                .contains("vérifie les critères pour une personne", "L'instructeur a relu.", "ne s'est pas écartée");
        assertThat(Words.of(notice, NoticeItem.R2))
                .contains("Surface de vente | 80\u00A0m2 | demandeur", "Commerce de chaîne | non | demandeur")
                .contains("Payé le | Montant", "10 janvier 2026 | 1\u202F333,33\u00A0€");
        assertThat(Words.of(notice, NoticeItem.R3))
                .contains("Surface maximale | 120\u00A0m2 | depuis le 1er janvier 2026 | [", "village | 1.0.0 | ")
                .contains("Aucun critère n'a de poids");
        assertThat(Words.of(notice, NoticeItem.R4))
                .containsSubsequence(
                        "Petit commerce", "Commerce de chaîne", "2\u202F333,33\u00A0€", "25\u00A0%", "583\u00A0€");
    }

    @Test
    void percentages_are_written_as_percentages() {
        assertThat(Words.of(Village.ENTITLED.full(Details.complete(), FR), NoticeItem.R3))
                .contains("Taux de l'aide | 25\u00A0% | depuis le 1er janvier 2020");
    }

    @Test
    void parameters_are_those_of_the_date_whose_rules_are_applied() {
        Application earlier = Village.REFUSED.application().toBuilder()
                .asOf(LocalDate.of(2025, 6, 1))
                .build();
        Notice notice = NoticeWriter.on(NoticeBackground.none())
                .full()
                .write(
                        Village.ENGINE.decide("village/shop-front", earlier),
                        Details.complete().read(),
                        EN);
        assertThat(Words.of(notice, NoticeItem.R3))
                .contains("Largest area | 100\u00A0m2 | from 1 January 2020 to 31 December 2025");
        assertThat(Words.of(notice, NoticeItem.N08)).contains("in force on 1 June 2025");
    }

    @Test
    void the_amount_can_be_worked_out_by_hand_from_what_is_printed() {
        String operations = Words.of(Village.ENTITLED.full(Details.complete(), EN), NoticeItem.R4);
        assertThat(operations)
                .contains("1,000", "1,333.33", "5,000", "25%", "rounded down to a multiple of EUR\u00A01");
        BigDecimal base = new BigDecimal("1000").add(new BigDecimal("1333.33")).min(new BigDecimal("5000"));
        BigDecimal aid = base.multiply(new BigDecimal("0.25")).setScale(0, RoundingMode.DOWN);
        assertThat(operations).contains("EUR\u00A0" + aid);
    }

    @Test
    void a_fact_that_is_missing_is_told_with_who_has_to_give_it() {
        assertThat(Words.of(Village.INCOMPLETE.full(Details.complete(), FR), NoticeItem.R2))
                .contains("Dernier commerce de ce type | non donnée | instructeur");
    }

    @Test
    void facts_that_were_supplied_and_not_used_are_told() {
        NoticeBackground background = NoticeBackground.of(Village.ENGINE, Village.ENTITLED_UNDER_RULES.application());
        Notice notice = NoticeWriter.on(background)
                .full()
                .write(Village.ADMISSIBLE.decision(), Details.complete().read(), FR);
        assertThat(Words.of(notice, NoticeItem.R2))
                .contains("Données fournies mais non utilisées", "Coût de l'étal | demandeur");
    }

    @Test
    void the_explanation_is_given_on_request_only() {
        assertThat(Village.ENTITLED.notice(Details.complete()).explanation()).isEmpty();
    }

    @Test
    void the_glance_counts_every_criterion() {
        assertThat(Village.EXCLUDED.notice(Details.complete(), FR).glance().summary())
                .isEqualTo("3 critères\u00A0: 1 non rempli, 1 rempli, 1 non vérifié.");
        assertThat(Village.INCOMPLETE.notice(Details.complete()).glance().summary())
                .isEqualTo("3 criteria: 2 not known yet, 1 not tested.");
    }

    @Test
    void other_languages_than_English_read_French() {
        assertThat(Village.REFUSED.notice(Details.complete(), Locale.GERMAN).locale())
                .isEqualTo(FR);
    }

    @Test
    void names_and_values_are_not_in_the_text_of_objects() {
        Notice notice = Village.REFUSED.notice(Details.complete());
        assertThat(notice.toString()).contains("village/shop-front", "N13").doesNotContain("Durand", "121");
        assertThat(Details.complete().read().toString()).doesNotContain("Durand");
    }

    @Test
    void details_that_cannot_be_read_are_all_told_without_their_values() {
        Details details = Details.none()
                .with("authority", Map.of("name", "", "nam", "Durand"))
                .with("addressee.siren", "12 Durand")
                .with("decision.date", "Durand")
                .with("decision.amount", "12,5 €")
                .with("conditions", "Durand")
                .with("processing.contribution", "guesses")
                .with("addressee.naturalPerson", "Durand")
                .with("remedies.court", Map.of("fr", "Durand"));
        assertThatThrownBy(details::read)
                .isInstanceOfSatisfying(
                        InvalidDetailsException.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactlyInAnyOrder(
                                        "`authority.name`: expected a text, or {\"fr\": …, \"en\": …}",
                                        "`authority.nam` is not a detail of a notice",
                                        "`addressee.siren`: expected a SIREN of 9 digits or a SIRET of 14",
                                        "`decision.date`: expected a day such as \"2026-03-15\"",
                                        "`decision.amount`: expected an amount such as \"64000 EUR\"",
                                        "`conditions`: expected a list of texts",
                                        "`processing.contribution`: expected one of none, decides-alone, computes-amount,"
                                                + " checks-for-officer, ranks",
                                        "`addressee.naturalPerson`: expected true or false",
                                        "`remedies.court`: expected a text, or {\"fr\": …, \"en\": …}"))
                .hasMessageNotContaining("Durand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 place du Marché\r\nSaint-Exemple", "1 place\tdu Marché\rSaint-Exemple"})
    void lines_end_alike_wherever_they_were_typed(String typed) {
        for (Object contact : List.of(typed, Map.of("fr", typed, "en", typed))) {
            assertThat(Words.of(Village.ENTITLED.notice(Details.complete().with("authority.contact", contact))))
                    .contains("1 place du Marché\nSaint-Exemple");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000", "000 000 000", "000 000 000 00000"})
    void a_SIREN_and_a_SIRET_may_have_blanks(String number) {
        assertThat(Words.of(
                        Village.ENTITLED.notice(Details.complete().with("addressee.siren", number)), NoticeItem.N02))
                .contains(number);
    }
}
