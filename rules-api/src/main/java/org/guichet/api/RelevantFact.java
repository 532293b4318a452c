package org.guichet.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact that is unknown, or known only in part, and on which a decision still turns.
 *
 * @param concept the fact
 * @param effect what it changes
 * @param witness the proof: two completions of the application that differ in this fact alone, and what each leads to;
 *     empty where the search for it met its bound, so that the fact may turn out not to matter
 */
public record RelevantFact(InformationConcept concept, Effect effect, Optional<Witness> witness) {
    /** What a fact changes. */
    public enum Effect {
        /** The verdict, and with it perhaps the amount. */
        VERDICT,
        /** The amount alone. */
        AMOUNT
    }

    public RelevantFact {
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(witness, "witness");
    }

    /**
     * Two completions of an application that differ in one fact. Facts that do not matter to either may be left
     * unknown.
     */
    public record Witness(Completion first, Completion second) {
        public Witness {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
        }
    }

    /**
     * What an application could turn out to be, and what that leads to: an engine decides so on the application with
     * these facts added.
     *
     * @param supposed the facts that are supposed, by name, with values as an application gives them
     * @param verdict the verdict
     * @param amount the amount, if that is what changes
     */
    public record Completion(Map<String, Object> supposed, Verdict verdict, Optional<Money> amount) {
        public Completion {
            supposed = Collections.unmodifiableMap(new LinkedHashMap<>(supposed));
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(amount, "amount");
        }
    }
}
