package org.guichet.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guichet.api.Money;
import org.jspecify.annotations.NullUnmarked;

/**
 * What Regulation (EU) 2023/2831, art. 2(2), 3 and 5, says of past aid of which everything is known, written out
 * plainly: the oracle of the rules.
 */
@NullUnmarked // every field is there
final class PastAidOracle {
    private static final BigDecimal GENERAL = new BigDecimal("300000");
    private static final BigDecimal SGEI = new BigDecimal("750000");
    private static final BigDecimal FARMING = new BigDecimal("50000");
    private static final BigDecimal FISHERY = new BigDecimal("30000");

    private final PastAid aid;
    private final Set<String> undertaking = new HashSet<>();

    PastAidOracle(PastAid aid) {
        this.aid = aid;
        Set<String> linked = new GroupOracle(aid.group(), false).linked();
        aid.group().enterprises().stream()
                .filter(row -> linked.contains((String) row.get("name")))
                .filter(row -> row.get("memberState").equals("FR"))
                .forEach(row -> undertaking.add((String) row.get("name")));
        undertaking.add(Group.APPLICANT);
    }

    BigDecimal used() {
        return used(aid.asOf(), this::isGeneral);
    }

    BigDecimal room() {
        return left(GENERAL, used());
    }

    BigDecimal sgeiRoom() {
        return left(SGEI, used(aid.asOf(), award -> !isGeneral(award)));
    }

    Optional<BigDecimal> agricultureRoom() {
        return aid.asOf().isBefore(LocalDate.of(2024, 12, 16))
                ? Optional.empty()
                : Optional.of(
                        left(FARMING, used(aid.asOf(), isUnder("agriculture"))).min(room()));
    }

    Optional<BigDecimal> fisheryRoom() {
        return aid.asOf().isAfter(LocalDate.of(2029, 12, 31))
                ? Optional.empty()
                : Optional.of(
                        left(FISHERY, used(aid.asOf(), isUnder("fishery"))).min(room()));
    }

    /** Day by day, the first on which there is more room. */
    Optional<LocalDate> roomGrowsOn() {
        return Stream.iterate(aid.asOf(), day -> day.plusDays(1))
                .limit(3 * 366 + 2)
                .filter(day -> left(GENERAL, used(day, this::isGeneral)).compareTo(room()) > 0)
                .findFirst();
    }

    private static BigDecimal left(BigDecimal ceiling, BigDecimal used) {
        return ceiling.subtract(used).max(BigDecimal.ZERO);
    }

    private boolean isGeneral(Map<String, Object> award) {
        return !award.get("regulation").equals("sgei");
    }

    private static Predicate<Map<String, Object>> isUnder(String regulation) {
        return award -> award.get("regulation").equals(regulation);
    }

    private BigDecimal used(LocalDate day, Predicate<Map<String, Object>> which) {
        return aid.awards().stream()
                .filter(which)
                .filter(award -> award.get("memberState").equals("FR"))
                .filter(award -> !lastDay((LocalDate) award.get("grantedOn")).isBefore(day))
                .map(award -> ((Money) award.get("amount")).amount().multiply(share(award)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Regulation (EEC, Euratom) No 1182/71, art. 3(2)(c). */
    private static LocalDate lastDay(LocalDate granted) {
        YearMonth month = YearMonth.of(granted.getYear() + 3, granted.getMonth());
        return month.atDay(Math.min(granted.getDayOfMonth(), month.lengthOfMonth()));
    }

    /** The share of an award that the undertaking answers for, after all mergers and divisions since. */
    private BigDecimal share(Map<String, Object> award) {
        LocalDate granted = (LocalDate) award.get("grantedOn");
        Map<String, BigDecimal> shares = new HashMap<>(Map.of((String) award.get("beneficiary"), BigDecimal.ONE));
        Set<LocalDate> days = new TreeSet<>();
        aid.successions().forEach(succession -> days.add((LocalDate) succession.get("on")));
        for (LocalDate day : days) {
            if (!day.isBefore(granted)) {
                handOver(
                        shares,
                        aid.successions().stream()
                                .filter(succession -> succession.get("on").equals(day))
                                .toList());
            }
        }
        return shares.entrySet().stream()
                .filter(share -> undertaking.contains(share.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void handOver(Map<String, BigDecimal> shares, List<Map<String, Object>> successions) {
        Map<String, BigDecimal> before = Map.copyOf(shares);
        for (Map<String, Object> succession : successions) {
            BigDecimal held = before.getOrDefault((String) succession.get("from"), BigDecimal.ZERO);
            BigDecimal handed = held.multiply((BigDecimal) succession.getOrDefault("share", BigDecimal.ONE));
            shares.merge((String) succession.get("from"), handed.negate(), BigDecimal::add);
            shares.merge((String) succession.get("to"), handed, BigDecimal::add);
        }
    }
}
