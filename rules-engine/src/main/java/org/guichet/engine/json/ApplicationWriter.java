package org.guichet.engine.json;

import java.util.Optional;
import java.util.TreeMap;
import org.guichet.api.Application;

/** Writes applications as JSON that {@link ApplicationReader} reads. */
public final class ApplicationWriter {
    private ApplicationWriter() {}

    /**
     * The JSON of an application: its date, then its facts by their dotted names, in alphabetical order.
     *
     * @throws IllegalArgumentException if a fact has a value that no fact can have
     */
    public static String write(Application application) {
        CanonicalJson json = new CanonicalJson(true);
        json.object(() -> {
            json.text("asOf", application.asOf().toString());
            new TreeMap<>(application.facts()).forEach((fact, value) -> json.value(fact, Optional.of(value)));
        });
        return json.text() + "\n";
    }
}
