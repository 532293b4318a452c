package org.guichet.engine.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.engine.vocabulary.Fact;

/** The sets of changes that were found to lead anywhere, on the earliest day each. */
final class Found {
    private final Map<Combination, Way> ways = new LinkedHashMap<>();

    /**
     * What changes.
     *
     * @param facts the facts that change
     * @param waits whether a day has to be waited for
     */
    record Combination(Set<Fact> facts, boolean waits) {
        private boolean isPartOf(Combination other) {
            return (other.waits || !waits) && other.facts.containsAll(facts);
        }
    }

    /**
     * How a set leads there.
     *
     * @param rank how far
     * @param situation the day
     * @param search the search that found it
     * @param values what each fact has to become
     */
    record Way(Combination set, int rank, Situation situation, SetSearch search, Map<Fact, Object> values) {}

    /** Whether some set leads to the programme. */
    boolean leadsThere() {
        return ways.values().stream().anyMatch(way -> way.rank == 2);
    }

    void add(Combination set, int rank, Situation situation, SetSearch search, Map<Fact, Object> values) {
        Way known = ways.get(set);
        if (known == null || known.rank < rank) {
            ways.put(set, new Way(set, rank, situation, search, values));
        }
    }

    /** Whether nothing of these facts is needed, or less of them leads to the programme already. */
    boolean covers(Set<Fact> facts, boolean waits) {
        Combination set = new Combination(facts, waits);
        return ways.values().stream().anyMatch(way -> way.rank == 2 && way.set.isPartOf(set));
    }

    /** The smallest: those of which no part leads as far. */
    List<Way> smallest() {
        List<Way> smallest = new ArrayList<>();
        for (Way way : ways.values()) {
            boolean lessWillDo = ways.values().stream()
                    .anyMatch(other ->
                            !other.set.equals(way.set) && other.rank >= way.rank && other.set.isPartOf(way.set));
            if (!lessWillDo) {
                smallest.add(way);
            }
        }
        return smallest;
    }
}
