package org.guichet.engine.remedy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guichet.engine.relevance.Analysis;
import org.guichet.engine.relevance.Choices;
import org.guichet.engine.relevance.Stretch;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.Values;

/**
 * Looks on one day for the smallest sets of facts that lead anywhere. A set that does not lead to the programme is made
 * larger by a fact that some criterion rests on which stood in its way: every set that leads there is reached so.
 */
final class SetSearch {
    /** The most facts of a set. */
    private static final int MOST_FACTS = 6;

    private final Situation situation;
    private final Profile profile;
    private final Set<Fact> changeable;
    private final Found found;
    private final boolean waits;
    private final Map<Fact, Choices> free = new HashMap<>();
    private boolean proves = true;

    /**
     * A search on a day.
     *
     * @param changeable the facts that may be changed
     * @param found what was found on earlier days
     * @param waits whether the day has to be waited for
     */
    SetSearch(Situation situation, Profile profile, Set<Fact> changeable, Found found, boolean waits) {
        this.situation = situation;
        this.profile = profile;
        this.changeable = changeable;
        this.found = found;
        this.waits = waits;
    }

    /** Whether every set was found. */
    boolean proves() {
        return proves;
    }

    void run() {
        Collection<Set<Fact>> level = List.of(Set.of());
        for (int size = 0; size <= MOST_FACTS && !level.isEmpty(); size++) {
            Collection<Set<Fact>> next = new LinkedHashSet<>();
            for (Set<Fact> facts : level) {
                if (!found.covers(facts, waits)) {
                    Attempt attempt = new Attempt(facts);
                    attempt.tryAll();
                    attempt.reach.forEach(fact -> next.add(with(facts, fact)));
                }
            }
            level = next;
        }
        proves &= level.stream().allMatch(facts -> found.covers(facts, waits));
    }

    /** A set with one fact more, in the order in which criteria read them. */
    private Set<Fact> with(Set<Fact> facts, Fact more) {
        Set<Fact> larger = new LinkedHashSet<>();
        for (Fact fact : changeable) {
            if (fact.equals(more) || facts.contains(fact)) {
                larger.add(fact);
            }
        }
        return larger;
    }

    private Object value(Fact fact) {
        return Objects.requireNonNull(situation.bindings().value(fact));
    }

    /** The values that may be chosen for a fact. */
    Choices choices(Fact fact, Map<Fact, Object> others) {
        Choices whatever = free.computeIfAbsent(fact, asked -> situation.choices(asked, changeable));
        return whatever.exact() ? whatever : situation.choices(fact, others);
    }

    /** The value of a stretch that is the smallest change. */
    Object nearest(Fact fact, Stretch stretch) {
        return stretch.nearest(value(fact), Analysis.step(fact));
    }

    /** One set of facts, and what the values of its facts lead to. */
    private final class Attempt {
        private final List<Fact> facts;
        private final Map<Fact, Object> chosen = new LinkedHashMap<>();
        /** Facts that could help where this set does not. */
        private final Set<Fact> reach = new LinkedHashSet<>();

        private int best;

        Attempt(Set<Fact> facts) {
            this.facts = new ArrayList<>(facts);
        }

        void tryAll() {
            if (choose(0)) {
                reach.clear();
            }
        }

        /** Chooses values for the facts from a place on; whether the programme is then available. */
        private boolean choose(int place) {
            if (situation.budget().isSpent()) {
                proves = false;
                return false;
            } else if (place == facts.size()) {
                return conclude(situation.tried(chosen));
            }
            Fact fact = facts.get(place);
            for (Object option : options(fact)) {
                chosen.put(fact, option);
                if (choose(place + 1)) {
                    return true;
                }
                chosen.remove(fact);
            }
            return false;
        }

        private boolean conclude(Situation.Trial trial) {
            if (trial.rank() > best) {
                best = trial.rank();
                Map<Fact, Object> values = new LinkedHashMap<>(chosen);
                refine(values, best);
                found.add(new Found.Combination(Set.copyOf(facts), waits), best, situation, SetSearch.this, values);
            }
            if (trial.rank() == 2) {
                return true;
            }
            for (int i = 0; i < profile.criteria(); i++) {
                if (trial.isBlockedBy(i)) {
                    profile.facts(i).stream()
                            .filter(fact -> changeable.contains(fact) && !facts.contains(fact))
                            .forEach(reach::add);
                }
            }
            return false;
        }

        private List<Object> options(Fact fact) {
            Choices choices = choices(fact, chosen);
            boolean alone = facts.size() == 1;
            proves &= choices.exact() && (alone || isFree(fact));
            List<Object> options = new ArrayList<>();
            for (Stretch stretch : choices.stretches()) {
                if (!stretch.contains(value(fact))) {
                    options.add(nearest(fact, stretch));
                }
                if (!isFree(fact) && !alone) {
                    addEnds(fact, stretch, options);
                }
            }
            sortByDistance(fact, options);
            return options;
        }

        private boolean isFree(Fact fact) {
            return Objects.requireNonNull(free.get(fact)).exact();
        }

        /** Where facts are compared with each other, more may be needed of one than it would take alone. */
        private void addEnds(Fact fact, Stretch stretch, List<Object> options) {
            if (stretch.low() != null && !stretch.lowOpen() && !Values.same(stretch.low(), value(fact))) {
                options.add(stretch.low());
            }
            if (stretch.high() != null && !stretch.highOpen() && !Values.same(stretch.high(), value(fact))) {
                options.add(stretch.high());
            }
        }

        /** Takes back of each value what the others make unnecessary. */
        private void refine(Map<Fact, Object> values, int rank) {
            if (facts.size() == 1 || facts.stream().allMatch(this::isFree)) {
                return;
            }
            for (Fact fact : facts) {
                Object enough = Objects.requireNonNull(values.get(fact));
                for (Stretch stretch : choices(fact, values).stretches()) {
                    Object option = stretch.contains(value(fact)) ? enough : nearest(fact, stretch);
                    if (distance(fact, option).compareTo(distance(fact, enough)) < 0) {
                        values.put(fact, option);
                        if (situation.tried(values).rank() >= rank) {
                            enough = option;
                        }
                    }
                }
                values.put(fact, enough);
            }
        }
    }

    private void sortByDistance(Fact fact, List<Object> options) {
        if (fact.type().isNumeric() || fact.type().is(Kind.DATE)) {
            options.sort(Comparator.comparing(option -> distance(fact, option)));
        }
    }

    private BigDecimal distance(Fact fact, Object option) {
        return number(option).subtract(number(value(fact))).abs();
    }

    private static BigDecimal number(Object value) {
        if (value instanceof LocalDate day) {
            return BigDecimal.valueOf(day.toEpochDay());
        }
        return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }
}
