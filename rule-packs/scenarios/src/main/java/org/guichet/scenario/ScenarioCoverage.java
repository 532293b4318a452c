package org.guichet.scenario;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Outcome;

/**
 * Which outcomes of each formalised criterion some scenario shows.
 *
 * @param criteria every formalised criterion of every programme, in alphabetical order of the programmes and in the
 *     order of the pack
 */
public record ScenarioCoverage(List<Criterion> criteria) {
    public ScenarioCoverage {
        criteria = List.copyOf(criteria);
    }

    /**
     * One formalised criterion.
     *
     * @param programme pack and programme
     * @param criterion its name
     * @param shown those of {@link Outcome#MET}, {@link Outcome#NOT_MET} and {@link Outcome#UNKNOWN} that are shown
     */
    public record Criterion(String programme, String criterion, Set<Outcome> shown) {
        public Criterion {
            shown = Set.copyOf(shown);
        }

        /** The outcomes that no scenario shows. */
        public Set<Outcome> lacking() {
            Set<Outcome> lacking = EnumSet.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN);
            lacking.removeAll(shown);
            return lacking;
        }
    }

    /** What these results show of the programmes of an engine. A scenario that failed shows nothing. */
    public static ScenarioCoverage of(EligibilityEngine engine, Collection<ScenarioResult> results) {
        return new ScenarioCoverage(List.of());
    }

    /** The criteria of which some outcome is not shown. */
    public List<Criterion> gaps() {
        return criteria.stream()
                .filter(criterion -> !criterion.lacking().isEmpty())
                .toList();
    }
}
