package org.guichet.engine.explain;

import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.vocabulary.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * What the things in a programme's expressions are called.
 *
 * @param scope the names that the programme's expressions may use
 */
record Labels(Scope scope) {
    Optional<CodeList> list(String name) {
        return scope.list(name);
    }

    /** Whoever asks, things are called the same: what is said is the same if it is of the same things. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Labels;
    }

    @Override
    public int hashCode() {
        return Labels.class.hashCode();
    }

    /** A citation in a few words: what it is called, and the place in it. */
    String citation(Citation citation, Wording wording) {
        String title = citation.title().in(wording.locale());
        return citation.article().map(article -> title + ", " + article).orElse(title);
    }
}
