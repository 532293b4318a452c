package org.guichet.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Facts as a scenario gives them.
 *
 * @param values by name; texts are {@linkplain org.guichet.engine.application.Written as written}
 * @param unknown the names that are said to be unknown
 */
record Facts(Map<String, Object> values, Set<String> unknown) {
    static final Facts NONE = new Facts(Map.of(), Set.of());

    Facts {
        values = new LinkedHashMap<>(values);
        unknown = new LinkedHashSet<>(unknown);
    }

    /** The values that are left when these facts replace those of a base. */
    Map<String, Object> over(Facts base) {
        Map<String, Object> merged = new LinkedHashMap<>(base.values);
        merged.putAll(values);
        merged.keySet().removeAll(unknown);
        return merged;
    }
}
