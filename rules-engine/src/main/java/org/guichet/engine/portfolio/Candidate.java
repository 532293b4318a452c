package org.guichet.engine.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Programme;
import org.guichet.api.Regime;

/** A programme with an amount above nothing that can be weighed against others. */
record Candidate(Programme programme, BigDecimal euros) {
    static final Comparator<Candidate> LARGEST_FIRST = Comparator.comparing(Candidate::euros)
            .reversed()
            .thenComparing(candidate -> candidate.programme().id());

    /** The name of the state-aid rules under which it is given. */
    Optional<String> regime() {
        return programme.regime().map(Regime::id);
    }

    static BigDecimal sum(Stream<Candidate> candidates) {
        return candidates.map(Candidate::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
