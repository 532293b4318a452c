package org.guichet.engine.relevance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.vocabulary.Fact;

/** What is known when something more is supposed. */
final class Supposed {
    /** The days that an application may give. */
    static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);

    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Supposed() {}

    static Bindings with(Bindings given, Map<Fact, Object> values) {
        Map<String, Object> facts = new HashMap<>(given.facts());
        values.forEach((fact, value) -> facts.put(fact.name(), value));
        return new Bindings(given.asOf(), facts, given.bounds(), given.missing());
    }
}
