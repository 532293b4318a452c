package org.guichet.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The amount that a programme's formula gives, step by step. Whatever the verdict, it is what the formula yields for
 * the file as it stands; only {@link Verdict#ELIGIBLE} makes it due.
 *
 * @param form what the aid is
 * @param status whether the amount could be worked out
 * @param amount the amount; present if {@link Status#DETERMINED}
 * @param steps every step with its figures, in the order of the calculation; the last ones are the ceiling, the floor
 *     and the rounding where the programme has them
 * @param relevantFacts the unknown facts that the amount waits for
 * @param citations the texts that the formula rests on
 */
public record Award(
        Form form,
        Status status,
        Optional<Money> amount,
        List<Step> steps,
        List<InformationConcept> relevantFacts,
        List<Citation> citations) {

    public Award {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(status, "status");
        if (amount.isPresent() != (status == Status.DETERMINED)) {
            throw new IllegalArgumentException("an amount is given if and only if it is determined");
        }
        steps = List.copyOf(steps);
        relevantFacts = List.copyOf(relevantFacts);
        citations = List.copyOf(citations);
    }

    /** Its form and status, without amounts. */
    @Override
    public String toString() {
        return "Award[form=" + form + ", status=" + status + "]";
    }

    /** What an aid is, in the words of state-aid law. */
    public enum Form {
        GRANT,
        REPAYABLE_ADVANCE,
        LOAN,
        GUARANTEE,
        TAX_CREDIT,
        EXEMPTION
    }

    /** Whether an amount could be worked out. */
    public enum Status {
        /** The amount is known. */
        DETERMINED,
        /** Facts that the formula needs are unknown. */
        UNDETERMINED,
        /** The formula gives less than the programme's floor, or less than nothing: nothing is paid. */
        BELOW_FLOOR
    }

    /**
     * One step of the calculation.
     *
     * @param id its name in the programme
     * @param label what it is called
     * @param value what it gives; empty if unknown
     * @param explanation how, with every figure
     */
    public record Step(String id, Text label, Optional<Object> value, Explanation explanation) {
        /** The name of the step, without its value. */
        @Override
        public String toString() {
            return "Step[" + id + "]";
        }
    }
}
