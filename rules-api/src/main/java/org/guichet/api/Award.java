package org.guichet.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The amount that a programme's formula gives, step by step. Whatever the verdict, it is what the formula yields for
 * the file as it stands; only {@link Verdict#ELIGIBLE} makes it due. Immutable; the steps are explained when they are
 * first asked for.
 */
public final class Award {
    private final Form form;
    private final Status status;
    private final Optional<Money> amount;
    private final Lazy<List<Step>> steps;
    private final List<InformationConcept> relevantFacts;
    private final List<Citation> citations;

    /**
     * An award with its steps.
     *
     * @throws IllegalArgumentException unless an amount is given if and only if it is determined
     */
    public Award(
            Form form,
            Status status,
            Optional<Money> amount,
            List<Step> steps,
            List<InformationConcept> relevantFacts,
            List<Citation> citations) {
        this(form, status, amount, Lazy.of(List.copyOf(steps)), relevantFacts, citations);
    }

    /**
     * An award whose steps are explained when they are asked for.
     *
     * @param steps always gives the same; may be asked by any thread
     * @throws IllegalArgumentException unless an amount is given if and only if it is determined
     */
    public Award(
            Form form,
            Status status,
            Optional<Money> amount,
            Supplier<List<Step>> steps,
            List<InformationConcept> relevantFacts,
            List<Citation> citations) {
        this(form, status, amount, new Lazy<>(() -> List.copyOf(steps.get())), relevantFacts, citations);
    }

    private Award(
            Form form,
            Status status,
            Optional<Money> amount,
            Lazy<List<Step>> steps,
            List<InformationConcept> relevantFacts,
            List<Citation> citations) {
        this.form = Objects.requireNonNull(form, "form");
        this.status = Objects.requireNonNull(status, "status");
        if (amount.isPresent() != (status == Status.DETERMINED)) {
            throw new IllegalArgumentException("an amount is given if and only if it is determined");
        }
        this.amount = amount;
        this.steps = steps;
        this.relevantFacts = List.copyOf(relevantFacts);
        this.citations = List.copyOf(citations);
    }

    /** What the aid is. */
    public Form form() {
        return form;
    }

    /** Whether the amount could be worked out. */
    public Status status() {
        return status;
    }

    /** The amount; present if {@link Status#DETERMINED}. */
    public Optional<Money> amount() {
        return amount;
    }

    /**
     * Every step with its figures, in the order of the calculation; the last ones are the ceiling, the floor and the
     * rounding where the programme has them.
     */
    public List<Step> steps() {
        return steps.get();
    }

    /** The unknown facts that the amount waits for. */
    public List<InformationConcept> relevantFacts() {
        return relevantFacts;
    }

    /** The texts that the formula rests on. */
    public List<Citation> citations() {
        return citations;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Award that
                && form == that.form
                && status == that.status
                && amount.equals(that.amount)
                && relevantFacts.equals(that.relevantFacts)
                && citations.equals(that.citations)
                && steps().equals(that.steps());
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, status, amount);
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
