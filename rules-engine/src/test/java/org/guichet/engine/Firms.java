package org.guichet.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Money;
import org.guichet.engine.record.Receipt;

/** A small pack, versions of it, and decisions on it that are recorded. */
final class Firms {
    static final String PROGRAMME = "test/aid";
    private static final String FACTS = """
            facts:
              firm.staff:
                type: number
                label: { fr: Effectif, en: Staff }
                question: { fr: "Combien ?", en: "How many?" }
              firm.loss:
                type: money
                label: { fr: Perte, en: Loss }
                question: { fr: "Combien ?", en: "How much?" }
            """;

    static final EligibilityEngine ENGINE = engine("1.0.0", "firm.staff < 50", "10000 EUR");

    /** An application whose values are found again wherever they are written. */
    static final Application SMALL = Application.builder()
            .asOf(LocalDate.of(2026, 3, 1))
            .fact("firm.staff", 37)
            .fact("firm.loss", Money.euros("7654321.98"))
            .build();

    private Firms() {}

    /** An engine on that version of the pack, with that condition and that ceiling of the amount. */
    static EligibilityEngine engine(String version, String condition, String ceiling) {
        return TestPacks.programme("""
                        criteria:
                          small:
                            label: { fr: Petite, en: Small }
                            require: %s
                            cite: law
                          losing:
                            label: { fr: En perte, en: At a loss }
                            require: firm.loss > ceiling
                            cite: law
                        award:
                          form: grant
                          amount: min(firm.loss, ceiling)
                          round: half up to 1 EUR
                          cite: law
                        """.formatted(condition))
                .file("pack.yaml", TestPacks.HEADER.replace("1.0.0", version))
                .file("facts.yaml", FACTS)
                .file("parameters.yaml", """
                        parameters:
                          ceiling:
                            label: { fr: Plafond, en: Ceiling }
                            type: money
                            values:
                              2020-01-01: %s
                            cite: law
                        """.formatted(ceiling))
                .library()
                .engine();
    }

    static Decision decision() {
        return ENGINE.decide(PROGRAMME, SMALL);
    }

    static Receipt receipt() {
        return Receipt.of(decision(), SMALL);
    }

    static Receipt receiptWithoutFacts() {
        return Receipt.withoutFacts(decision(), SMALL, "0123456789abcdef".getBytes(UTF_8));
    }
}
