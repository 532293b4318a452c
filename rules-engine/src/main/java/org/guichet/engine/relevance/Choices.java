package org.guichet.engine.relevance;

import java.util.List;

/**
 * What may be chosen for a fact.
 *
 * @param stretches the values that conditions treat alike; those of numbers and dates in order, nothing left out
 *     between
 * @param exact whether conditions treat the values of each alike, whatever other open facts turn out to be
 */
public record Choices(List<Stretch> stretches, boolean exact) {
    public Choices {
        stretches = List.copyOf(stretches);
    }
}
