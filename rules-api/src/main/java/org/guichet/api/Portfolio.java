package org.guichet.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Every programme for one application, in the order in which an applicant wants to see them, and what may be had
 * together. A programme is open unless it is closed or refused: {@link Verdict#isOpen}.
 *
 * <p>Nothing here is an award. Amounts are what the formulas give, if the aid is granted; a selective programme may
 * refuse. Of cumulation, only the rules are checked that packs state: {@link CumulationRule}, and the room under a
 * {@link Regime}; not how far aids may be added up on the same costs.
 *
 * @param asOf the date for which it was taken
 * @param decisions the decision on every programme: first those the applicant is eligible for, by falling amount; then
 *     those that are admissible, likewise; those that wait for facts, for the fewest first; the closed ones; and those
 *     that are refused, for the fewest reasons first
 * @param conflicts the pairs of open programmes that cannot both be had; demonstrations are in nobody's way
 * @param regimes the state-aid rules under which some open programme gives aid that is not a demonstration
 * @param combination the largest aid that may be had together
 */
public record Portfolio(
        LocalDate asOf,
        List<Decision> decisions,
        List<Conflict> conflicts,
        List<RegimeTotal> regimes,
        Combination combination) {

    public Portfolio {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(combination, "combination");
        decisions = List.copyOf(decisions);
        conflicts = List.copyOf(conflicts);
        regimes = List.copyOf(regimes);
    }

    /** The decisions with that verdict, in their order. */
    public List<Decision> decisions(Verdict verdict) {
        return decisions.stream()
                .filter(decision -> decision.verdict() == verdict)
                .toList();
    }

    /** The decision on that programme; empty if none of that name is installed. */
    public Optional<Decision> decision(String programme) {
        return decisions.stream()
                .filter(decision -> decision.programme().id().equals(programme))
                .findFirst();
    }

    /**
     * Two open programmes that cannot both be had.
     *
     * @param first the one that stands first in the portfolio
     * @param second the other
     * @param rules what excludes it: one rule, or one of each side
     */
    public record Conflict(Programme first, Programme second, List<CumulationRule> rules) {
        public Conflict {
            rules = List.copyOf(rules);
        }

        /** On which costs the two cannot both be had, if all the rules are applied. */
        public CumulationRule.Costs costs() {
            boolean never = rules.stream().anyMatch(rule -> rule.costs() == CumulationRule.Costs.ANY);
            return never ? CumulationRule.Costs.ANY : CumulationRule.Costs.SAME;
        }
    }
}
