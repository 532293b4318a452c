package org.guichet.tools;

import java.util.Locale;
import java.util.stream.Stream;

/** A language that reports are written in. */
enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language that the environment asks for: English if it asks for English, otherwise French. */
    static Language of(Terminal terminal) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(terminal::variable)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.matches("en([_.@].*)?"))
                .map(english -> EN)
                .orElse(FR);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
