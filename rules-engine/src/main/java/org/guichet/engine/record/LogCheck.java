package org.guichet.engine.record;

import java.util.Objects;
import java.util.Optional;

/**
 * What verifying a log found.
 *
 * @param lines how many lines are as they were written, from the first on
 * @param bytes how many bytes these lines have
 * @param head the hash of the last of these lines. Whoever knows it can tell later that none of them was cut off: that
 *     is all that shows it, so keep it elsewhere.
 * @param headLine the line whose hash is the head that was asked for, if one was and some line has it
 * @param fault the first thing that is wrong; empty if nothing is
 */
public record LogCheck(long lines, long bytes, String head, Optional<Long> headLine, Optional<Fault> fault) {
    public LogCheck {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(headLine, "headLine");
        Objects.requireNonNull(fault, "fault");
    }

    /** Whether nothing is wrong. */
    public boolean isUnbroken() {
        return fault.isEmpty();
    }

    /**
     * Something that is wrong.
     *
     * @param line the line at which it shows, from 1
     * @param kind what
     */
    public record Fault(long line, Kind kind) {
        public Fault {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** What may be wrong with a log. */
    public enum Kind {
        /** It is not a line of a log. */
        NOT_A_LINE,
        /** The line bears another number: a line was removed, inserted or moved. */
        NUMBER,
        /** The hash of the line before it is another: that line was changed, removed, inserted or moved. */
        PREVIOUS,
        /** The receipt is not what it was. */
        RECEIPT,
        /** The last line has no end: writing it was cut short. */
        TORN,
        /** No line has the hash that was given: lines were cut off at the end, or it is another log. */
        HEAD
    }
}
