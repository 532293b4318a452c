package org.guichet.engine.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Outcome;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;
import org.guichet.engine.vocabulary.Fact;

/**
 * Looks for completions in which a fact alone changes the verdict. For one thread.
 *
 * <p>Criteria that share no open fact, not even through others, are independent: for those that do not hang together
 * with the fact, one way to meet them is enough. There may be two that matter: one that leaves it to a human to judge,
 * and one that does not; what the fact changes in the first case it changes in the second too, unless the verdict stays
 * open there for want of something that is no fact.
 */
final class Turns {
    /** The most trials of a first look. */
    private static final int FIRST_LOOK = 200;

    private final Attempt attempt;
    private final Completions completions;
    private final Map<Fact, Search> known = new HashMap<>();
    /** How many trials all searches may still take together. */
    private int left = 4 * Attempt.MOST_TRIALS;

    /**
     * Two values of a fact between which the verdict changes.
     *
     * @param rest what else is supposed, as far as it matters
     */
    record Turn(Map<Fact, Object> rest, Object first, Verdict firstVerdict, Object second, Verdict secondVerdict) {}

    /**
     * What a search for a turn found.
     *
     * @param turn the turn, if there is one
     * @param proved whether there is certainly none otherwise
     */
    record Search(Optional<Turn> turn, boolean proved) {
        boolean isOver() {
            return proved || turn.isPresent();
        }
    }

    Turns(Completions completions) {
        this.attempt = completions.attempt();
        this.completions = completions;
    }

    /** Looks for turns of several facts: a first look at each comes before a long search for any. */
    void searchAll(List<Fact> facts) {
        for (int most : List.of(FIRST_LOOK, Attempt.MOST_TRIALS)) {
            for (Fact fact : facts) {
                known.compute(fact, (same, found) -> found != null && found.isOver() ? found : search(fact, most));
            }
        }
    }

    /** Looks for a completion in which a fact alone changes the verdict. */
    Search of(Fact fact) {
        return known.computeIfAbsent(fact, asked -> search(asked, Attempt.MOST_TRIALS));
    }

    private Search search(Fact fact, int most) {
        Search found = new OfFact(fact).search(Math.min(most, left));
        attempt.retractAll();
        return found;
    }

    /** The search for one fact. */
    private final class OfFact {
        private final Fact fact;
        /** The criteria that hang together with the fact, and the others. */
        private final List<Integer> inside = new ArrayList<>();

        private final List<Integer> outside = new ArrayList<>();
        private final List<Integer> readers;
        private final boolean alwaysJudged;
        private final Set<Boolean> tried = new HashSet<>();
        private boolean conclusive;
        /** Whether the verdict stayed open although nothing more could be supposed. */
        private boolean stuck;

        OfFact(Fact fact) {
            this.fact = fact;
            this.readers = attempt.criteria().stream()
                    .filter(place -> attempt.facts(place).contains(fact))
                    .toList();
            Set<Fact> together = together();
            for (int place : attempt.criteria()) {
                (attempt.facts(place).stream().anyMatch(together::contains) ? inside : outside).add(place);
            }
            this.alwaysJudged = attempt.programme().programme().nature() == Programme.Nature.SELECTIVE
                    || outside.stream()
                            .anyMatch(place ->
                                    attempt.facts(place).isEmpty() && attempt.outcome(place) == Outcome.DELEGATED);
        }

        private Set<Fact> together() {
            Set<Fact> together = new LinkedHashSet<>(Set.of(fact));
            for (boolean grows = true; grows; ) {
                grows = false;
                for (int place : attempt.criteria()) {
                    Set<Fact> facts = attempt.facts(place);
                    grows |= facts.stream().anyMatch(together::contains) && together.addAll(facts);
                }
            }
            return together;
        }

        /** @param most how many trials it may take */
        Search search(int most) {
            for (Map<Fact, Object> completion : completions.found().values()) {
                attempt.retractAll();
                completion.forEach(attempt::suppose);
                attempt.retract(fact);
                List<Object> samples = attempt.partition(fact).samples();
                Optional<Turn> turn = turn(samples, verdicts(samples), false);
                if (turn.isPresent()) {
                    return new Search(turn, true);
                }
            }
            attempt.begin(most);
            boolean exact = attempt.partition(fact).exact();
            int before = attempt.trials();
            Optional<Turn> turn = searchOutside(exact);
            left -= attempt.trials() - before;
            return new Search(turn, exact && (conclusive || attempt.proves()));
        }

