package org.guichet.engine;

import static org.guichet.engine.Group.APPLICANT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guichet.api.Money;
import org.jspecify.annotations.NullUnmarked;

/**
 * What Regulation (EU) No 651/2014, Annex I, art. 3 and 6 say of a group in which everything is known, written out
 * plainly: the oracle of the rules.
 */
@NullUnmarked // every field of a group without unknowns is there
final class GroupOracle {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal ANGEL_LIMIT = new BigDecimal("1250000");
    private static final Set<String> NO_FIRMS = Set.of("naturalPerson", "publicBody", "smallLocalAuthority");
    private static final Set<String> EXCEPTED =
            Set.of("university", "publicInvestor", "ventureCapital", "institutionalInvestor");

    private final Group group;
    private final Map<String, Map<String, Object>> rows = new HashMap<>();
    private final Set<String> firms = new LinkedHashSet<>();
    private final Map<String, Set<String>> clusters = new HashMap<>();

    GroupOracle(Group group) {
        this(group, true);
    }

    /** @param throughPersons whether natural persons link enterprises, as they do in Annex I alone */
    GroupOracle(Group group, boolean throughPersons) {
        this.group = group;
        group.enterprises().forEach(row -> rows.put((String) row.get("name"), row));
        firms.add(APPLICANT);
        rows.forEach((name, row) -> {
            if (!NO_FIRMS.contains((String) row.get("kind"))) {
                firms.add(name);
            }
        });
        firms.forEach(firm -> clusters.put(firm, new LinkedHashSet<>(Set.of(firm))));
        if (throughPersons) {
            linkThroughPersons();
        }
        linkThroughVotes();
    }

    /** The enterprises that are linked to the applicant, itself included. */
    Set<String> linked() {
        return Set.copyOf(clusters.get(APPLICANT));
    }

    private static BigDecimal number(Map<String, Object> row, String field) {
        Object value = row.get(field);
        return value instanceof Money money ? money.amount() : (BigDecimal) value;
    }

