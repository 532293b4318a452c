package org.guichet.api;

import java.util.List;
import java.util.Objects;

/**
 * What the aid of a programme may not be combined with. It binds both sides, whichever of them states it.
 *
 * @param programmes the other programmes, by pack and programme; they need not be installed
 * @param costs on which costs the two cannot both be had
 * @param because what the text says
 * @param citations the texts it rests on
 */
public record CumulationRule(List<String> programmes, Costs costs, Text because, List<Citation> citations) {
    public CumulationRule {
        programmes = List.copyOf(programmes);
        Objects.requireNonNull(costs, "costs");
        Objects.requireNonNull(because, "because");
        citations = List.copyOf(citations);
    }

    /** On which eligible costs two aids cannot both be had. */
    public enum Costs {
        /** Not on the same costs, even in part; on other costs they can. */
        SAME,
        /** Not at all. */
        ANY
    }
}
