package org.guichet.engine.json;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.InvalidApplicationException.Problem;

/**
 * An application as it was written: its facts are not yet checked against what packs declare.
 *
 * @param asOf the date of the decision, if the document gives one
 * @param facts the facts by name, in the order written; names that no pack declares are among them
 * @param problems everything that could not be read, in the order of the document
 */
public record RawApplication(Optional<LocalDate> asOf, Map<String, Object> facts, List<Problem> problems) {
    public RawApplication {
        Objects.requireNonNull(asOf, "asOf");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        problems = List.copyOf(problems);
    }

    /**
     * A builder with the facts, and the date if there is one. A caller may set another date.
     *
     * @throws InvalidApplicationException if there are problems
     */
    public Application.Builder toBuilder() {
        if (!problems.isEmpty()) {
            throw new InvalidApplicationException(problems);
        }
        Application.Builder builder = Application.builder().facts(facts);
        return asOf.map(builder::asOf).orElse(builder);
    }

    /** The date, the names of the facts and the problems. Values are personal data and are left out. */
    @Override
    public String toString() {
        return "RawApplication[asOf=" + asOf + ", facts=" + facts.keySet() + ", problems=" + problems + "]";
    }
}