    private BigDecimal held(Predicate<String> owner, String owned, String field, boolean countingOnly) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, Object> holding : group.holdings()) {
            if (owner.test((String) holding.get("owner"))
                    && holding.get("owned").equals(owned)
                    && (!countingOnly || !isExcepted(holding))) {
                sum = sum.add(number(holding, field));
            }
        }
        return sum;
    }

    private boolean hasRight(Predicate<String> owner, String owned) {
        return group.holdings().stream()
                .anyMatch(holding -> owner.test((String) holding.get("owner"))
                        && holding.get("owned").equals(owned)
                        && !holding.get("control").equals("none"));
    }

    private boolean isExcepted(Map<String, Object> holding) {
        Map<String, Object> owner = rows.get((String) holding.get("owner"));
        if (owner == null
                || number(holding, "capital").max(number(holding, "votes")).compareTo(HALF) > 0) {
            return false;
        }
        String kind = (String) owner.get("kind");
        return EXCEPTED.contains(kind)
                || (kind.equals("businessAngel")
                        && number(holding, "investment").compareTo(ANGEL_LIMIT) < 0);
    }

    private void merge(String one, String other) {
        Set<String> first = clusters.get(one);
        Set<String> second = clusters.get(other);
        if (first != second) {
            first.addAll(second);
            second.forEach(firm -> clusters.put(firm, first));
        }
    }

    private void linkThroughPersons() {
        Map<String, Set<String>> parties = new HashMap<>();
        rows.forEach((name, row) -> {
            if (row.get("kind").equals("naturalPerson")) {
                parties.computeIfAbsent((String) row.get("actingWith"), party -> new HashSet<>())
                        .add(name);
            }
        });
        for (Set<String> holders : parties.values()) {
            Set<String> controlled = new HashSet<>();
            boolean grows = true;
            while (grows) {
                grows = false;
                for (String firm : firms) {
                    boolean controls = hasRight(holders::contains, firm)
                            || held(holders::contains, firm, "votes", false).compareTo(HALF) > 0;
                    if (controls && controlled.add(firm)) {
                        holders.add(firm);
                        grows = true;
                    }
                }
            }
            for (Map<String, Object> market : group.markets()) {
                if (market.get("related").equals(true)
                        && controlled.contains((String) market.get("one"))
                        && controlled.contains((String) market.get("other"))) {
                    merge((String) market.get("one"), (String) market.get("other"));
                }
            }
        }
    }

    private void linkThroughVotes() {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (String firm : firms) {
                for (String other : firms) {
                    Set<String> cluster = clusters.get(other);
                    if (clusters.get(firm) != cluster
                            && (hasRight(cluster::contains, firm)
                                    || held(cluster::contains, firm, "votes", false)
                                                    .compareTo(HALF)
                                            > 0)) {
                        merge(other, firm);
                        grows = true;
                    }
                }
            }
        }
    }

    private BigDecimal share(Set<String> owners, String owned) {
        BigDecimal share =
                held(owners::contains, owned, "capital", true).max(held(owners::contains, owned, "votes", true));
        return share.compareTo(QUARTER) < 0 ? BigDecimal.ZERO : share;
    }

    /** The headcount, turnover or balance sheet total that counts. */
    BigDecimal total(String field) {
        Set<String> own = clusters.get(APPLICANT);
        BigDecimal total = sum(own, field);
        List<Set<String>> others = new ArrayList<>();
        for (Set<String> cluster : clusters.values()) {
            if (cluster != own && others.stream().noneMatch(known -> known == cluster)) {
                others.add(cluster);
            }
        }
        for (Set<String> other : others) {
            BigDecimal up = own.stream().map(firm -> share(other, firm)).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal down = other.stream().map(firm -> share(own, firm)).reduce(BigDecimal.ZERO, BigDecimal::add);
            total = total.add(up.max(down).min(BigDecimal.ONE).multiply(sum(other, field)));
        }
        return total;
    }

    private BigDecimal sum(Set<String> cluster, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String firm : cluster) {
            if (firm.equals(APPLICANT)) {
                sum = sum.add(number(group.company(), field));
            } else if (rows.get(firm).get("isConsolidated").equals(false)) {
                sum = sum.add(number(rows.get(firm), field));
            }
        }
        return sum;
    }

    /** The share of the applicant that public bodies control. */
    BigDecimal publicShare() {
        Set<String> holders = new HashSet<>();
        rows.forEach((name, row) -> {
            if (row.get("kind").equals("publicBody")) {
                holders.add(name);
            } else if (row.get("kind").equals("smallLocalAuthority")) {
                if (controlsApplicant(name)) {
                    holders.add(name);
                }
                group.holdings().stream()
                        .filter(holding -> holding.get("owner").equals(name))
                        .filter(holding -> number(holding, "votes").compareTo(HALF) > 0
                                || !holding.get("control").equals("none"))
                        .map(holding -> (String) holding.get("owned"))
                        .filter(this::controlsApplicant)
                        .forEach(between -> {
                            holders.add(name);
                            holders.add(between);
                        });
            }
        });
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Map.Entry<String, Map<String, Object>> row : rows.entrySet()) {
                boolean controlled =
                        holdsForOthers(row.getKey(), (String) row.getValue().get("kind"))
                                && (hasRight(holders::contains, row.getKey())
                                        || held(holders::contains, row.getKey(), "votes", false)
                                                        .compareTo(HALF)
                                                > 0);
                grows |= controlled && holders.add(row.getKey());
            }
        }
        return held(holders::contains, APPLICANT, "capital", false)
                .max(held(holders::contains, APPLICANT, "votes", false));
    }

    private boolean controlsApplicant(String name) {
        return group.holdings().stream()
                .anyMatch(holding -> holding.get("owner").equals(name)
                        && holding.get("owned").equals(APPLICANT)
                        && (number(holding, "capital")
                                                .max(number(holding, "votes"))
                                                .compareTo(HALF)
                                        > 0
                                || !holding.get("control").equals("none")));
    }

    private boolean holdsForOthers(String name, String kind) {
        return kind.equals("enterprise") || (!NO_FIRMS.contains(kind) && controlsApplicant(name));
    }
}
