package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Programme;
import org.guichet.engine.json.DecisionWriter;
import org.guichet.engine.record.Difference;
import org.guichet.engine.record.Receipt;
import org.guichet.engine.record.Replay;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Replay SAME = new Replay(Firms.ENGINE);
    private static final EligibilityEngine SHIPPED = ShippedPacks.library().engine();

    private static List<String> told(List<Difference> differences) {
        return differences.stream()
                .map(each -> each
                        + each.recorded().map(recorded -> ": " + recorded).orElse("")
                        + each.found().map(found -> " → " + found).orElse(""))
                .toList();
    }

    private static String digest(EligibilityEngine engine) {
        return engine.packs().get(0).reference().digest();
    }

    @Test
    void a_decision_made_again_is_the_same_to_the_byte() {
        assertThat(SAME.compare(Firms.receipt())).isEmpty();
        assertThat(SAME.compare(Firms.receipt(), Firms.SMALL)).isEmpty();
        assertThat(SAME.compare(Firms.receiptWithoutFacts(), Firms.SMALL)).isEmpty();
    }

    @Test
    void five_hundred_random_decisions_over_the_shipped_packs_are_made_again_the_same() {
        Replay replay = new Replay(SHIPPED);
        List<String> programmes = SHIPPED.packs().stream()
                .flatMap(pack -> pack.programmes().stream())
                .map(Programme::id)
                .toList();
        Random random = new Random(2026);
        RandomApplications applications = ShippedPacks.applications(random);
        List<LocalDate> dates = ShippedPacks.dates();
        for (int i = 0; i < 500; i++) {
            Application application = applications.next(dates.get(random.nextInt(dates.size())));
            String programme = programmes.get(random.nextInt(programmes.size()));
            Receipt receipt = Receipt.of(SHIPPED.decide(programme, application), application);
            Receipt read = Receipt.read(receipt.text());
            assertThat(read.text()).isEqualTo(receipt.text());
            assertThat(replay.compare(read)).as(programme).isEmpty();
            assertThat(DecisionWriter.compact()
                            .write(SHIPPED.decide(programme, read.application().orElseThrow())))
                    .isEqualTo(read.decision().orElseThrow());
            if (i % 5 == 0) {
                Receipt hashed = Receipt.withoutFacts(SHIPPED.decide(programme, application), application);
                assertThat(replay.compare(Receipt.read(hashed.text()), application))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_receipt_of_hashes_needs_the_application() {
        assertThatIllegalArgumentException().isThrownBy(() -> SAME.compare(Firms.receiptWithoutFacts()));
    }

    @Test
    void of_an_application_each_fact_that_is_not_the_recorded_one_is_named_and_no_value_told() {
        Application other = Application.builder()
                .asOf(LocalDate.of(2031, 1, 1))
                .fact("firm.staff", 38)
                .fact("firm.other", 1)
                .build();
        for (Receipt receipt : List.of(Firms.receipt(), Firms.receiptWithoutFacts())) {
            assertThat(told(SAME.compare(receipt, other)))
                    .containsExactly("FACT_MISSING firm.loss", "FACT_ADDED firm.other", "FACT_VALUE firm.staff");
        }
    }

    @Test
    void other_rules_of_the_same_version_are_found_by_their_digest_and_what_they_change_is_named() {
        EligibilityEngine stricter = Firms.engine("1.0.0", "firm.staff < 20", "10000 EUR");
        assertThat(told(new Replay(stricter).compare(Firms.receipt())))
                .containsExactly(
                        "PACK_DIGEST test: " + digest(Firms.ENGINE) + " → " + digest(stricter),
                        "VERDICT: eligible → not-eligible",
                        "OUTCOME small: met → not-met",
                        "AMOUNT: 10000 EUR → none");
    }

    @Test
    void another_version_of_a_pack_is_named_with_what_it_changes() {
        EligibilityEngine meaner = Firms.engine("1.1.0", "firm.staff < 50", "9000 EUR");
        assertThat(told(new Replay(meaner).compare(Firms.receipt())))
                .containsExactly("PACK_VERSION test: 1.0.0 → 1.1.0", "AMOUNT: 10000 EUR → 9000 EUR");
    }

    @Test
    void of_a_decision_of_which_only_the_hash_is_kept_no_value_is_told() {
        EligibilityEngine meaner = Firms.engine("1.1.0", "firm.staff < 50", "9000 EUR");
        assertThat(told(new Replay(meaner).compare(Firms.receiptWithoutFacts(), Firms.SMALL)))
                .containsExactly("PACK_VERSION test: 1.0.0 → 1.1.0", "DECISION");
    }

    @Test
    void a_receipt_from_other_packs_names_what_is_not_installed() {
        assertThat(told(new Replay(SHIPPED).compare(Firms.receipt())))
                .containsExactly("PACK_MISSING test", "PROGRAMME_MISSING test/aid");
    }

    @Test
    void a_fact_that_packs_no_longer_admit_is_named() {
        EligibilityEngine other =
                TestPacks.programme("""
                        criteria:
                          small:
                            label: { fr: Petite, en: Small }
                            require: firm.staff < 50
                            cite: law
                        """).file("facts.yaml", """
                        facts:
                          firm.staff:
                            type: number
                            label: { fr: Effectif, en: Staff }
                            question: { fr: "Combien ?", en: "How many?" }
                        """).library().engine();
        assertThat(told(new Replay(other).compare(Firms.receipt()))).last().isEqualTo("FACT_REFUSED $.firm.loss");
    }

    @Test
    void where_nothing_else_differs_the_first_place_in_the_decision_is_named() {
        Receipt receipt = Receipt.of(Firms.decision(), Firms.SMALL);
        String other = receipt.text().replace("\"en\":\"Small\"", "\"en\":\"Tiny\"");
        assertThat(told(SAME.compare(Resealed.read(other)))).containsExactly("PATH $.findings[0].label.en");
    }

    @Test
    void another_version_of_the_library_is_named() {
        Receipt receipt = Receipt.of(Firms.decision(), Firms.SMALL);
        String version = "\"engineVersion\":\"" + receipt.engineVersion() + "\"";
        Receipt older = Resealed.read(receipt.text().replace(version, "\"engineVersion\":\"0.0.9\""));
        assertThat(told(SAME.compare(older))).containsExactly("ENGINE_VERSION: 0.0.9 → " + receipt.engineVersion());
    }

    @Test
    void a_decision_that_is_none_is_no_reason_to_fail() {
        String text = Firms.receipt().text();
        Receipt nonsense = Resealed.read(text.replaceFirst(
                "\"decision\":\\{.*\\},\"digest\"",
                "\"decision\":{\"verdict\":[],\"findings\":[1,{\"criterion\":\"small\"}],\"award\":null},\"digest\""));
        assertThat(told(SAME.compare(nonsense)))
                .contains("VERDICT: none → eligible", "OUTCOME small: none → met", "AMOUNT: none → 10000 EUR");
    }
}
