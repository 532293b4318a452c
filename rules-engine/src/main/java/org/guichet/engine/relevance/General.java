package org.guichet.engine.relevance;

import java.time.LocalDate;
import java.util.Map;
import org.guichet.engine.vocabulary.Fact;

/**
 * What makes a difference to a programme in whatever application. Nothing of it comes from an applicant.
 *
 * @param asOf the date for which it was found
 * @param partitions values of every fact; where a partition is exact, it is so for every application that says nothing
 *     of the fact
 * @param accepted a completion that is not refused; empty if none was found
 * @param turning for facts of that completion, a value with which it is refused
 */
record General(LocalDate asOf, Map<Fact, Partition> partitions, Map<Fact, Object> accepted, Map<Fact, Object> turning) {
    /** Nothing was found out. */
    static General unknown(LocalDate asOf) {
        return new General(asOf, Map.of(), Map.of(), Map.of());
    }
}
