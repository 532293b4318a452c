package org.guichet.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A way to a programme that a scenario expects.
 *
 * @param changes what each fact has to become, as written
 * @param waiting the day to wait for
 */
public record ExpectedRemedy(Map<String, String> changes, Optional<LocalDate> waiting) {
    public ExpectedRemedy {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** As scenarios write it. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!changes.isEmpty()) {
            parts.add("change: { "
                    + changes.entrySet().stream()
                            .map(change -> change.getKey() + ": " + change.getValue())
                            .collect(Collectors.joining(", "))
                    + " }");
        }
        waiting.ifPresent(day -> parts.add("wait: " + day));
        return "{ " + String.join(", ", parts) + " }";
    }
}
