package org.guichet.engine.certificate.verify;

import java.util.Optional;
import org.guichet.api.InvalidApplicationException.Problem;

/**
 * Where a certificate fails. Immutable; nothing is null.
 *
 * @param kind what is wrong
 * @param criterion the criterion whose proof fails; empty for anything else
 * @param path the place in the certificate, such as {@code $.criteria[2].condition.parts[0]}
 * @param stated what the certificate states there, which may be personal data; empty if it states nothing
 * @param follows what follows there from facts and rules, which may be personal data; empty if nothing does
 */
public record Fault(Kind kind, Optional<String> criterion, String path, String stated, String follows) {
    /** What is wrong with a statement. */
    public enum Kind {
        /** Something else follows. */
        VALUE,
        /** The rules have another step in this place. */
        STEP,
        /** What is needed to conclude is not proven. */
        MISSING,
        /** It is not needed, or an earlier part would do. */
        SUPERFLUOUS,
        /** The application does not give that fact, or not with that value. */
        FACT,
        /** No pack that is there has the programme. */
        PROGRAMME
    }

    /** That a fact is stated which the packs do not admit. */
    public static Fault of(Problem problem) {
        String path = "$.facts" + problem.path().substring(1);
        return new Fault(Kind.FACT, Optional.empty(), path, problem.message(), "");
    }

    /** The kind and the place. Values are left out, as they may be personal data. */
    @Override
    public String toString() {
        return kind + " " + path;
    }
}
