package org.guichet.engine.record;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing in which a decision that was made again differs from the one recorded. The value of a fact is never told.
 *
 * @param kind what differs
 * @param subject which: a pack, a fact, a criterion, a JSON path or a programme; empty if there is but one
 * @param recorded what the receipt has, if it may be told
 * @param found what there is now, if it may be told
 */
public record Difference(Kind kind, String subject, Optional<String> recorded, Optional<String> found) {
    public Difference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(found, "found");
    }

    static Difference of(Kind kind, String subject) {
        return new Difference(kind, subject, Optional.empty(), Optional.empty());
    }

    static Difference of(Kind kind, String subject, String recorded, String found) {
        return new Difference(kind, subject, Optional.of(recorded), Optional.of(found));
    }

    /** The kind and what it is about. Amounts are left out, as logs do without them. */
    @Override
    public String toString() {
        return kind + (subject.isEmpty() ? "" : " " + subject);
    }

    /** What may differ. */
    public enum Kind {
        /** Another version of the library. */
        ENGINE_VERSION,
        /** A pack is not installed. */
        PACK_MISSING,
        /** A pack is applied that was not. */
        PACK_ADDED,
        /** Another version of a pack. */
        PACK_VERSION,
        /** The same version of a pack, but not the same rules. */
        PACK_DIGEST,
        /** No installed pack has the programme: nothing could be decided. */
        PROGRAMME_MISSING,
        /** The application that was given lacks a fact. */
        FACT_MISSING,
        /** The application that was given has a fact that is not recorded. */
        FACT_ADDED,
        /** A fact has another value than the one recorded. */
        FACT_VALUE,
        /** The packs no longer admit what stands at a place of the application: nothing could be decided. */
        FACT_REFUSED,
        /** The verdict. */
        VERDICT,
        /** What became of a criterion. */
        OUTCOME,
        /** The amount, or why there is none. */
        AMOUNT,
        /** What stands at a JSON path of the decision, where nothing else differs. */
        PATH,
        /** The decision, of which only a hash was kept. */
        DECISION
    }
}
