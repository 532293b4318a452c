package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.junit.jupiter.api.Test;

/** Conditions on lists that once brought an engine down, or were explained with internal names. */
class ListConditionsTest {
    private static Decision decide(String condition, String hitPolicy, String otherwise, Object aids) {
        return TestPacks.programme("""
                        criteria:
                          listed:
                            label: { fr: "Liste", en: "List" }
                            require: '%s'
                            cite: law
                        """.formatted(condition))
                .file("facts.yaml", """
                        facts:
                          aids:
                            type: list
                            of:
                              amount: { type: money, label: { fr: "Montant", en: "Amount" } }
                              paid: { type: boolean, label: { fr: "Payée", en: "Paid" } }
                            label: { fr: "Aides", en: "Aids" }
                            question: { fr: "?", en: "?" }
                          firm.isNew: { type: boolean, label: { fr: "Nouvelle", en: "New" }, question: { fr: "?", en: "?" } }
                        """)
                .file("tables.yaml", """
                        tables:
                          grid:
                            label: { fr: "Barème", en: "Scale" }
                            hitPolicy: %s
                            inputs: { new: { type: boolean, label: { fr: "Nouvelle", en: "New" } } }
                            outputs: { grant: { type: money, label: { fr: "Montant", en: "Amount" } } }
                            file: tables/grid.csv
                            otherwise: { grant: %s }
                            cite: law
                        """.formatted(hitPolicy, otherwise))
                .file("tables/grid.csv", "new,grant\ntrue,100 EUR\ntrue,200 EUR\n")
                .library()
                .engine()
                .decide(
                        "test/aid",
                        Application.builder()
                                .fact("aids", aids)
                                .fact("firm.isNew", false)
                                .asOf(LocalDate.of(2026, 3, 1))
                                .build());
    }

    private static Outcome outcome(Decision decision) {
        return decision.finding("listed").map(Finding::outcome).orElseThrow();
    }

    private static final List<Object> AIDS =
            List.of(Map.of("amount", "10 EUR", "paid", true), Map.of("amount", "20 EUR", "paid", false));

    @Test
    void a_filter_may_hold_choices_quantifiers_and_tables() {
        for (String filter : List.of(
                "if paid then firm.isNew else not(firm.isNew)",
                "some other in aids satisfies other.paid = paid",
                "sum(grid(paid)) > amount")) {
            assertThat(outcome(decide("count(aids[" + filter + "]) > 0", "collect", "5 EUR", AIDS)))
                    .as(filter)
                    .isEqualTo(Outcome.MET);
        }
    }

    @Test
    void what_a_collecting_table_gives_otherwise_is_a_list_of_one() {
        assertThat(outcome(decide("sum(grid(firm.isNew)) = sum(aids.amount)", "collect", "30 EUR", AIDS)))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(decide("count(grid(firm.isNew)) = 1", "collect", "30 EUR", AIDS)))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(decide("grid(firm.isNew) = 0", "collect count", "30 EUR", AIDS)))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(decide("grid(firm.isNew) = sum(aids.amount)", "collect sum", "30 EUR", AIDS)))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void each_item_is_explained_with_its_values() {
        Decision decision =
                decide("every aid in aids satisfies aid.amount / 2 > 0 and aid.paid", "first", "0 EUR", AIDS);
        var items = decision.finding("listed")
                .orElseThrow()
                .explanation()
                .parts()
                .get(0)
                .parts();
        assertThat(items).hasSize(2);
        assertThat(items.get(1).sentence().in(Locale.ENGLISH).replace('\u00A0', ' '))
                .isEqualTo("no. 2: Not all of these conditions hold.");
        assertThat(items.get(1).parts().get(0).sentence().in(Locale.ENGLISH).replace('\u00A0', ' '))
                .isEqualTo("Amount (EUR 20) ÷ 2: EUR 10, which is more than EUR 0.");
        assertThat(items.get(1).parts().get(1).sentence().in(Locale.ENGLISH).replace('\u00A0', ' '))
                .isEqualTo("Paid: no.");
        Decision values = decide("some amount in aids.amount satisfies amount < 0", "first", "0 EUR", AIDS);
        assertThat(values.finding("listed")
                        .orElseThrow()
                        .explanation()
                        .parts()
                        .get(0)
                        .parts()
                        .get(0)
                        .sentence()
                        .in(Locale.FRENCH))
                .isEqualTo("n°\u00A01\u00A0: Élément\u00A0: 10\u00A0€, ce qui n'est pas moins de 0\u00A0€.");
    }
}
