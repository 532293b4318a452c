package org.guichet.engine.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.Explanation.Table;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The facts and derived values of one application that are explained already: programmes and criteria share them, and
 * each is explained once. Guarded by its monitor.
 */
public final class Explained {
    private final Map<Definition, Full> definitions = new HashMap<>();
    private final Map<Fact, FactUsed> facts = new HashMap<>();
    private final Map<Fact, Optional<Table>> tables = new HashMap<>();

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

    /** A fact of the application, as it is given. */
    FactUsed used(Fact fact, Interpreter interpreter) {
        return facts.computeIfAbsent(fact, asked -> Explainer.used(asked, interpreter));
    }

    /** Every record of a list, if the list is known. */
    Optional<Table> records(Fact list, Records records) {
        return tables.computeIfAbsent(list, records::of);
    }
}
