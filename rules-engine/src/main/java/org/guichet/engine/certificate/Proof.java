package org.guichet.engine.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an expression of a pack gives, and the steps from which that follows. Only the parts are there that are needed:
 * one that is false for a conjunction that is false, one that is unknown for a sum that is unknown. Immutable; nothing
 * is null.
 *
 * @param place which part of the step above it proves, from 0. Of a quantifier or a filter, 0 is the list and 1 the
 *     condition for its first item; of a decision table, the rows follow the inputs, and the values where no row
 *     matches the rows. At the top it is 0
 * @param rule which kind of step it is, as {@link Signature} calls it
 * @param subject what the step is about, such as the name of a fact; empty where there is nothing to name
 * @param since from when on the figure or the table applies that is used; empty for any other step
 * @param value what it gives
 * @param parts the proofs of its parts, by place
 */
public record Proof(
        int place, String rule, String subject, Optional<LocalDate> since, Stated value, List<Proof> parts) {
    /** A row of a decision table, with the line of its file as subject, and its output as the only part. */
    public static final String ROW = "row";
    /** What holds where no row of a decision table matches. */
    public static final String OTHERWISE = "otherwise";

    public Proof {
        parts = List.copyOf(parts);
    }

    /** How many steps it takes, definitions excepted. */
    public int size() {
        return 1 + parts.stream().mapToInt(Proof::size).sum();
    }

    /** The step, without values, which may be personal data. */
    @Override
    public String toString() {
        return "Proof[" + (subject.isEmpty() ? rule : rule + " " + subject) + "]";
    }
}
