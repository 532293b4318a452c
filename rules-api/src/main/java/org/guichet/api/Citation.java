package org.guichet.api;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * The text that a criterion or a figure rests on: what CCCEV calls a reference framework.
 *
 * @param title what the text is called
 * @param article the place in the text, such as {@code art. 2(18)}
 * @param id the identifier of the text: ELI, CELEX, LEGIARTI…
 * @param url where it can be read
 * @param quality how the pack's authors know it
 * @param verify what remains to be checked before relying on it; always present for {@link Quality#KNOWN}
 */
public record Citation(
        Text title,
        Optional<String> article,
        Optional<String> id,
        Optional<URI> url,
        Quality quality,
        Optional<Text> verify) {

    public Citation {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(verify, "verify");
    }

    /** How a legal fact was established. */
    public enum Quality {
        /** The cited page itself was read; written {@code R} in packs. */
        READ,
        /** A secondary source was read; written {@code S}. */
        SECONDARY,
        /** Known from the official text, which was not read again; written {@code K}. */
        KNOWN
    }
}
