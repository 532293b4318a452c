package org.guichet.api;

import java.util.Locale;

/**
 * A text for people, in every language of its pack. Wording may change between versions of the library: programs should
 * read the data beside it, not the text.
 */
@FunctionalInterface
public interface Text {
    /**
     * The text in the language of {@code locale}, or in the pack's first language where it has no such language. Texts
     * that are composed, such as explanations, are composed on each call.
     */
    String in(Locale locale);
}
