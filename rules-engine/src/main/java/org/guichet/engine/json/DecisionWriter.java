package org.guichet.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.guichet.api.Decision;

/**
 * Writes decisions as canonical JSON, described by the schema {@code decision}: the same decision always gives the same
 * bytes. Keys have a fixed order, numbers are in plain notation without trailing zeros, and what is absent is left out.
 * Neither form ends with a line break. Immutable; may be shared by threads.
 *
 * <pre>{@code
 * String line = DecisionWriter.compact().write(decision);
 * String page = DecisionWriter.pretty().in(List.of(Locale.FRENCH)).write(decision);
 * }</pre>
 */
public final class DecisionWriter {
    private static final List<Locale> FRENCH_AND_ENGLISH = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final boolean pretty;
    private final List<Locale> locales;

    private DecisionWriter(boolean pretty, List<Locale> locales) {
        this.pretty = pretty;
        this.locales = locales;
    }

    /** A writer that indents by two spaces, with texts in French and English. */
    public static DecisionWriter pretty() {
        return new DecisionWriter(true, FRENCH_AND_ENGLISH);
    }

    /** A writer that writes one line without white space, with texts in French and English. */
    public static DecisionWriter compact() {
        return new DecisionWriter(false, FRENCH_AND_ENGLISH);
    }

    /**
     * A writer of the same form with texts in these languages, in this order.
     *
     * @throws IllegalArgumentException if there is no language, or a locale without one
     */
    public DecisionWriter in(List<Locale> languages) {
        List<Locale> distinct =
                languages.stream().map(DecisionWriter::language).distinct().toList();
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("at least one language");
        }
        return new DecisionWriter(pretty, distinct);
    }

    private static Locale language(Locale locale) {
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("a locale without a language: " + locale.toLanguageTag());
        }
        return Locale.forLanguageTag(locale.getLanguage());
    }

    /** The decision as JSON. */
    public String write(Decision decision) {
        CanonicalJson json = new CanonicalJson(pretty);
        new DecisionJson(json, locales).write(decision);
        return json.text();
    }

    /**
     * Writes the decision as JSON in UTF-8. The stream is not closed.
     *
     * @throws IOException if the stream fails
     */
    public void write(Decision decision, OutputStream out) throws IOException {
        out.write(write(decision).getBytes(UTF_8));
    }
}
