package org.guichet.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes that together make a programme available, each of them needed. Only facts that are known are changed, and
 * only those that an applicant can change ({@link InformationConcept#actionable}); a date that has passed is never
 * changed, nor is one proposed. What is unknown stays unknown.
 *
 * @param changes the facts that change
 * @param waiting the day that has to come first, if one has to
 * @param decision the decision that it leads to: {@link Verdict#ELIGIBLE} or {@link Verdict#ADMISSIBLE}; or
 *     {@link Verdict#UNDETERMINED}, if the programme is then no longer refused, and facts that are unknown decide
 * @param deadline the last day on which a decision would still come out so: the end of the window, of a criterion, of a
 *     figure, or of whatever else depends on the date; empty if nothing ends it within five years
 * @param sentence what it leads to, and by when, in a sentence
 */
public record Remedy(
        List<Change> changes,
        Optional<Waiting> waiting,
        Decision decision,
        Optional<LocalDate> deadline,
        Text sentence) {
    public Remedy {
        changes = List.copyOf(changes);
        Objects.requireNonNull(waiting, "waiting");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** An application with these changes, on the day on which they lead to {@link #decision}. */
    public Application applyTo(Application application) {
        Application.Builder changed = application.toBuilder().asOf(decision.asOf());
        changes.forEach(change -> changed.fact(change.concept().name(), change.to()));
        return changed.build();
    }

    /** Which facts change, without their values. */
    @Override
    public String toString() {
        return "Remedy["
                + changes.stream().map(change -> change.concept().name()).toList()
                + (waiting.isPresent() ? ", from " + decision.asOf() : "") + ", " + decision.verdict() + "]";
    }

    /**
     * A fact that changes.
     *
     * @param concept the fact
     * @param from what it is
     * @param to what it has to become: the smallest change that will do, given the others
     * @param least from where on it will do; empty if it must become less, and however little will do
     * @param most up to where it will do; empty if it must become more, and however much will do
     * @param others the other codes or texts that will do as well
     * @param criteria the criteria that it satisfies: without it they would fail, or stay open
     * @param sentence the same in a sentence
     */
    public record Change(
            InformationConcept concept,
            Object from,
            Object to,
            Optional<Limit> least,
            Optional<Limit> most,
            List<Object> others,
            List<Criterion> criteria,
            Text sentence) {
        public Change {
            Objects.requireNonNull(concept, "concept");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
            others = List.copyOf(others);
            criteria = List.copyOf(criteria);
            Objects.requireNonNull(sentence, "sentence");
        }

        /** The fact, without its values. */
        @Override
        public String toString() {
            return "Change[" + concept.name() + "]";
        }
    }

    /**
     * An end of the values that will do.
     *
     * @param value the number or date
     * @param included whether it will do itself
     */
    public record Limit(Object value, boolean included) {
        public Limit {
            Objects.requireNonNull(value, "value");
        }

        /** Nothing of its value. */
        @Override
        public String toString() {
            return "Limit[included=" + included + "]";
        }
    }

    /**
     * A day to wait for.
     *
     * @param until the first day on which it is so
     * @param criteria the criteria that are met from that day on, or no longer count; nothing if the programme opens
     * @param sentence the same in a sentence
     */
    public record Waiting(LocalDate until, List<Criterion> criteria, Text sentence) {
        public Waiting {
            Objects.requireNonNull(until, "until");
            criteria = List.copyOf(criteria);
            Objects.requireNonNull(sentence, "sentence");
        }
    }
}
