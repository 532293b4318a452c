package org.guichet.engine.remedy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guichet.api.Outcome;
import org.guichet.api.Window;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.rulebase.Supposition;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The days to come on which something changes, if nothing but the date does. Criteria are asked for every day. What
 * rules derive is derived again for the last day; where that differs, the day on which it changes is closed in on.
 */
final class Future {
    private static final int YEARS = 5;
    /** What it costs to let rules derive, in trials. */
    private static final int RULES = 200;

    private final Situation.Means means;
    private final Profile profile;
    private final Set<Fact> changeable;
    private final Budget budget;
    private final LocalDate today;
    private final LocalDate last;
    private final boolean endsByItself;
    /** What is known from a day on. */
    private final NavigableMap<LocalDate, Bindings> known = new TreeMap<>();

    private final Map<LocalDate, Bindings> derived = new HashMap<>();
    /** The turns if nothing is changed; empty if they are not worked out. */
    private List<LocalDate> unchanged = List.of();

    private boolean unsure;

    Future(Situation.Means means, Profile profile, Bindings bindings, Set<Fact> changeable, Budget budget) {
        this.means = means;
        this.profile = profile;
        this.changeable = changeable;
        this.budget = budget;
        this.today = bindings.asOf();
        Optional<LocalDate> end = window().closes();
        LocalDate lapse = profile.lapses().higher(today);
        if (lapse != null && end.filter(lapse::isAfter).isEmpty()) {
            end = Optional.of(lapse.minusDays(1));
        }
        LocalDate far = today.plusYears(YEARS);
        this.endsByItself = end.filter(day -> !day.isAfter(far)).isPresent();
        this.last = endsByItself ? end.orElse(far) : far;
        known.put(today, bindings);
    }

    private Window window() {
        return profile.programme().programme().programme().window();
    }

    /** The last day that is looked at: a programme closes, a figure is not known beyond, or it is too far away. */
    LocalDate last() {
        return last;
    }

    /** Whether nothing is to be had after the last day. */
    boolean endsByItself() {
        return endsByItself;
    }

    /** The first day, after those that were found, on which rules derive something else; empty if none is found. */
    Optional<LocalDate> derive() {
        LocalDate before = known.lastKey();
        Bindings now = known.get(before);
        if (!before.isBefore(last) || isSame(now, derived(last)) || budget.isSpent()) {
            return Optional.empty();
        }
        LocalDate after = last;
        while (before.plusDays(1).isBefore(after)) {
            LocalDate middle = before.plusDays(ChronoUnit.DAYS.between(before, after) / 2);
            if (isSame(now, derived(middle))) {
                before = middle;
            } else {
                after = middle;
            }
        }
        known.put(after, derived(after));
        unchanged = List.of();
        return Optional.of(after);
    }

    private Bindings derived(LocalDate day) {
        return derived.computeIfAbsent(day, asked -> {
            budget.spend(RULES);
            return means.derivation().derive(asked, Map.of());
        });
    }

    private boolean isSame(@Nullable Bindings one, Bindings other) {
        return one != null
                && profile.conclusions().stream()
                        .allMatch(fact -> Objects.equals(one.value(fact), other.value(fact))
                                && Objects.equals(one.bounds(fact), other.bounds(fact)));
    }

    /** The situation on a day, with what rules derive for it. */
    Situation derivedOn(LocalDate day) {
        return new Situation(means, profile, derived(day), budget);
    }

    /** The situation on a day. */
    Situation on(LocalDate day) {
        Bindings bindings = Objects.requireNonNull(known.floorEntry(day)).getValue();
        return new Situation(means, profile, on(day, bindings, bindings.facts()), budget);
    }

    /** The days to come on which something may change, when facts are changed so. */
    List<LocalDate> turns(Map<Fact, Object> changed) {
        if (!changed.isEmpty()) {
            return turnsOf(changed);
        } else if (unchanged.isEmpty()) {
            unchanged = turnsOf(changed);
        }
        return unchanged;
    }

    private List<LocalDate> turnsOf(Map<Fact, Object> changed) {
        TreeSet<LocalDate> turns = new TreeSet<>(profile.turns());
        turns.addAll(known.keySet());
        window().opens().ifPresent(turns::add);
        if (profile.readsTheClock()) {
            known.forEach((from, bindings) -> {
                LocalDate next = known.higherKey(from);
                addTurns(changed, bindings, from, next == null ? last : next, turns);
            });
        }
        return today.isBefore(last) ? List.copyOf(turns.subSet(today, false, last, true)) : List.of();
    }

    private void addTurns(
            Map<Fact, Object> changed, Bindings bindings, LocalDate from, LocalDate to, Set<LocalDate> turns) {
        Supposition supposition = new Supposition(
                means.rules(), profile.programme(), means.rules().caseOf(bindings), profile.reads());
        changed.forEach((fact, value) -> {
            if (!profile.feedsRules(fact)) {
                supposition.suppose(fact, value);
            }
        });
        List<Integer> clocked = new ArrayList<>();
        for (int i = 0; i < profile.criteria(); i++) {
            if (profile.readsTheClock(i)) {
                clocked.add(i);
            }
        }
        Map<String, Object> facts = with(bindings, changed);
        List<Object> before = List.of();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            supposition.suppose(day);
            List<Object> now = new ArrayList<>(clocked.size());
            for (int criterion : clocked) {
                Outcome outcome = supposition.outcome(criterion);
                now.add(outcome);
                if (outcome == Outcome.UNKNOWN || changes(criterion)) {
                    addHands(profile.hands(criterion), on(day, bindings, facts), now);
                }
            }
            if (!before.equals(now)) {
                turns.add(day);
                before = now;
            }
        }
    }

    private static Map<String, Object> with(Bindings bindings, Map<Fact, Object> changed) {
        Map<String, Object> facts = new HashMap<>(bindings.facts());
        changed.forEach((fact, value) -> facts.put(fact.name(), value));
        return facts;
    }

    private static Bindings on(LocalDate day, Bindings bindings, Map<String, Object> facts) {
        return new Bindings(day, facts, bindings.bounds(), bindings.missing());
    }

    private boolean changes(int criterion) {
        return profile.facts(criterion).stream().anyMatch(changeable::contains);
    }

    /** A criterion of which the outcome stays the same may still open or close a way. */
    private void addHands(Set<Expression> hands, Bindings bindings, List<Object> now) {
        Interpreter interpreter = new Interpreter(bindings);
        for (Expression hand : hands) {
            Object value = interpreter.value(hand);
            unsure |= value == null || profile.reads(hand, changeable);
            now.add(value == null ? Outcome.UNKNOWN : value);
        }
    }

    /** Whether a way may open or close on another day than those that were found. */
    boolean isUnsure() {
        return unsure;
    }
}
