package org.guichet.examples.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Money;
import org.guichet.engine.EligibilityEngines;

/** A made-up programme of 18 criteria, of the kinds that real ones have, and applications for it. */
final class FrugalMachines {
    static final String PROGRAMME = "green-machines/purchase";

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    private static final long SEED = 20260301;

    private FrugalMachines() {}

    static EligibilityEngine engine() {
        return EligibilityEngines.fromClasspath("benchmark/green-machines");
    }

    /** Meets every criterion. */
    static Application allKnown() {
        return Application.builder()
                .asOf(AS_OF)
                .fact("company.headcount", 40)
                .fact("company.turnover", Money.euros(8_000_000))
                .fact("company.balanceSheetTotal", Money.euros(6_000_000))
                .fact("company.createdOn", LocalDate.of(2015, 6, 15))
                .fact("company.naf", "26.11Z")
                .fact("company.legalForm", "company")
                .fact("company.registeredInFrance", true)
                .fact("company.taxAndSocialUpToDate", true)
                .fact("company.insolvencyProceedings", false)
                .fact("company.equity", Money.euros(900_000))
                .fact("project.region", "84")
                .fact("project.eligibleCosts", Money.euros(1_200_000))
                .fact("project.ownFunds", Money.euros(400_000))
                .fact("project.appliedOn", LocalDate.of(2026, 2, 1))
                .fact("project.startsOn", LocalDate.of(2026, 6, 1))
                .fact("project.energySaving", new BigDecimal("0.22"))
                .fact("project.waterSaving", new BigDecimal("0.15"))
                .fact("project.usesRecycledMaterial", false)
                .fact("project.jobs", 4)
                .fact("project.isFinancedByLeasing", false)
                .fact("project.isRelocation", false)
                .fact("project.includesRealEstate", true)
                .fact("commitment.keepsBuilding", true)
                .fact("commitment.keepsMachine", true)
                .build();
    }

    /** The same, but every second fact is unknown. */
    static Application halfUnknown() {
        Application whole = allKnown();
        Application.Builder half = whole.toBuilder();
        List<String> names = List.copyOf(whole.facts().keySet());
        for (int i = 0; i < names.size(); i += 2) {
            half.unknown(names.get(i));
        }
        return half.build();
    }

    /** Applications that differ, always the same ones: a quarter of the facts unknown, thresholds met and missed. */
    static List<Application> various(int count) {
        Random random = new Random(SEED);
        List<Application> applications = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Application.Builder one = varied(random);
            allKnown().facts().keySet().stream()
                    .filter(fact -> random.nextInt(4) == 0)
                    .forEach(one::unknown);
            applications.add(one.build());
        }
        return applications;
    }

    private static Application.Builder varied(Random random) {
        Application.Builder one = allKnown().toBuilder()
                .fact("company.headcount", oneOf(random, 0, 40, 249, 250, 3000))
                .fact("company.turnover", Money.euros(oneOf(random, 0, 50_000_000, 50_000_001)))
                .fact("company.balanceSheetTotal", Money.euros(oneOf(random, 0, 43_000_000, 43_000_001)))
                .fact("company.createdOn", AS_OF.minusYears(2).plusDays(random.nextInt(3) - 1))
                .fact("company.naf", oneOf(random, "26.11Z", "46", "46.1", "46.90Z", "46.11Z", "64.1", "65", "47"))
                .fact("company.legalForm", oneOf(random, "company", "cooperative", "association"))
                .fact("company.equity", Money.euros(oneOf(random, -1, 0, 1)))
                .fact("project.region", oneOf(random, "84", "27"))
                .fact("project.eligibleCosts", Money.euros(oneOf(random, 19_999, 20_000, 1_000_001, 5_000_001)))
                .fact("project.ownFunds", Money.euros(oneOf(random, 4_999, 5_000, 250_000, 250_001)))
                .fact("project.startsOn", LocalDate.of(2026, 2, 1).plusDays(random.nextInt(2)))
                .fact("project.energySaving", new BigDecimal(oneOf(random, "0.1499", "0.15", "0.150")))
                .fact("project.waterSaving", new BigDecimal(oneOf(random, "0", "0.15")))
                .fact("project.jobs", oneOf(random, 0, 2, 3));
        List.of(
                        "company.registeredInFrance",
                        "company.taxAndSocialUpToDate",
                        "company.insolvencyProceedings",
                        "project.usesRecycledMaterial",
                        "project.isFinancedByLeasing",
                        "project.isRelocation",
                        "project.includesRealEstate",
                        "commitment.keepsBuilding",
                        "commitment.keepsMachine")
                .forEach(fact -> one.fact(fact, random.nextBoolean()));
        return one;
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
