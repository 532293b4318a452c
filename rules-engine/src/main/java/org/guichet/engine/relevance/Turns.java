package org.guichet.engine.relevance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
    private static final int FIRST_LOOK = 160;

    /** How many of the completions in which other facts turned the verdict are tried first. */
    private static final int LATEST = 6;

    private final Attempt attempt;
    private final Completions completions;
    private final Map<Fact, Map<Fact, Object>> inGeneral;
    private final Map<Fact, Search> known = new HashMap<>();
    /** Completions in which some fact turned the verdict, the latest first: another fact may well turn it there too. */
    private final Deque<Map<Fact, Object>> latest = new ArrayDeque<>();
    /** The same, of completions that suppose what rules derive. */
    private final Deque<Map<Fact, Object>> supposing = new ArrayDeque<>();
    /** How many trials all searches may still take together. */
    private int left = 4 * Attempt.MOST_TRIALS;

    /**
     * Two values of a fact between which the verdict changes.
     *
     * @param rest what else is supposed, as far as it matters
     */
    record Turn(Map<Fact, Object> rest, Object first, Verdict firstVerdict, Object second, Verdict secondVerdict) {
        /** Whether an application may give all that is supposed. */
        boolean isGiven() {
            return rest.keySet().stream().noneMatch(Fact::isDerived);
        }

        /** One of the two completions, if possible not the refused one. */
        Map<Fact, Object> completion(Fact fact) {
            Map<Fact, Object> completion = new LinkedHashMap<>(rest);
            completion.put(fact, firstVerdict == Verdict.NOT_ELIGIBLE ? second : first);
            return completion;
        }
    }

    /**
     * What a search for a turn found.
     *
     * @param turn the turn, if there is one
     * @param proved whether there is certainly none
     * @param cut whether it took too many trials, and a longer one may prove that there is none
     */
    record Search(Optional<Turn> turn, boolean proved, boolean cut) {
        static Search found(Turn turn) {
            return new Search(Optional.of(turn), false, false);
        }

        static Search none(boolean proved, boolean cut) {
            return new Search(Optional.empty(), proved, cut);
        }

        boolean isOver() {
            return turn.isPresent() || !cut;
        }
    }

    /** @param inGeneral for facts, a completion in which they turn the verdict of an application that says nothing */
    Turns(Completions completions, Map<Fact, Map<Fact, Object>> inGeneral) {
        this.attempt = completions.attempt();
        this.completions = completions;
        this.inGeneral = inGeneral;
    }

    Completions completions() {
        return completions;
    }

    /** Looks for turns of several facts: a first look at each comes before a long search for any. */
    void searchAll(Collection<Fact> facts) {
        // The order of criteria is not to decide what is found.
        List<Fact> byName =
                facts.stream().sorted(Comparator.comparing(Fact::name)).toList();
        for (int most : List.of(FIRST_LOOK, Attempt.MOST_TRIALS)) {
            for (Fact fact : byName) {
                known.compute(fact, (same, found) -> found != null && found.isOver() ? found : search(fact, most));
            }
        }
    }

    /** For the facts for which a turn was found, a completion in which they turn the verdict. */
    Map<Fact, Map<Fact, Object>> completed() {
        Map<Fact, Map<Fact, Object>> completed = new HashMap<>();
        known.forEach((fact, found) -> found.turn().ifPresent(turn -> completed.put(fact, turn.completion(fact))));
        return completed;
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
        private final Guide guide;
        /** The criteria that hang together with the fact, and the others. */
        private final List<Integer> inside = new ArrayList<>();

        private final List<Integer> outside = new ArrayList<>();
        private final List<Integer> readers;
        private final boolean alwaysJudged;
        /** Whether a human may judge, or not, where the criteria are met that do not hang together with the fact. */
        private final Set<Boolean> possible = new HashSet<>();

        private final Set<Boolean> tried = new HashSet<>();
        private boolean exactly;
        /** Whether the search met values that do not stand for all: then a longer one proves no more. */
        private boolean inexact;

        private boolean conclusive;
        /** Whether the verdict stayed open although nothing more could be supposed. */
        private boolean stuck;

        OfFact(Fact fact) {
            this.fact = fact;
            this.guide = new Guide(attempt, fact);
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
            possible.add(alwaysJudged);
            if (outside.stream().anyMatch(attempt::isDelegated)) {
                possible.add(true);
            }
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
            int spent = attempt.trials();
            Optional<Turn> seen = known.containsKey(fact) ? Optional.empty() : amongFound();
            left -= attempt.trials() - spent;
            if (seen.isPresent() && (seen.get().isGiven() || fact.isDerived() || latest.isEmpty())) {
                return Search.found(seen.get());
            }
            attempt.begin(most);
            Partition values = attempt.partition(fact);
            exactly = values.exact();
            if (exactly && values.samples().size() == 1 && !attempt.hasIncompleteList()) {
                return Search.none(true, false); // all conditions treat all values alike
            }
            if (!guide.way(readers).open() && !mayProve()) {
                return seen.map(Search::found).orElseGet(() -> Search.none(false, false));
            }
            int begun = attempt.trials();
            Optional<Turn> turn = searchOutside();
            left -= attempt.trials() - begun;
            turn.ifPresent(found -> (found.isGiven() ? latest : supposing).addFirst(found.completion(fact)));
            boolean proved = exactly && (conclusive || attempt.proves());
            boolean cut = !proved && attempt.isExhausted() && exactly && !inexact;
            return turn.or(() -> seen).map(Search::found).orElseGet(() -> Search.none(proved, cut));
        }

        /** A turn within a completion that was found before; best one that supposes nothing that rules derive. */
        private Optional<Turn> amongFound() {
            Optional<Turn> supposed = Optional.ofNullable(inGeneral.get(fact))
                    .map(this::whereUnknown)
                    .flatMap(this::within);
            if (supposed.isPresent() && supposed.get().isGiven()) {
                return supposed;
            }
            return withinOne(latest)
                    .or(() -> withinOne(completions.found().values()))
                    .filter(turn -> turn.isGiven() || supposed.isEmpty())
                    .or(() -> supposed)
                    .or(() -> withinOne(supposing));
        }

        /**
         * A turn within one of some completions: the first one that supposes nothing that rules derive, or the first.
         */
        private Optional<Turn> withinOne(Collection<Map<Fact, Object>> found) {
            Optional<Turn> first = Optional.empty();
            for (Map<Fact, Object> completion : found.stream().limit(LATEST).toList()) {
                Optional<Turn> turn = within(completion);
                if (turn.isPresent() && turn.get().isGiven()) {
                    return turn;
                }
                first = first.or(() -> turn);
            }
            return first;
        }

        private Optional<Turn> within(Map<Fact, Object> completion) {
            attempt.retractAll();
            completion.forEach(attempt::suppose);
            attempt.retract(fact);
            List<Object> samples = attempt.partition(fact).samples();
            List<Verdict> verdicts = verdicts(samples);
            boolean settled = Set.copyOf(verdicts).size() > 1
                    && !attempt.hasIncompleteList()
                    && anyLeft(samples, verdicts).isEmpty();
            return turn(samples, verdicts, settled);
        }

        /** What a completion of an application that says nothing supposes of what is not known here. */
        private Map<Fact, Object> whereUnknown(Map<Fact, Object> completion) {
            Map<Fact, Object> unknown = new LinkedHashMap<>(completion);
            unknown.keySet().removeIf(other -> !attempt.isUnknown(other));
            return unknown;
        }

        /** Notes whether the values that are tried of a fact stand for all. */
        private void standsForAll(boolean exact) {
            inexact |= !exact;
            attempt.provesOnlyIf(exact);
        }

        /** Whether the search may still prove that there is no turn. */
        private boolean mayProve() {
            return exactly && attempt.proves();
        }

        /** Looks for ways to meet the criteria that have nothing to do with the fact. */
        private Optional<Turn> searchOutside() {
            if (attempt.verdict() != Verdict.UNDETERMINED || attempt.isExhausted()) {
                return Optional.empty(); // not even the fact leaves it open
            }
            Optional<Guide.Choice> next = guide.towardsMet(certain(outside)).or(() -> any(certain(outside)));
            if (next.isEmpty()) {
                return searchInside();
            }
            return searchEach(
                    next.get(), this::searchOutside, () -> conclusive || (tried.containsAll(possible) && !mayProve()));
        }

        /** Searches with each value of a fact, until a turn is found or it is enough. */
        private Optional<Turn> searchEach(
                Guide.Choice choice, Supplier<Optional<Turn>> search, BooleanSupplier isEnough) {
            standsForAll(attempt.partition(choice.fact()).exact());
            for (Object value : choice.values()) {
                if (attempt.isExhausted()) {
                    return Optional.empty();
                }
                attempt.suppose(choice.fact(), value);
                Optional<Turn> turn = search.get();
                if (turn.isPresent() || isEnough.getAsBoolean()) {
                    return turn;
                }
                attempt.retract(choice.fact());
            }
            return Optional.empty();
        }

        private List<Integer> certain(List<Integer> criteria) {
            return criteria.stream()
                    .filter(place -> !attempt.isDelegated(place))
                    .toList();
        }

        private Optional<Turn> searchInside() {
            Optional<Boolean> judged = judged();
            if (judged.isPresent() && !tried.add(judged.get())) {
                return Optional.empty();
            }
            boolean provesOutside = attempt.provesAnew();
            Optional<Turn> turn = searchTurn();
            conclusive =
                    exactly && attempt.proves() && judged.isPresent() && (alwaysJudged || !(judged.get() || stuck));
            attempt.provesOnlyIf(provesOutside);
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
            Guide.Way way = guide.way(readers);
            if (!way.open() && !mayProve()) {
                return Optional.empty(); // nothing can be proved here, and little be found
            }
            Optional<Guide.Choice> next = way.choice()
                    .or(() -> guide.towardsMet(inside))
                    .or(() -> guide.towardsMet(outside))
                    .or(() -> anyLeft(samples, verdicts));
            if (next.isEmpty()) {
                stuck = true;
                attempt.provesOnlyIf(!attempt.hasIncompleteList());
                return attempt.hasIncompleteList() ? Optional.empty() : turn(samples, verdicts, true);
            }
            return searchEach(next.get(), this::searchTurn, () -> false);
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

        /** A fact that may still be supposed, where the verdict is open for some value of the fact. */
        private Optional<Guide.Choice> anyLeft(List<Object> samples, List<Verdict> verdicts) {
            Optional<Guide.Choice> next = Optional.empty();
            for (int i = 0; i < samples.size() && next.isEmpty(); i++) {
                if (verdicts.get(i) == Verdict.UNDETERMINED) {
                    attempt.suppose(fact, samples.get(i));
                    next = any(readers).or(() -> any(inside)).or(() -> any(outside));
                }
            }
            attempt.retract(fact);
            return next;
        }

        /** Any fact that criteria wait for. */
        private Optional<Guide.Choice> any(List<Integer> criteria) {
            return attempt.next(criteria)
                    .map(other ->
                            new Guide.Choice(other, attempt.partition(other).samples()));
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
