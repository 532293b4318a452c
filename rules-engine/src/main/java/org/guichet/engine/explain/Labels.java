package org.guichet.engine.explain;

import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.vocabulary.CodeList;

/**
 * What the things in a programme's expressions are called.
 *
 * @param scope the names that the programme's expressions may use
 */
record Labels(Scope scope) {
    Optional<CodeList> list(String name) {
        return scope.list(name);
    }

    /** A citation in a few words: what it is called, and the place in it. */
    String citation(Citation citation, Wording wording) {
        String title = citation.title().in(wording.locale());
        return citation.article().map(article -> title + ", " + article).orElse(title);
    }
}