        /** Looks for ways to meet the criteria that have nothing to do with the fact. */
        private Optional<Turn> searchOutside(boolean exact) {
            if (attempt.verdict() != Verdict.UNDETERMINED || attempt.isExhausted()) {
                return Optional.empty(); // not even the fact leaves it open
            }
            Optional<Fact> next = attempt.next(certain(outside));
            if (next.isEmpty()) {
                return searchInside(exact);
            }
            Partition values = attempt.partition(next.get());
            attempt.provesOnlyIf(values.exact());
            for (Object value : values.samples()) {
                attempt.suppose(next.get(), value);
                Optional<Turn> turn = searchOutside(exact);
                if (turn.isPresent() || conclusive) {
                    return turn;
                }
                attempt.retract(next.get());
            }
            return Optional.empty();
        }

        private List<Integer> certain(List<Integer> criteria) {
            return criteria.stream()
                    .filter(place -> !attempt.isDelegated(place))
                    .toList();
        }

        private Optional<Turn> searchInside(boolean exact) {
            Optional<Boolean> judged = judged();
            if (judged.isPresent() && !tried.add(judged.get())) {
                return Optional.empty();
            }
            boolean before = attempt.provesAnew();
            Optional<Turn> turn = searchTurn();
            conclusive = exact && attempt.proves() && judged.isPresent() && (alwaysJudged || !(judged.get() || stuck));
            attempt.provesOnlyIf(before);
            return turn;
        }

        /**
         * Whether a human judges whatever the fact is; empty if the criteria that it has nothing to do with are open.
         */
        private Optional<Boolean> judged() {
            boolean judged = alwaysJudged;
            for (int place : outside) {
                if (attempt.outcome(place) == Outcome.UNKNOWN) {
                    return Optional.empty();
                }
                judged |= attempt.outcome(place) == Outcome.DELEGATED;
            }
            return Optional.of(judged);
        }

        private Optional<Turn> searchTurn() {
            List<Object> samples = attempt.partition(fact).samples();
            List<Verdict> verdicts = verdicts(samples);
            Optional<Turn> turn = turn(samples, verdicts, false);
            if (turn.isPresent()
                    || !verdicts.contains(Verdict.UNDETERMINED)
                    || !matters(samples)
                    || attempt.isExhausted()) {
                return turn;
            }
            Optional<Fact> next = next(samples, verdicts);
            if (next.isEmpty()) {
                stuck = true;
                attempt.provesOnlyIf(!attempt.hasIncompleteList());
                return attempt.hasIncompleteList() ? Optional.empty() : turn(samples, verdicts, true);
            }
            Partition values = attempt.partition(next.get());
            attempt.provesOnlyIf(values.exact());
            for (Object value : values.samples()) {
                attempt.suppose(next.get(), value);
                turn = searchTurn();
                if (turn.isPresent()) {
                    return turn;
                }
                attempt.retract(next.get());
            }
            return Optional.empty();
        }

        /** Whether some criterion that reads the fact is open still, or turns on it. */
        private boolean matters(List<Object> samples) {
            Set<List<Outcome>> outcomes = new HashSet<>();
            for (Object sample : samples) {
                attempt.suppose(fact, sample);
                outcomes.add(readers.stream().map(attempt::outcome).toList());
            }
            attempt.retract(fact);
            return outcomes.size() > 1 || outcomes.stream().anyMatch(each -> each.contains(Outcome.UNKNOWN));
        }

        /** What to suppose next, where the verdict is open for some value of the fact. */
        private Optional<Fact> next(List<Object> samples, List<Verdict> verdicts) {
            Optional<Fact> next = Optional.empty();
            for (int i = 0; i < samples.size() && next.isEmpty(); i++) {
                if (verdicts.get(i) == Verdict.UNDETERMINED) {
                    attempt.suppose(fact, samples.get(i));
                    next = attempt.next(readers).or(() -> attempt.next(inside)).or(() -> attempt.next(outside));
                }
            }
            attempt.retract(fact);
            return next;
        }

        private List<Verdict> verdicts(List<Object> samples) {
            List<Verdict> verdicts = new ArrayList<>();
            for (Object sample : samples) {
                attempt.suppose(fact, sample);
                verdicts.add(attempt.verdict());
            }
            attempt.retract(fact);
            return verdicts;
        }

        /** @param settled whether an open verdict stays so, whatever more is supposed */
        private Optional<Turn> turn(List<Object> samples, List<Verdict> verdicts, boolean settled) {
            for (int i = 0; i < samples.size(); i++) {
                for (int j = i + 1; j < samples.size(); j++) {
                    boolean known = settled
                            || (verdicts.get(i) != Verdict.UNDETERMINED && verdicts.get(j) != Verdict.UNDETERMINED);
                    if (known && verdicts.get(i) != verdicts.get(j)) {
                        Map<Fact, Object> rest = attempt.supposed();
                        rest.remove(fact);
                        return Optional.of(
                                new Turn(rest, samples.get(i), verdicts.get(i), samples.get(j), verdicts.get(j)));
                    }
                }
            }
            return Optional.empty();
        }
    }
}
