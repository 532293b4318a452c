package org.guichet.engine.relevance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.Verdict;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;

/**
 * Puts what rules do derive in the place of what was supposed of it: the lists that they read are taken to be empty.
 * For one thread.
 */
final class Deriving {
    /** How often rules are run for one decision. */
    private static final int MOST_RUNS = 2;

    private final Completions completions;
    private final Bindings bindings;
    private final Map<Map<Fact, Object>, Optional<Derived>> known = new HashMap<>();

    /** What rules derive. */
    private record Derived(Map<String, Object> facts, Bindings all) {}

    Deriving(Completions completions) {
        this.completions = completions;
        this.bindings = completions.attempt().bindings();
    }

    /** A turn of a fact that an application gives, like one that supposes what rules derive; empty if it is none. */
    Optional<Turns.Turn> given(Fact fact, Turns.Turn turn) {
        if (fact.isDerived()) {
            return Optional.empty();
        }
        Map<Fact, Object> rest = new LinkedHashMap<>();
        Set<Fact> read = new LinkedHashSet<>();
        turn.rest().forEach((other, value) -> {
            if (other.isDerived()) {
                read.addAll(other.derivation().orElseThrow().reads());
            } else {
                rest.put(other, value);
            }
        });
        if (read.contains(fact)) {
            return Optional.empty(); // it takes more than empty lists for rules to tell its values apart
        }
        read.stream()
                .filter(list -> list.type().isList() && bindings.value(list) == null)
                .forEach(list -> rest.put(list, new Entries(List.of())));
        Optional<Verdict> first = verdict(rest, fact, turn.first(), read);
        Optional<Verdict> second = verdict(rest, fact, turn.second(), read);
        return first.isPresent() && second.isPresent() && !first.equals(second)
                ? Optional.of(new Turns.Turn(rest, turn.first(), first.get(), turn.second(), second.get()))
                : Optional.empty();
    }

    /** The verdict on a completion, if it is settled. */
    private Optional<Verdict> verdict(Map<Fact, Object> rest, Fact fact, Object value, Set<Fact> read) {
        Map<Fact, Object> values = new LinkedHashMap<>(rest);
        values.put(fact, value);
        Map<Fact, Object> inputs = new HashMap<>(values);
        inputs.keySet().retainAll(read);
        if (known.size() >= MOST_RUNS && !known.containsKey(inputs)) {
            return Optional.empty();
        }
        return known.computeIfAbsent(inputs, asked -> derived(values)).flatMap(derived -> {
            Map<String, Object> facts =
                    new HashMap<>(Supposed.with(bindings, values).facts());
            facts.putAll(derived.facts);
            return completions.settled(
                    new Bindings(bindings.asOf(), facts, derived.all.bounds(), derived.all.missing()));
        });
    }

    private Optional<Derived> derived(Map<Fact, Object> values) {
        try {
            Bindings given = Supposed.with(bindings, values);
            Bindings all = completions.attempt().analysis().derive(given);
            Map<String, Object> facts = new HashMap<>(all.facts());
            facts.entrySet().removeAll(given.facts().entrySet());
            return Optional.of(new Derived(facts, all));
        } catch (InvalidApplicationException impossible) {
            return Optional.empty();
        }
    }
}
