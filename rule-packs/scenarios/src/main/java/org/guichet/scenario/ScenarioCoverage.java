package org.guichet.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.api.Criterion.Treatment;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Outcome;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;

/**
 * Which outcomes of each formalised criterion some scenario shows.
 *
 * @param criteria every formalised criterion of every programme, in alphabetical order of the programmes and in the
 *     order of the pack
 */
public record ScenarioCoverage(List<Criterion> criteria) {
    private static final Set<Outcome> TO_SHOW =
            Collections.unmodifiableSet(EnumSet.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN));

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
            Set<Outcome> lacking = EnumSet.copyOf(TO_SHOW);
            lacking.removeAll(shown);
            return lacking;
        }
    }

    /** What these results show of the programmes of an engine. A scenario that failed shows nothing. */
    public static ScenarioCoverage of(EligibilityEngine engine, Collection<ScenarioResult> results) {
        Map<String, Map<String, Set<Outcome>>> shown = shown(results);
        List<Criterion> criteria = new ArrayList<>();
        engine.packs().stream()
                .flatMap(pack -> pack.programmes().stream())
                .sorted(Comparator.comparing(Programme::id))
                .forEach(programme -> programme.criteria().stream()
                        .filter(criterion -> criterion.treatment() == Treatment.FORMALISED)
                        .map(criterion -> new Criterion(
                                programme.id(),
                                criterion.id(),
                                shown.getOrDefault(programme.id(), Map.of()).getOrDefault(criterion.id(), Set.of())))
                        .forEach(criteria::add));
        return new ScenarioCoverage(criteria);
    }

    /** Outcomes by programme and criterion. A closed programme shows nothing: its criteria decide nothing. */
    private static Map<String, Map<String, Set<Outcome>>> shown(Collection<ScenarioResult> results) {
        Map<String, Map<String, Set<Outcome>>> shown = new HashMap<>();
        results.stream()
                .filter(ScenarioResult::passed)
                .flatMap(result -> result.decision().stream())
                .filter(decision -> decision.verdict() != Verdict.CLOSED)
                .forEach(decision -> decision.findings().stream()
                        .filter(finding -> TO_SHOW.contains(finding.outcome()))
                        .forEach(finding -> shown.computeIfAbsent(
                                        decision.programme().id(), id -> new HashMap<>())
                                .computeIfAbsent(finding.criterion().id(), id -> EnumSet.noneOf(Outcome.class))
                                .add(finding.outcome())));
        return shown;
    }

    /** The criteria of which some outcome is not shown. */
    public List<Criterion> gaps() {
        return criteria.stream()
                .filter(criterion -> !criterion.lacking().isEmpty())
                .toList();
    }
}
