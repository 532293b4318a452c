package org.guichet.engine.portfolio;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Portfolio.Conflict;

/** What stands against having everything together: rules of cumulation, and the room under state-aid rules. */
final class Limits {
    private final Map<String, Set<String>> excluded = new HashMap<>();
    private final Map<String, BigDecimal> rooms;

    /** @param rooms what is left under state-aid rules, by their name; those that are not here have no limit */
    Limits(List<Conflict> conflicts, Map<String, BigDecimal> rooms) {
        this.rooms = Map.copyOf(rooms);
        for (Conflict conflict : conflicts) {
            exclude(conflict.first().id(), conflict.second().id());
            exclude(conflict.second().id(), conflict.first().id());
        }
    }

    private void exclude(String one, String other) {
        excluded.computeIfAbsent(one, programme -> new HashSet<>()).add(other);
    }

    boolean exclude(Candidate one, Candidate other) {
        return excluded.getOrDefault(one.programme().id(), Set.of())
                .contains(other.programme().id());
    }

    /** What is left under state-aid rules; empty if there is no limit. */
    Optional<BigDecimal> room(String regime) {
        return Optional.ofNullable(rooms.get(regime));
    }

    /** Whether another of the candidates excludes it, or there is not room for all under the same rules. */
    boolean hinder(Candidate candidate, List<Candidate> candidates) {
        return candidates.stream().anyMatch(other -> exclude(candidate, other))
                || candidate
                        .regime()
                        .filter(regime -> isScarce(regime, candidates))
                        .isPresent();
    }

    private boolean isScarce(String regime, List<Candidate> candidates) {
        BigDecimal wanted = Candidate.sum(candidates.stream()
                .filter(candidate -> candidate.regime().filter(regime::equals).isPresent()));
        return room(regime).filter(left -> wanted.compareTo(left) > 0).isPresent();
    }
}
