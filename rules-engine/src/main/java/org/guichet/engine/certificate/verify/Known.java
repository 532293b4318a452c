package org.guichet.engine.certificate.verify;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.engine.certificate.Stated;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Definition;

/**
 * What proofs may rest on. For one thread.
 *
 * @param facts the known facts by name, derived ones included
 * @param bounds what is known of derived numbers that are not
 * @param computed definitions that cells of decision tables refer to, once they are worked out
 */
record Known(
        LocalDate asOf,
        Map<String, Object> facts,
        Map<String, Stated> bounds,
        Map<Definition, Optional<Object>> computed) {

    static Known of(Bindings bindings) {
        Map<String, Stated> bounds = new HashMap<>();
        bindings.bounds().forEach((name, quantity) -> bounds.put(name, Stated.of(quantity)));
        return new Known(bindings.asOf(), bindings.facts(), bounds, new HashMap<>());
    }
}
