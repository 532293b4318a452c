package org.guichet.engine.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.guichet.api.Text;

/**
 * A text as a pack gives it.
 *
 * @param byLanguage the wording by language, the pack's first language first
 */
public record Translations(Map<String, String> byLanguage) implements Text {
    public Translations {
        byLanguage = byLanguage.size() < 2
                ? Map.copyOf(byLanguage)
                : Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The same words in every language, as for the number of an article. */
    public static Translations same(String text) {
        return new Translations(Map.of("", text));
    }

    @Override
    public String in(Locale locale) {
        String wording = byLanguage.get(locale.getLanguage());
        return wording != null
                ? wording
                : byLanguage.values().stream().findFirst().orElse("");
    }
}
