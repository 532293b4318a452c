package org.guichet.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Application;

/**
 * A case, and what must become of it.
 *
 * @param name what it shows, in a sentence
 * @param file the file it stands in, from the folder that holds the packs
 * @param line the line, from 1
 * @param column the column, from 1
 * @param programme pack and programme, such as {@code ara-relocation/industrial-investment}; empty where only values
 *     are expected that all programmes share
 * @param asOf the date of the decision
 * @param given the facts, as an {@link Application} takes them
 * @param expect what must hold
 */
public record Scenario(
        String name,
        String file,
        int line,
        int column,
        Optional<String> programme,
        LocalDate asOf,
        Map<String, Object> given,
        Expectation expect) {
    public Scenario {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The application that it describes. */
    public Application application() {
        return Application.builder().asOf(asOf).facts(given).build();
    }
}
