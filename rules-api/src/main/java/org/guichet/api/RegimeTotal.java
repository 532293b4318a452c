package org.guichet.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the open programmes of a {@link Portfolio} would give under the same state-aid rules, if all were granted, and
 * how much of it the rules leave room for. In euros, as state-aid law reckons.
 *
 * @param regime the rules
 * @param programmes the open programmes that give aid under them, in the order of the portfolio; no demonstrations
 * @param total the sum of the amounts that are known; empty if none is. With {@code unknown} ones, the whole is this at
 *     least
 * @param unknown those of the programmes whose aid is not known: their formula is, or a fact it needs, or they lend or
 *     guarantee and what of it is aid is not known
 * @param room what the rules leave room for; empty if no pack states a limit
 * @param together the largest sum that rules of cumulation and the room allow, of programmes that the applicant is
 *     eligible for or that are admissible, each in full; empty if the room is not known
 */
public record RegimeTotal(
        Regime regime,
        List<Programme> programmes,
        Optional<Money> total,
        List<Programme> unknown,
        Optional<Room> room,
        Optional<Money> together) {

    public RegimeTotal {
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(together, "together");
        programmes = List.copyOf(programmes);
        unknown = List.copyOf(unknown);
    }

    /** The regime, without amounts. */
    @Override
    public String toString() {
        return "RegimeTotal[" + regime.id() + ", programmes=" + programmes.size() + "]";
    }

    /**
     * What may still be granted to the applicant under state-aid rules, all programmes together.
     *
     * @param amount how much, down to the cent and never below nothing; empty if unknown
     * @param relevantFacts the unknown facts that it waits for
     * @param explanation how it was worked out
     */
    public record Room(Optional<Money> amount, List<InformationConcept> relevantFacts, Explanation explanation) {
        public Room {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(explanation, "explanation");
            relevantFacts = List.copyOf(relevantFacts);
        }

        /** Whether it is known, without the amount. */
        @Override
        public String toString() {
            return "Room[" + (amount.isPresent() ? "known" : "unknown") + "]";
        }
    }
}
