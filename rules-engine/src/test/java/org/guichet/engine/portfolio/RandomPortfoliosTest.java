package org.guichet.engine.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guichet.api.Award;
import org.guichet.api.Combination.LeftOut;
import org.guichet.api.Combination.Reason;
import org.guichet.api.CumulationRule.Costs;
import org.guichet.api.Decision;
import org.guichet.api.Money;
import org.guichet.api.Portfolio;
import org.guichet.api.Programme;
import org.guichet.api.Regime;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;

/** What holds of every portfolio, tried on random ones. */
class RandomPortfoliosTest {
    private static final int TRIALS = 4_000;

    /** A random case. */
    private record Trial(long seed, List<Decision> decisions, Map<String, Optional<Room>> rooms) {
        Portfolio portfolio() {
            return portfolio(decisions);
        }

        Portfolio portfolio(List<Decision> ordered) {
            Function<Regime, Optional<Room>> room = regime -> rooms.getOrDefault(regime.id(), Optional.empty());
            return Portfolios.of(Sketches.DAY, ordered, room);
        }

        static Trial of(long seed) {
            Random random = new Random(seed);
            Map<String, Optional<Room>> rooms = new TreeMap<>();
            for (int i = 0; i < 3; i++) {
                rooms.put("p/r" + i, room(random));
            }
            int count = random.nextInt(11);
            List<Decision> decisions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                decisions.add(decision(random, i, count));
            }
            return new Trial(seed, decisions, rooms);
        }

