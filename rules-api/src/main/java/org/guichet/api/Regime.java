package org.guichet.api;

import java.util.List;
import java.util.Objects;

/**
 * The rules of state-aid law under which aid is given, such as the de minimis regulation. What may be granted under
 * them can be limited for all programmes together.
 *
 * @param id pack and name, such as {@code eu-state-aid/deMinimis}
 * @param label what it is called
 * @param citations the texts it rests on
 */
public record Regime(String id, Text label, List<Citation> citations) {
    public Regime {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        citations = List.copyOf(citations);
    }
}
