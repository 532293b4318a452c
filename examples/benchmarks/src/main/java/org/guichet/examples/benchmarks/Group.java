package org.guichet.examples.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guichet.api.Application;
import org.guichet.api.Money;

/** Made-up groups of enterprises, the same ones always. */
final class Group {
    private final Random random = new Random(2);
    private final Map<Integer, Integer> leftPercent = new HashMap<>();
    private final Set<List<Integer>> related = new HashSet<>();
    private final int size;

    private Group(int size) {
        this.size = size;
    }

    /** An application by one of a number of enterprises with so many holdings among them, all of which are known. */
    static Application of(int size, int links) {
        return new Group(size).application(links);
    }

    private Application application(int links) {
        List<Map<String, Object>> enterprises = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            enterprises.add(Map.of(
                    "name", name(i),
                    "kind", i % 10 == 0 ? "ventureCapital" : "enterprise",
                    "memberState", "FR",
                    "headcount", BigDecimal.valueOf(random.nextInt(20)),
                    "turnover", Money.euros(random.nextInt(2_000_000)),
                    "balanceSheetTotal", Money.euros(random.nextInt(2_000_000)),
                    "isConsolidated", false));
        }
        List<Map<String, Object>> holdings = new ArrayList<>();
        while (holdings.size() < links) {
            addHolding(holdings);
        }
        return Application.builder()
                .asOf(LocalDate.of(2026, 3, 1))
                .fact("company.isAutonomous", false)
                .fact("company.sizeChangedLastYear", false)
                .fact("company.headcount", 40)
                .fact("company.turnover", Money.euros(8_000_000))
                .fact("company.balanceSheetTotal", Money.euros(6_000_000))
                .fact("group.enterprises", enterprises)
                .fact("group.holdings", holdings)
                .fact("group.markets", List.of())
                .fact("project.commune", "38140")
                .build();
    }

    /** A holding of one enterprise in another, as large as what others left allows. */
    private void addHolding(List<Map<String, Object>> holdings) {
        int owner = random.nextInt(size);
        int owned = random.nextInt(size);
        int percent = Math.min(10 + random.nextInt(60), leftPercent.getOrDefault(owned, 100));
        if (owner != owned && percent > 0 && related.add(List.of(owner, owned))) {
            leftPercent.put(owned, leftPercent.getOrDefault(owned, 100) - percent);
            BigDecimal share = BigDecimal.valueOf(percent, 2);
            holdings.add(Map.of(
                    "owner", name(owner), "owned", name(owned), "capital", share, "votes", share, "control", "none"));
        }
    }

    private static String name(int number) {
        return number == 0 ? "applicant" : "enterprise " + number;
    }
}
