package org.guichet.engine.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guichet.api.Combination;
import org.guichet.api.Combination.LeftOut;
import org.guichet.api.Combination.Reason;
import org.guichet.api.Decision;
import org.guichet.api.Money;
import org.guichet.api.Portfolio;
import org.guichet.api.Portfolio.Conflict;
import org.guichet.api.Programme;
import org.guichet.api.Regime;
import org.guichet.api.RegimeTotal;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.Verdict;

/** Puts the decisions on one application together. */
public final class Portfolios {
    private final List<Decision> open;
    /** The open ones that may be relied on. */
    private final List<Decision> real;

    private final List<Conflict> conflicts;
    private final Map<String, Optional<Room>> rooms = new TreeMap<>();
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Reason> leftOut = new LinkedHashMap<>();

    private Portfolios(List<Decision> open, Function<Regime, Optional<Room>> rooms) {
        this.open = open;
        this.real = open.stream()
                .filter(decision -> !decision.programme().demonstration())
                .toList();
        this.conflicts = Conflicts.among(real.stream().map(Decision::programme).toList());
        regimes().forEach(regime -> this.rooms.put(regime.id(), rooms.apply(regime)));
        open.forEach(this::weigh);
    }

    /**
     * The portfolio.
     *
     * @param decisions the decisions on every programme, in any order
     * @param rooms what is left under the state-aid rules that some open programme names; empty if no limit is stated
     */
    public static Portfolio of(LocalDate asOf, List<Decision> decisions, Function<Regime, Optional<Room>> rooms) {
        List<Decision> ranked = decisions.stream().sorted(Ranking.ORDER).toList();
        Portfolios parts = new Portfolios(
                ranked.stream().filter(decision -> decision.verdict().isOpen()).toList(), rooms);
        return new Portfolio(asOf, ranked, parts.conflicts, parts.totals(), parts.combination());
    }

    private Collection<Regime> regimes() {
        Map<String, Regime> regimes = new TreeMap<>();
        real.forEach(decision -> decision.programme().regime().ifPresent(regime -> regimes.put(regime.id(), regime)));
        return regimes.values();
    }

    private void weigh(Decision decision) {
        Programme programme = decision.programme();
        Aid aid = Aid.of(decision);
        if (programme.demonstration()) {
            leftOut.put(programme.id(), Reason.DEMONSTRATION);
        } else if (decision.verdict() == Verdict.UNDETERMINED) {
            leftOut.put(programme.id(), Reason.VERDICT_OPEN);
        } else if (aid.unknown().isPresent()) {
            leftOut.put(programme.id(), aid.unknown().get());
        } else {
            weigh(programme, aid.euros().orElseThrow());
        }
    }

    private void weigh(Programme programme, BigDecimal euros) {
        Optional<Room> room = programme.regime().flatMap(this::room);
        if (euros.signum() == 0) {
            leftOut.put(programme.id(), Reason.NOTHING_PAID);
        } else if (room.isPresent() && room.get().amount().isEmpty()) {
            leftOut.put(programme.id(), Reason.ROOM_UNKNOWN);
        } else if (room.flatMap(Room::amount)
                .filter(left -> left.amount().compareTo(euros) < 0)
                .isPresent()) {
            leftOut.put(programme.id(), Reason.ROOM_EXCEEDED);
        } else {
            candidates.put(programme.id(), new Candidate(programme, euros));
        }
    }

    private Optional<Room> room(Regime regime) {
        return rooms.getOrDefault(regime.id(), Optional.empty());
    }

    private CombinationSearch.Found largest(Collection<Candidate> among) {
        Map<String, BigDecimal> left = new TreeMap<>();
        rooms.forEach(
                (regime, room) -> room.flatMap(Room::amount).ifPresent(amount -> left.put(regime, amount.amount())));
        return CombinationSearch.among(among, new Limits(conflicts, left));
    }

    private Combination combination() {
        CombinationSearch.Found found = largest(candidates.values());
        List<Programme> chosen = new ArrayList<>();
        List<LeftOut> others = new ArrayList<>();
        for (Decision decision : open) {
            Programme programme = decision.programme();
            if (found.chosen().contains(programme.id())) {
                chosen.add(programme);
            } else {
                others.add(new LeftOut(programme, reason(programme.id(), found)));
            }
        }
        return new Combination(chosen, Money.euros(found.sum()), others);
    }

    private Reason reason(String programme, CombinationSearch.Found found) {
        Reason known = leftOut.get(programme);
        if (known != null) {
            return known;
        }
        if (found.beyond().contains(programme)) {
            return Reason.TOO_MANY;
        }
        return isExcluded(programme, found.chosen()) ? Reason.NOT_TOGETHER : Reason.ROOM_USED_UP;
    }

    private boolean isExcluded(String programme, Set<String> chosen) {
        return conflicts.stream()
                .map(conflict ->
                        List.of(conflict.first().id(), conflict.second().id()))
                .anyMatch(pair -> pair.contains(programme) && pair.stream().anyMatch(chosen::contains));
    }

    private List<RegimeTotal> totals() {
        return regimes().stream().map(this::total).toList();
    }

    private RegimeTotal total(Regime regime) {
        List<Decision> under = real.stream()
                .filter(decision -> isUnder(regime, decision.programme()))
                .toList();
        List<Programme> unknown = under.stream()
                .filter(decision -> Aid.of(decision).euros().isEmpty())
                .map(Decision::programme)
                .toList();
        Optional<Money> total = under.stream()
                .flatMap(decision -> Aid.of(decision).euros().stream())
                .reduce(BigDecimal::add)
                .map(Money::euros);
        return new RegimeTotal(
                regime,
                under.stream().map(Decision::programme).toList(),
                total,
                unknown,
                room(regime),
                isRoomUnknown(regime) ? Optional.empty() : Optional.of(together(under)));
    }

    private boolean isRoomUnknown(Regime regime) {
        return room(regime).filter(room -> room.amount().isEmpty()).isPresent();
    }

    private static boolean isUnder(Regime regime, Programme programme) {
        return programme.regime().map(Regime::id).filter(regime.id()::equals).isPresent();
    }

    private Money together(List<Decision> under) {
        List<Candidate> among = under.stream()
                .flatMap(decision ->
                        Optional.ofNullable(candidates.get(decision.programme().id())).stream())
                .toList();
        return Money.euros(largest(among).sum());
    }
}
