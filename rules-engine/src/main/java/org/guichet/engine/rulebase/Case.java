package org.guichet.engine.rulebase;

import java.time.LocalDate;
import java.util.Arrays;
import org.guichet.api.Truth;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one application as rules read them: typed slots by number, null for unknown. What was worked out once is
 * kept for what follows. Reasons may be asked for by other threads than the one that decided: each works out the same,
 * and values are immutable, so that it does not matter who keeps it.
 */
public final class Case {
    private static final Object PENDING = new Object();
    private static final Truth[] TRUTHS = Truth.values();

    private final RuleBase rules;
    private final Bindings given;
    private final @Nullable Object[] facts;
    private final @Nullable Object[] definitions;
    /** For each condition zero, or one more than the ordinal of its truth. */
    private final byte[] conditions;

    private LocalDate asOf;

    Case(RuleBase rules, Bindings given, @Nullable Object[] facts, int definitions, int conditions) {
        this(rules, given, given.asOf(), facts, new Object[definitions], new byte[conditions]);
        Arrays.fill(this.definitions, PENDING);
    }

    private Case(
            RuleBase rules,
            Bindings given,
            LocalDate asOf,
            @Nullable Object[] facts,
            @Nullable Object[] definitions,
            byte[] conditions) {
        this.rules = rules;
        this.given = given;
        this.asOf = asOf;
        this.facts = facts;
        this.definitions = definitions;
        this.conditions = conditions;
    }

    /** The same facts, with what is worked out already. */
    Case copy() {
        return new Case(rules, given, asOf, facts.clone(), definitions.clone(), conditions.clone());
    }

    /** Changes a fact. What was worked out with it has to be forgotten. */
    void suppose(int slot, @Nullable Object value) {
        facts[slot] = value;
    }

    /** Changes the date. What was worked out with it has to be forgotten. */
    void suppose(LocalDate day) {
        asOf = day;
    }

    /** Forgets what was worked out with a fact. */
    void forget(CompiledProgramme.Readers readers) {
        for (int condition : readers.conditions()) {
            conditions[condition] = 0;
        }
        for (int definition : readers.definitions()) {
            definitions[definition] = PENDING;
        }
    }

    /** The date of the decision. */
    public LocalDate asOf() {
        return asOf;
    }

    /** What rules found out of a derived number that is not known; null if nothing. */
    @Nullable
    Quantity bounds(Fact fact) {
        return given.bounds(fact);
    }

    /** The value of a fact, by its place; null if it is unknown. */
    public @Nullable Object fact(int slot) {
        return facts[slot];
    }

    @Nullable
    Object definition(int slot) {
        Object value = definitions[slot];
        if (value == PENDING) {
            value = rules.definition(slot).evaluateAlone(this);
            definitions[slot] = value;
        }
        return value;
    }

    /** The truth of a condition. */
    @SuppressWarnings("EnumOrdinal") // kept for the life of a case
    public Truth condition(int number) {
        byte known = conditions[number];
        if (known > 0) {
            return TRUTHS[known - 1];
        }
        Truth truth = rules.condition(number).truthAlone(this);
        conditions[number] = (byte) (truth.ordinal() + 1);
        return truth;
    }
}
