package org.guichet.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guichet.api.Application;
import org.guichet.api.Money;

/** A group of enterprises as an application gives it: rows of fields, of which some may be missing. */
record Group(
        Map<String, Object> company,
        List<Map<String, Object>> enterprises,
        List<Map<String, Object>> holdings,
        List<Map<String, Object>> markets) {
    static final String APPLICANT = "applicant";

    private static final List<String> KINDS = List.of(
            "enterprise",
            "enterprise",
            "enterprise",
            "enterprise",
            "enterprise",
            "naturalPerson",
            "naturalPerson",
            "publicBody",
            "smallLocalAuthority",
            "university",
            "publicInvestor",
            "ventureCapital",
            "businessAngel",
            "institutionalInvestor");

    /** A group in which everything is known. */
    static Group random(Random random, int size, int links) {
        List<Map<String, Object>> enterprises = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            Map<String, Object> row = data(random);
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            row.put("name", "e" + i);
            row.put("kind", kind);
            row.put("isConsolidated", random.nextInt(10) == 0);
            row.put("actingWith", random.nextInt(2) == 0 ? "family" : "e" + i);
            enterprises.add(row);
        }
        List<Map<String, Object>> holdings = new ArrayList<>();
        Map<String, BigDecimal> leftCapital = new HashMap<>();
        Map<String, BigDecimal> leftVotes = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < links; i++) {
            int owner = random.nextInt(3) == 0 ? 0 : random.nextInt(size + 1);
            int owned = random.nextInt(3) == 0 ? 0 : random.nextInt(size + 1);
            if (owner != owned && pairs.add(owner + " in " + owned)) {
                holdings.add(holding(random, name(owner), name(owned), leftCapital, leftVotes));
            }
        }
        List<Map<String, Object>> markets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            markets.add(new LinkedHashMap<>(Map.of(
                    "one", name(random.nextInt(size + 1)),
                    "other", name(random.nextInt(size + 1)),
                    "related", random.nextBoolean())));
        }
        return new Group(data(random), enterprises, holdings, markets);
    }

    private static String name(int number) {
        return number == 0 ? APPLICANT : "e" + number;
    }

    private static Map<String, Object> data(Random random) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("headcount", BigDecimal.valueOf(random.nextInt(1200), 1));
        data.put("turnover", Money.euros(String.valueOf(random.nextInt(20_000_000))));
        data.put("balanceSheetTotal", Money.euros(String.valueOf(random.nextInt(20_000_000))));
        return data;
    }

    private static Map<String, Object> holding(
            Random random,
            String owner,
            String owned,
            Map<String, BigDecimal> leftCapital,
            Map<String, BigDecimal> leftVotes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("owner", owner);
        row.put("owned", owned);
        row.put("capital", share(random, owned, leftCapital));
        row.put("votes", share(random, owned, leftVotes));
        row.put("control", random.nextInt(15) == 0 ? "board" : "none");
        row.put("investment", Money.euros(String.valueOf(1_200_000 + random.nextInt(100_000))));
        return row;
    }

    /** A share that leaves the others theirs, often on a threshold. */
    private static BigDecimal share(Random random, String owned, Map<String, BigDecimal> left) {
        List<String> usual = List.of("0.25", "0.5", "0.51", "0.2499", "0.26", "0.3", "0.1");
        BigDecimal rest = left.getOrDefault(owned, BigDecimal.ONE);
        BigDecimal wanted = random.nextInt(2) == 0
                ? new BigDecimal(usual.get(random.nextInt(usual.size())))
                : BigDecimal.valueOf(random.nextInt(101), 2);
        BigDecimal share = wanted.min(rest);
        left.put(owned, rest.subtract(share));
        return share;
    }

    Application application() {
        Application.Builder builder = Application.builder()
                .asOf(LocalDate.of(2026, 3, 1))
                .fact("company.isAutonomous", false)
                .fact("group.enterprises", enterprises)
                .fact("group.holdings", holdings)
                .fact("group.markets", markets);
        company.forEach((name, value) -> builder.fact("company." + name, value));
        return builder.build();
    }

    /** The same group, its rows in another order. */
    Group shuffled(Random random) {
        return new Group(company, shuffled(enterprises, random), shuffled(holdings, random), shuffled(markets, random));
    }

    private static List<Map<String, Object>> shuffled(List<Map<String, Object>> rows, Random random) {
        List<Map<String, Object>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The same group, its enterprises under other names. */
    Group renamed(UnaryOperator<String> name) {
        Set<String> naming = Set.of("name", "actingWith", "owner", "owned", "one", "other");
        UnaryOperator<Map<String, Object>> rename = row -> {
            Map<String, Object> renamed = new LinkedHashMap<>(row);
            renamed.replaceAll((field, value) ->
                    naming.contains(field) && !value.equals(APPLICANT) ? name.apply((String) value) : value);
            return renamed;
        };
        return new Group(
                company,
                enterprises.stream().map(rename).toList(),
                holdings.stream().map(rename).toList(),
                markets.stream().map(rename).toList());
    }

    /** The same group, of which some values are not given. */
    Group withUnknowns(Random random, int oneIn) {
        Set<String> names = Set.of("name", "owner", "owned", "one", "other");
        UnaryOperator<Map<String, Object>> blank = row -> {
            Map<String, Object> blanked = new LinkedHashMap<>(row);
            new HashSet<>(row.keySet())
                    .stream()
                            .filter(field -> !names.contains(field) && random.nextInt(oneIn) == 0)
                            .forEach(blanked::remove);
            return blanked;
        };
        return new Group(
                blank.apply(company),
                enterprises.stream().map(blank).toList(),
                holdings.stream().map(blank).toList(),
                markets.stream().map(blank).toList());
    }
}
