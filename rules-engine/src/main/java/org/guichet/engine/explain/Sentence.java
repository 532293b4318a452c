package org.guichet.engine.explain;

import java.util.Locale;
import java.util.function.Function;
import org.guichet.api.Text;

/**
 * A sentence about something, composed when it is asked for.
 *
 * @param about what it is about: sentences are the same if they are of one kind and about the same
 * @param kind how it is composed
 */
record Sentence<T>(T about, Kind<T> kind) implements Text {
    /** A way to compose sentences. */
    @FunctionalInterface
    interface Kind<T> {
        String compose(T about, Wording wording);
    }

    @Override
    public String in(Locale locale) {
        return kind.compose(about, Wording.of(locale));
    }

    /** Nothing of what it says: it has values of facts in it. */
    @Override
    public String toString() {
        return "Sentence";
    }

    /** Several texts, one after the other. */
    static Text joined(Text first, Text second) {
        return new Joined(first, second);
    }

    private record Joined(Text first, Text second) implements Text {
        @Override
        public String in(Locale locale) {
            return first.in(locale) + " " + second.in(locale);
        }
    }

    /** A text in the words of a language, about nothing in particular. */
    static Text of(Function<Wording, String> words) {
        return locale -> words.apply(Wording.of(locale));
    }
}
