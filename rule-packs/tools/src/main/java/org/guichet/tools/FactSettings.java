package org.guichet.tools;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.api.InformationConcept;

/** Reads facts as they are set on the command line, such as {@code company.headcount=42}. */
final class FactSettings {
    private final Map<String, InformationConcept> vocabulary = new HashMap<>();

    FactSettings(Collection<InformationConcept> vocabulary) {
        vocabulary.forEach(concept -> this.vocabulary.put(concept.name(), concept));
    }

    /** Sets a fact of an application; without a value it is unknown again. */
    void apply(String setting, Application.Builder application) {
        int sign = setting.indexOf('=');
        if (sign < 1) {
            throw new UnusableException("`" + setting + "` sets no fact: write FACT=VALUE");
        }
        String fact = setting.substring(0, sign).strip();
        String value = setting.substring(sign + 1).strip();
        if (value.isEmpty()) {
            application.unknown(fact);
        } else {
            application.fact(fact, value(fact, value));
        }
    }

    /** What is no value of the fact stays a text, and is refused with the application. */
    private Object value(String fact, String written) {
        InformationConcept concept = vocabulary.get(fact);
        String type = concept == null ? "" : concept.type();
        return switch (type) {
            case "boolean" -> truth(written);
            case "integer", "number" -> number(written);
            case "list" ->
                throw new UnusableException("`" + fact + "` is a list: change it in the file of the application");
            default -> written;
        };
    }

    private static Object truth(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "oui" -> true;
            case "no", "false", "non" -> false;
            default -> written;
        };
    }

    private static Object number(String written) {
        return written.matches("[+-]?\\d{1,30}(\\.\\d{1,20})?") ? new BigDecimal(written) : written;
    }
}
