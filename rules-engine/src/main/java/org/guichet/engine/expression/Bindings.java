package org.guichet.engine.expression;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What an application makes known, in checked form.
 *
 * @param asOf the date of the decision
 * @param facts the known facts by name, with values as {@link org.guichet.engine.vocabulary.Type.Kind} lists them
 */
public record Bindings(LocalDate asOf, Map<String, Object> facts) {
    public Bindings {
        facts = Collections.unmodifiableMap(new HashMap<>(facts));
    }

    /** The date and the names of the known facts. Values are personal data and are left out. */
    @Override
    public String toString() {
        return "Bindings[asOf=" + asOf + ", facts=" + facts.keySet() + "]";
    }

    /** The value of a fact; null if unknown. */
    public @Nullable Object value(Fact fact) {
        return facts.get(fact.name());
    }
}
