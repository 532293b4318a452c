package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.Citation;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.Cell;
import org.guichet.api.Explanation.ParameterUsed;
import org.guichet.api.Explanation.Table;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.Text;
import org.junit.jupiter.api.Test;

/** Sentences on lists, dates, years, long numbers and tables, and the records that stand beside them. */
class SentencesTest {
    private static final PackLibrary LIBRARY = TestPacks.programme("")
            .file("programmes/aid.yaml", """
                    programme: aid
                    title: { fr: "Aide", en: "Aid" }
                    purpose: { fr: "Essayer", en: "To try" }
                    nature: right
                    confidence: A
                    criteria:
                      any: { label: { fr: "Tout", en: "Any" }, require: firm.isNew, cite: law }
                    """)
            .file("facts.yaml", """
                    facts:
                      aids:
                        type: list
                        of:
                          name: { type: text, label: { fr: "Nom", en: "Name" } }
                          kind: { type: code, list: kinds, label: { fr: "Nature", en: "Kind" } }
                          amount: { type: money, label: { fr: "Montant", en: "Amount" } }
                          share: { type: percentage, label: { fr: "Part", en: "Share" } }
                        label: { fr: "Aides", en: "Aids" }
                        question: { fr: "?", en: "?" }
                      firm.isNew: { type: boolean, label: { fr: "Nouvelle", en: "New" }, question: { fr: "?", en: "?" } }
                      firm.createdOn: { type: date, label: { fr: "Date de création", en: "Date of creation" }, question: { fr: "?", en: "?" } }
                      request.date: { type: date, label: { fr: "Date de la demande", en: "Date of the request" }, question: { fr: "?", en: "?" } }
                      firm.year: { type: integer, label: { fr: "Exercice", en: "Financial year" }, question: { fr: "?", en: "?" } }
                      firm.headcount: { type: number, unit: AWU, label: { fr: "Effectif", en: "Headcount" }, question: { fr: "?", en: "?" } }
                      firm.groupHeadcount: { type: number, unit: AWU, label: { fr: "Effectif du groupe", en: "Headcount of the group" }, question: { fr: "?", en: "?" } }
                    """)
            .file("lists.yaml", """
                    lists:
                      kinds:
                        title: { fr: "Natures", en: "Kinds" }
                        codes:
                          loan: { fr: "Prêt", en: "Loan" }
                          grant: { fr: "Subvention", en: "Grant" }
                        cite: law
                    """)
            .file("parameters.yaml", """
                    parameters:
                      rate:
                        label: { fr: "Taux", en: "Rate" }
                        type: percentage
                        values: { 2020-01-01: 25 % }
                        cite: { source: law, article: "art. 9" }
                      lapsed:
                        label: { fr: "Seuil ancien", en: "Former threshold" }
                        type: money
                        values: { 2020-01-01: 5 EUR }
                        until: 2022-12-31
                        cite: law
                    """)
            .file("tables.yaml", """
                    tables:
                      scale:
                        label: { fr: "Barème", en: "Scale" }
                        hitPolicy: first
                        inputs: { new: { type: boolean, label: { fr: "Nouvelle", en: "New" } } }
                        outputs: { rate: { type: percentage, label: { fr: "Taux", en: "Rate" } } }
                        file: tables/scale.csv
                        cite: { source: law, article: "art. 3" }
                      same:
                        label: { fr: "Même", en: "Same" }
                        hitPolicy: first
                        inputs: { given: { type: integer, label: { fr: "Donné", en: "Given" } } }
                        outputs: { same: { type: integer, label: { fr: "Même", en: "Same" } } }
                        file: tables/same.csv
                        cite: law
                      former:
                        label: { fr: "Ancien barème", en: "Former scale" }
                        hitPolicy: first
                        inputs: { new: { type: boolean, label: { fr: "Nouvelle", en: "New" } } }
                        outputs: { rate: { type: percentage, label: { fr: "Taux", en: "Rate" } } }
                        versions: { 2020-01-01: tables/scale.csv }
                        until: 2022-12-31
                        cite: law
                    """)
            .file("tables/same.csv", "given,same\n-,= given\n")
            .file("tables/scale.csv", "new,rate\ntrue,= rate\nfalse,10 %\n")
            .library();

    private static final List<Object> AIDS = List.of(
            Map.of("name", "A", "kind", "loan", "amount", "10 EUR", "share", "25 %"),
            Map.of("name", "B", "kind", "grant", "amount", "20 EUR"),
            Map.of("name", "C", "kind", "grant", "amount", "30 EUR", "share", "50 %"));

    private static Evaluation evaluate(String expression, Map<String, Object> facts) {
        Application.Builder application = Application.builder().asOf(LocalDate.of(2026, 3, 1));
        facts.forEach(application::fact);
        Evaluation evaluation = LIBRARY.evaluate(expression, Optional.empty(), application.build());
        assertThat(evaluation.diagnostics()).isEmpty();
        return evaluation;
    }

    private static Explanation explain(String expression, Map<String, Object> facts) {
        return evaluate(expression, facts).explanation().orElseThrow();
    }

    private static String french(Text text) {
        return plain(text.in(Locale.FRENCH));
    }

