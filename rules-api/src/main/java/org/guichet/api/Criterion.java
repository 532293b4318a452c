package org.guichet.api;

import java.util.List;
import java.util.Optional;

/**
 * One condition of a programme, as its text states it.
 *
 * @param id its name within the programme, such as {@code inRegion}
 * @param label what it is called
 * @param kind whether it must hold or must not
 * @param treatment who decides it
 * @param citations the texts it rests on
 * @param delegation who judges it and how; present if {@link Treatment#DELEGATED}
 * @param waiver why it is not tested; present if {@link Treatment#WAIVED}
 */
public record Criterion(
        String id,
        Text label,
        Kind kind,
        Treatment treatment,
        List<Citation> citations,
        Optional<Delegation> delegation,
        Optional<Text> waiver) {

    public Criterion {
        citations = List.copyOf(citations);
    }

    /** Whether a criterion opens a programme or closes it. */
    public enum Kind {
        /** What must hold. */
        ELIGIBILITY,
        /** What must not hold. */
        EXCLUSION
    }

    /** Every sentence of a programme's text is treated in one of these ways: there is no fourth. */
    public enum Treatment {
        /** The engine decides it from facts. */
        FORMALISED,
        /** A named human judges it. */
        DELEGATED,
        /** It is not tested, for a stated reason. */
        WAIVED
    }

    /**
     * Who judges a delegated criterion.
     *
     * @param to the person or body
     * @param guidance what they look at
     */
    public record Delegation(Text to, Text guidance) {}
}
