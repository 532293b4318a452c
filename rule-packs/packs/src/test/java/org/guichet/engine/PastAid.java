package org.guichet.engine;

import static org.guichet.engine.Group.APPLICANT;

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
import org.jspecify.annotations.NullUnmarked;

/** The de minimis aid of a group, as an application gives it; a group that is not given is empty. */
record PastAid(
        LocalDate asOf,
        Group group,
        boolean givesGroup,
        List<Map<String, Object>> awards,
        List<Map<String, Object>> successions) {
    private static final List<LocalDate> AROUND_LEAP_DAYS = List.of(
            LocalDate.of(2024, 2, 28),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2027, 2, 28),
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2028, 3, 1),
            LocalDate.of(2030, 12, 31));
    private static final List<String> REGULATIONS = List.of("general", "general", "sgei", "agriculture", "fishery");

    /** Past aid of which everything is known. */
    static PastAid random(Random random) {
        LocalDate asOf = random.nextBoolean()
                ? AROUND_LEAP_DAYS.get(random.nextInt(AROUND_LEAP_DAYS.size()))
                : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2557));
        int size = 1 + random.nextInt(6);
        Group group = inStates(Group.random(random, size, size * 2), random);
        List<String> names = new ArrayList<>(List.of(APPLICANT, "old1", "old2"));
        group.enterprises().forEach(row -> names.add((String) row.get("name")));
        List<Map<String, Object>> successions = successions(random, asOf, names);
        Set<String> beneficiaries = new HashSet<>(names);
        beneficiaries.removeAll(Set.of("old1", "old2"));
        successions.forEach(row -> beneficiaries.add((String) row.get("from")));
        List<Map<String, Object>> awards = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            Map<String, Object> award =
                    award(random, asOf, beneficiaries.stream().sorted().toList());
            if (!isMergedBefore(award, successions)) {
                awards.add(award);
            }
        }
        return new PastAid(asOf, group, true, awards, successions);
    }

    @NullUnmarked // every field is there
    private static boolean isMergedBefore(Map<String, Object> award, List<Map<String, Object>> successions) {
        return successions.stream()
                .anyMatch(row -> row.get("kind").equals("merger")
                        && row.get("from").equals(award.get("beneficiary"))
                        && ((LocalDate) row.get("on")).isBefore((LocalDate) award.get("grantedOn")));
    }

    private static Group inStates(Group group, Random random) {
        List<Map<String, Object>> enterprises = new ArrayList<>();
        for (Map<String, Object> row : group.enterprises()) {
            Map<String, Object> placed = new LinkedHashMap<>(row);
            placed.put("memberState", random.nextInt(5) == 0 ? "DE" : "FR");
            enterprises.add(placed);
        }
        return new Group(group.company(), enterprises, group.holdings(), List.of());
    }

    private static Map<String, Object> award(Random random, LocalDate asOf, List<String> beneficiaries) {
        LocalDate edge = asOf.minusYears(3).plusDays(random.nextInt(7) - 3L);
        LocalDate any = asOf.minusDays(random.nextInt(1300));
        LocalDate leap = AROUND_LEAP_DAYS.get(random.nextInt(AROUND_LEAP_DAYS.size()));
        LocalDate day = random.nextInt(3) == 0 ? edge : random.nextInt(3) == 0 && !leap.isAfter(asOf) ? leap : any;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(
                "beneficiary",
                random.nextInt(3) == 0 ? APPLICANT : beneficiaries.get(random.nextInt(beneficiaries.size())));
        row.put("grantedOn", day);
        row.put("amount", Money.euros(String.valueOf(random.nextInt(10) * 15_000)));
        row.put("regulation", REGULATIONS.get(random.nextInt(REGULATIONS.size())));
        row.put("memberState", random.nextInt(8) == 0 ? "DE" : "FR");
        return row;
    }

    /** Successions on few days, of which none hands over more than there is or leaves its order open. */
    private static List<Map<String, Object>> successions(Random random, LocalDate asOf, List<String> names) {
        List<Map<String, Object>> successions = new ArrayList<>();
        Map<String, BigDecimal> left = new HashMap<>();
        Set<String> taking = new HashSet<>();
        int wanted = random.nextInt(3) > 0 ? random.nextInt(4) : random.nextInt(21);
        for (int i = 0; i < wanted; i++) {
            String from = names.get(random.nextInt(names.size()));
            String to = names.get(random.nextInt(names.size()));
            LocalDate day = asOf.minusDays(random.nextInt(12) * 90L);
            BigDecimal rest = left.getOrDefault(from + day, BigDecimal.ONE);
            boolean isOpen = left.containsKey(to + day) || taking.contains(from + day);
            if (!from.equals(to) && !isOpen && rest.signum() > 0) {
                boolean isMerger = rest.compareTo(BigDecimal.ONE) == 0 && random.nextInt(3) == 0;
                BigDecimal share = isMerger
                        ? BigDecimal.ONE
                        : BigDecimal.valueOf(random.nextInt(5), 1).min(rest);
                left.put(from + day, rest.subtract(share));
                taking.add(to + day);
                successions.add(succession(from, to, day, isMerger, share));
            }
        }
        return successions;
    }

    private static Map<String, Object> succession(
            String from, String to, LocalDate day, boolean isMerger, BigDecimal share) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("from", from, "to", to, "on", day));
        row.put("kind", isMerger ? "merger" : "division");
        if (!isMerger) {
            row.put("share", share);
        }
        return row;
    }

    Application application() {
        Application.Builder builder = Application.builder()
                .asOf(asOf)
                .fact("deMinimis.awards", awards)
                .fact("deMinimis.successions", successions);
        if (givesGroup) {
            builder.fact("company.isAutonomous", false)
                    .fact("group.enterprises", group.enterprises())
                    .fact("group.holdings", group.holdings());
        }
        return builder.build();
    }

    /** The same aid, its rows in another order. */
    PastAid shuffled(Random random) {
        List<Map<String, Object>> otherAwards = new ArrayList<>(awards);
        Collections.shuffle(otherAwards, random);
        List<Map<String, Object>> otherSuccessions = new ArrayList<>(successions);
        Collections.shuffle(otherSuccessions, random);
        return new PastAid(asOf, group.shuffled(random), givesGroup, otherAwards, otherSuccessions);
    }

    /** The same aid, of which some values are not given, or not even the group. */
    PastAid withUnknowns(Random random, int oneIn) {
        Set<String> needed = Set.of("from", "to", "on", "kind");
        UnaryOperator<Map<String, Object>> blank = row -> {
            Map<String, Object> blanked = new LinkedHashMap<>(row);
            blanked.keySet().removeIf(field -> !needed.contains(field) && random.nextInt(oneIn) == 0);
            return blanked;
        };
        return new PastAid(
                asOf,
                group.withUnknowns(random, oneIn),
                random.nextInt(6) > 0,
                awards.stream().map(blank).toList(),
                successions.stream().map(blank).toList());
    }
}