    private static String english(Text text) {
        return plain(text.in(Locale.ENGLISH));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private static void assertSays(String expression, Map<String, Object> facts, String french, String english) {
        Text sentence = explain(expression, facts).sentence();
        assertThat(french(sentence)).isEqualTo(french);
        assertThat(english(sentence)).isEqualTo(english);
    }

    @Test
    void some_and_every_read_well() {
        Map<String, Object> facts = Map.of("aids", AIDS);
        assertSays(
                "some aid in aids satisfies aid.amount > 25",
                facts,
                "Aides : au moins un élément remplit la condition « Montant : plus de 25 € ».",
                "Aids: at least one meets the condition “Amount: more than EUR 25”.");
        assertSays(
                "some aid in aids satisfies aid.amount > 35",
                facts,
                "Aides : aucun élément ne remplit la condition « Montant : plus de 35 € ».",
                "Aids: none meets the condition “Amount: more than EUR 35”.");
        assertSays(
                "every aid in aids satisfies aid.amount > 25",
                facts,
                "Aides : au moins un élément ne remplit pas la condition « Montant : plus de 25 € ».",
                "Aids: at least one does not meet the condition “Amount: more than EUR 25”.");
        assertSays(
                "every aid in aids satisfies aid.share < 0.6",
                facts,
                "Aides : on ne sait pas encore si chaque élément remplit la condition « Part : moins de 60 % ».",
                "Aids: it is not known yet whether each meets the condition “Share: less than 60%”.");
        assertSays(
                "count(aids[some other in aids satisfies other.amount > amount])",
                facts,
                "le nombre de : Aides (éléments qui remplissent « au moins un élément de « Aides » remplit"
                        + " « Montant : plus de Montant » ») (2) = 2.",
                "the number of Aids (those that meet “at least one of Aids meets “Amount: more than Amount””) (2) = 2.");
    }

    @Test
    void a_date_is_compared_with_a_date_or_with_what_it_is_called() {
        Map<String, Object> created = Map.of("firm.createdOn", "2020-02-01");
        assertSays(
                "firm.createdOn <= date(\"2026-01-01\")",
                created,
                "Date de création : 1er février 2020, soit au plus tard le 1er janvier 2026.",
                "Date of creation: 1 February 2020, which is on or before 1 January 2026.");
        assertSays(
                "firm.createdOn <= request.date",
                Map.of(),
                "Date de création : valeur non connue ; reste à savoir si c'est au plus tard à cette date : Date de la"
                        + " demande (valeur non connue).",
                "Date of creation: not known; it remains to be seen whether it is on or before Date of the request"
                        + " (not known).");
        assertSays(
                "some aid in aids satisfies firm.createdOn <= request.date",
                Map.of("aids", AIDS, "firm.createdOn", "2020-02-01", "request.date", "2026-01-01"),
                "Aides : au moins un élément remplit la condition « Date de création (1er février 2020) : au plus tard"
                        + " le 1er janvier 2026 (Date de la demande) ».",
                "Aids: at least one meets the condition “Date of creation (1 February 2020): on or before 1 January"
                        + " 2026 (Date of the request)”.");
        assertSays(
                "firm.headcount < firm.groupHeadcount",
                Map.of("firm.headcount", 3),
                "Effectif : 3 UTA ; comparaison impossible avec Effectif du groupe (valeur non connue).",
                "Headcount: 3 AWU; it cannot be compared with Headcount of the group (not known).");
        assertThat(french(explain("count(aids[firm.headcount < firm.groupHeadcount])", Map.of("aids", AIDS))
                        .sentence()))
                .contains("Effectif (valeur non connue) : moins d'Effectif du groupe (valeur non connue)");
    }

    @Test
    void a_year_has_no_separator() {
        assertSays(
                "firm.year >= decision.date.year",
                Map.of("firm.year", 2026),
                "Exercice : 2026, soit au moins 2026, c'est-à-dire année (date de la décision (1er mars 2026)).",
                "Financial year: 2026, which is at least 2026, that is the year of date of the decision (1 March"
                        + " 2026).");
        assertSays(
                "firm.headcount < 3000",
                Map.of("firm.headcount", 2026),
                "Effectif : 2 026 UTA, soit moins de 3 000 UTA.",
                "Headcount: 2,026 AWU, which is less than 3,000 AWU.");
    }

    @Test
    void a_quotient_that_does_not_end_is_told_in_few_digits_and_kept_in_full() {
        Explanation third = explain("1 / 3", Map.of());
        assertThat(french(third.sentence())).isEqualTo("1 ÷ 3 = ≈ 0,333333.");
        assertThat(third.value()).contains(new BigDecimal("0.3333333333333333333333333333333333"));
        Explanation money = explain("sum(aids.amount) / 7", Map.of("aids", AIDS));
        assertThat(french(money.sentence())).endsWith("÷ 7 = ≈ 8,571429 €.");
        assertThat(english(money.sentence())).endsWith("÷ 7 = ≈ EUR 8.571429.");
        assertThat(money.value()).contains(new Money(new BigDecimal("8.571428571428571428571428571428571"), "EUR"));
    }

    @Test
    void a_table_that_has_expired_is_said_to_have() {
        assertSays(
                "former(firm.isNew)",
                Map.of("firm.isNew", true),
                "Ancien barème (Nouvelle (oui)) = valeur non connue.",
                "Former scale (New (yes)) = not known.");
        Text part = explain("former(firm.isNew)", Map.of("firm.isNew", true))
                .parts()
                .get(0)
                .sentence();
        assertThat(french(part))
                .isEqualTo("Ancien barème (Nouvelle (oui)) = valeur non connue, le tableau n'est pas en vigueur le"
                        + " 1er mars 2026.");
        assertThat(english(part))
                .isEqualTo("Former scale (New (yes)) = not known, the table is not in force on 1 March 2026.");
    }

    @Test
    void a_table_carries_its_law_and_the_figures_of_the_row_that_counts() {
        Explanation table =
                explain("scale(firm.isNew)", Map.of("firm.isNew", true)).parts().get(0);
        assertThat(table.citations()).extracting(Citation::article).containsExactly(Optional.of("art. 3"));
        assertThat(table.parameters()).extracting(ParameterUsed::name).containsExactly("rate");
        Explanation other = explain("scale(firm.isNew)", Map.of("firm.isNew", false))
                .parts()
                .get(0);
        assertThat(other.parameters()).isEmpty();
    }

    private static Table table(String expression, Map<String, Object> facts) {
        return explain(expression, facts).table().orElseThrow();
    }

    @Test
    void a_sum_has_its_records_as_a_table_with_labels() {
        Table table = table("sum(aids.amount)", Map.of("aids", AIDS));
        assertThat(french(table.title())).isEqualTo("Aides");
        assertThat(table.columns())
                .extracting(InformationConcept.Field::name)
                .containsExactly("name", "kind", "amount", "share");
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(0)).extracting(Cell::value).startsWith(Optional.of("A"), Optional.of("loan"));
        assertThat(french(table.rows().get(0).get(1).label().orElseThrow())).isEqualTo("Prêt");
        assertThat(table.rows().get(1).get(3).value()).isEmpty();
    }

