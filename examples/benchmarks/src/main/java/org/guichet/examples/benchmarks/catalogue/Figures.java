package org.guichet.examples.benchmarks.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * All that was measured.
 *
 * @param screenings the cases that were timed
 * @param engines what an engine costs, by the size of its catalogue
 */
record Figures(Map<Case, Screening> screenings, Map<Integer, EngineCost> engines) {
    /**
     * What it costs to screen one company: the median of the forks.
     *
     * @param bytes allocated
     */
    record Screening(double microseconds, double bytes) {}

    /** Microseconds for a company, if that was measured. */
    Optional<Double> microseconds(Case screened) {
        return Optional.ofNullable(screenings.get(screened)).map(Screening::microseconds);
    }

    /** How many times as long one takes as the other, if both were measured. */
    Optional<Double> ratio(Case one, Case other) {
        return microseconds(one).flatMap(above -> microseconds(other).map(below -> above / below));
    }

    /** What an engine of that many programmes costs, if that was measured. */
    Optional<EngineCost> engine(int size) {
        return Optional.ofNullable(engines.get(size));
    }
}
