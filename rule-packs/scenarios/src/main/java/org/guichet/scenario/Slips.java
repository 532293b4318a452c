package org.guichet.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;

/** What is wrong with scenarios: each slip is reported, so that none makes a test vacuous. */
final class Slips {
    private final Diagnostics diagnostics;

    Slips(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** How many there are so far. */
    int count() {
        return diagnostics.size();
    }

    /** Something that cannot be read. */
    void unreadable(Position at, String message) {
        unreadable(at, message, Optional.empty());
    }

    /** As defined by {@link #unreadable(Position, String)}. */
    void unreadable(Position at, String message, Optional<String> suggestion) {
        diagnostics.report(Code.G901, at, message, suggestion);
    }

    /** A word that is none of those allowed, which are few. */
    void noneOf(Position at, String message, String written, List<String> allowed) {
        unreadable(
                at,
                message,
                nearest(written, allowed).or(() -> Optional.of("write one of: " + String.join(", ", allowed))));
    }

    /** A name that does not exist. */
    void unknown(Position at, String kind, String name, Collection<String> known) {
        unknown(at, "unknown " + kind + " `" + name + "`", nearest(name, known));
    }

    /** As defined by {@link #unknown(Position, String, String, Collection)}. */
    void unknown(Position at, String message, Optional<String> suggestion) {
        diagnostics.report(Code.G902, at, message, suggestion);
    }

    private static Optional<String> nearest(String written, Collection<String> known) {
        return written.length() > 200 ? Optional.empty() : Suggestion.didYouMean(written, known);
    }
}
