package org.guichet.engine.explain;

import java.util.HashMap;
import java.util.Map;
import org.guichet.api.Explanation;
import org.guichet.engine.expression.Definition;
import org.jspecify.annotations.Nullable;

/**
 * The derived values of one application that are explained already: programmes and criteria share them, and each is
 * explained once. Guarded by its monitor.
 */
public final class Explained {
    private final Map<Definition, Full> definitions = new HashMap<>();

    /**
     * A derived value in full.
     *
     * @param mentions what it mentions, itself included, and what is said of that where it is mentioned again
     */
    record Full(Explanation explanation, Map<Object, Explanation> mentions) {}

    @Nullable
    Full get(Definition definition) {
        return definitions.get(definition);
    }

    void put(Definition definition, Full full) {
        definitions.put(definition, full);
    }
}