        private static Optional<Room> room(Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> Optional.empty();
                case 1 -> Sketches.unknownRoom();
                default -> Sketches.room(random.nextInt(60));
            };
        }

        private static Decision decision(Random random, int index, int count) {
            Verdict verdict = random.nextInt(3) > 0
                    ? Verdict.ELIGIBLE
                    : List.of(Verdict.values()).get(random.nextInt(5));
            Sketches.Sketch sketch = Sketches.decision("d" + index, verdict);
            switch (random.nextInt(8)) {
                case 0 -> sketch.awarding(Award.Status.UNDETERMINED);
                case 1 -> sketch.giving(Award.Form.LOAN, Money.euros(9));
                case 2 -> sketch.awarding(Award.Status.BELOW_FLOOR);
                default -> sketch.euros(random.nextInt(25));
            }
            if (random.nextInt(3) > 0) {
                sketch.under(Sketches.regime("r" + random.nextInt(3)));
            }
            for (int i = 0; i < random.nextInt(3); i++) {
                sketch.not(random.nextBoolean() ? Costs.SAME : Costs.ANY, "d" + random.nextInt(count + 1));
            }
            return sketch.drawn();
        }
    }

    private interface Check {
        void on(Trial trial, Portfolio portfolio);
    }

    private static void always(Check check) {
        for (long seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);
            check.on(trial, trial.portfolio());
        }
    }

    @Test
    void the_order_of_programmes_changes_nothing() {
        always((trial, portfolio) -> {
            List<Decision> shuffled = new ArrayList<>(trial.decisions());
            Collections.shuffle(shuffled, new Random(trial.seed()));
            assertThat(trial.portfolio(shuffled)).as("seed %s", trial.seed()).isEqualTo(portfolio);
        });
    }

    @Test
    void a_combination_violates_no_rule_and_no_room() {
        always((trial, portfolio) -> assertThat(
                        isAllowed(names(portfolio.combination().programmes()), trial, portfolio))
                .as("seed %s", trial.seed())
                .isTrue());
    }

    @Test
    void every_open_programme_is_chosen_or_left_out_and_no_other() {
        always((trial, portfolio) -> {
            List<String> told = new ArrayList<>(names(portfolio.combination().programmes()));
            portfolio.combination().leftOut().stream().map(LeftOut::programme).forEach(left -> told.add(left.id()));
            List<String> open = portfolio.decisions().stream()
                    .filter(decision -> decision.verdict().isOpen())
                    .map(decision -> decision.programme().id())
                    .toList();
            assertThat(told).as("seed %s", trial.seed()).containsExactlyInAnyOrderElementsOf(open);
        });
    }

    @Test
    void a_combination_is_as_large_as_the_largest_of_all_choices() {
        always((trial, portfolio) -> {
            List<String> weighed = new ArrayList<>(names(portfolio.combination().programmes()));
            portfolio.combination().leftOut().stream()
                    .filter(left -> isWeighed(left.reason()))
                    .forEach(left -> weighed.add(left.programme().id()));
            assertThat(portfolio.combination().total().amount())
                    .as("seed %s", trial.seed())
                    .isEqualByComparingTo(largest(weighed, trial, portfolio));
        });
    }

    @Test
    void what_may_be_had_together_under_a_regime_is_the_largest_of_all_choices_too() {
        always((trial, portfolio) -> portfolio.regimes().forEach(total -> {
            List<String> weighed = total.programmes().stream()
                    .map(Programme::id)
                    .filter(programme -> portfolio.combination().leftOut().stream()
                            .noneMatch(left -> left.programme().id().equals(programme)
                                    && left.reason() != Reason.NOT_TOGETHER
                                    && left.reason() != Reason.ROOM_USED_UP))
                    .toList();
            assertThat(total.together().isPresent())
                    .isEqualTo(
                            total.room().map(room -> room.amount().isPresent()).orElse(true));
            total.together()
                    .ifPresent(together -> assertThat(together.amount())
                            .as("seed %s", trial.seed())
                            .isEqualByComparingTo(largest(weighed, trial, portfolio)));
        }));
    }

    private static boolean isWeighed(Reason reason) {
        return reason == Reason.NOT_TOGETHER || reason == Reason.ROOM_USED_UP || reason == Reason.ROOM_EXCEEDED;
    }

    @Test
    void more_room_never_gives_less() {
        always((trial, portfolio) -> {
            Map<String, Optional<Room>> more = new TreeMap<>(trial.rooms());
            more.replaceAll(
                    (regime, room) -> room.flatMap(Room::amount).isPresent() ? Sketches.room(1 + euros(room)) : room);
            Portfolio roomier = new Trial(trial.seed(), trial.decisions(), more).portfolio();
            assertThat(roomier.combination().total())
                    .as("seed %s", trial.seed())
                    .isGreaterThanOrEqualTo(portfolio.combination().total());
        });
    }

    private static long euros(Optional<Room> room) {
        return room.orElseThrow().amount().orElseThrow().amount().longValueExact();
    }

    private static BigDecimal largest(List<String> weighed, Trial trial, Portfolio portfolio) {
        BigDecimal largest = BigDecimal.ZERO;
        for (int choice = 0; choice < 1 << weighed.size(); choice++) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < weighed.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    chosen.add(weighed.get(i));
                }
            }
            if (isAllowed(chosen, trial, portfolio)) {
                largest = largest.max(sum(chosen, portfolio));
            }
        }
        return largest;
    }

    private static boolean isAllowed(List<String> chosen, Trial trial, Portfolio portfolio) {
        Set<String> excluded = new HashSet<>();
        chosen.forEach(name -> portfolio
                .decision(name)
                .orElseThrow()
                .programme()
                .cumulation()
                .forEach(rule -> excluded.addAll(rule.programmes().stream()
                        .filter(other -> !other.equals(name))
                        .toList())));
        return Collections.disjoint(excluded, chosen)
                && trial.rooms().entrySet().stream()
                        .allMatch(room -> fits(room.getKey(), room.getValue(), chosen, portfolio));
    }

    private static boolean fits(String regime, Optional<Room> room, List<String> chosen, Portfolio portfolio) {
        List<String> under = chosen.stream()
                .filter(name -> portfolio
                        .decision(name)
                        .orElseThrow()
                        .programme()
                        .regime()
                        .filter(of -> of.id().equals(regime))
                        .isPresent())
                .toList();
        return room.isEmpty()
                || room.get()
                        .amount()
                        .map(left -> sum(under, portfolio).compareTo(left.amount()) <= 0)
                        .orElse(under.isEmpty());
    }

    private static BigDecimal sum(List<String> chosen, Portfolio portfolio) {
        return chosen.stream()
                .map(name -> portfolio
                        .decision(name)
                        .orElseThrow()
                        .award()
                        .orElseThrow()
                        .amount()
                        .orElseThrow()
                        .amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> names(List<Programme> programmes) {
        return programmes.stream().map(Programme::id).toList();
    }
}
