package org.guichet.engine.relevance;

import java.util.List;

/**
 * Values that stand for all that a fact may have.
 *
 * @param samples one value out of each class of values that conditions treat alike
 * @param exact whether every class is there; otherwise there may be values that conditions treat in yet another way
 */
record Partition(List<Object> samples, boolean exact) {
    Partition {
        samples = List.copyOf(samples);
    }
}