    @Test
    void a_filtered_sum_has_only_the_records_it_keeps_and_says_how_many_others_there_are() {
        Table table = table("sum(aids[kind = \"grant\"].amount)", Map.of("aids", AIDS));
        assertThat(french(table.title())).isEqualTo("Aides : 2 éléments retenus, 1 écarté");
        assertThat(english(table.title())).isEqualTo("Aids: 2 records kept, 1 left out");
        assertThat(table.rows())
                .extracting(row -> row.get(0).value().orElseThrow())
                .containsExactly("B", "C");
    }

    @Test
    void a_record_of_which_it_is_open_whether_it_counts_is_marked() {
        Table table = table("sum(aids[share > 0.3].amount)", Map.of("aids", AIDS));
        assertThat(french(table.title())).isEqualTo("Aides : 1 élément retenu, 1 encore incertain, 1 écarté");
        assertThat(english(table.title())).isEqualTo("Aids: 1 record kept, 1 still open, 1 left out");
        assertThat(table.rows())
                .extracting(row -> row.get(4).value().orElseThrow())
                .containsExactly(true, false);
    }

    @Test
    void two_lists_are_two_tables() {
        Explanation explanation =
                explain("sum(aids[kind = \"grant\"].amount) - sum(aids[kind = \"loan\"].amount)", Map.of("aids", AIDS));
        assertThat(explanation.table()).isEmpty();
        assertThat(explanation.parts())
                .extracting(part -> part.table().orElseThrow().rows().size())
                .containsExactly(2, 1);
    }

    private static List<String> missing(String expression, Map<String, Object> facts) {
        return evaluate(expression, facts).missing().stream()
                .map(InformationConcept::name)
                .toList();
    }

    @Test
    void a_list_is_missing_only_where_one_of_its_records_leaves_something_open() {
        Map<String, Object> facts = Map.of("aids", AIDS);
        assertThat(missing("every aid in aids[kind = \"grant\"] satisfies aid.amount > lapsed", facts))
                .isEmpty();
    }

    @Test
    void a_record_that_lacks_what_is_asked_makes_its_list_missing() {
        Map<String, Object> facts = Map.of("aids", AIDS);
        assertThat(missing("every aid in aids satisfies aid.share < 0.6", facts))
                .containsExactly("aids");
        assertThat(missing("sum(aids[kind = \"grant\"].share)", facts)).containsExactly("aids");
        assertThat(missing("count(aids[share > 0.3])", facts)).containsExactly("aids");
        assertThat(missing("some aid in aids satisfies aid.amount > 40 and firm.isNew", facts))
                .isEmpty();
        assertThat(missing("count(aids[amount > 15 and firm.isNew])", facts)).containsExactly("firm.isNew");
        assertThat(missing("some aid in aids satisfies aid.amount > 25", Map.of()))
                .containsExactly("aids");
    }

    @Test
    void a_table_that_gives_its_input_waits_for_it() {
        assertThat(missing("same(firm.year)", Map.of())).containsExactly("firm.year");
    }
}
