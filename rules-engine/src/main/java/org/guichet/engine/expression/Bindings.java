package org.guichet.engine.expression;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guichet.engine.facts.Missing;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What an application makes known, in checked form. It takes over the map of facts, which nobody changes any more.
 *
 * @param asOf the date of the decision
 * @param facts the known facts by name, derived ones included, with values as
 *     {@link org.guichet.engine.vocabulary.Type.Kind} lists them
 * @param bounds what rules found out of derived numbers that are not known
 * @param missing what rules say that derived facts wait for, by the name of the derived fact
 */
public record Bindings(
        LocalDate asOf, Map<String, Object> facts, Map<String, Quantity> bounds, Map<String, List<Missing>> missing) {
    public Bindings {
        facts = Collections.unmodifiableMap(facts);
        bounds = Map.copyOf(bounds);
        missing = Map.copyOf(missing);
    }

    /** What an application makes known, nothing derived. */
    public Bindings(LocalDate asOf, Map<String, Object> facts) {
        this(asOf, facts, Map.of(), Map.of());
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

    /** What is known of a number that is unknown; null if nothing is. */
    public @Nullable Quantity bounds(Fact fact) {
        return bounds.get(fact.name());
    }

    /** What the rules that derive an unknown fact wait for. */
    public List<Missing> missing(Fact derived) {
        return missing.getOrDefault(derived.name(), List.of());
    }
}
