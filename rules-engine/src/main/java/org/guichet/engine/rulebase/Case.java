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
 * kept for the rules that follow. For one thread and one decision.
 */
public final class Case {
    private static final Object PENDING = new Object();

    private final RuleBase rules;
    private final Bindings given;
    private final @Nullable Object[] facts;
    private final @Nullable Object[] definitions;
    private final @Nullable Truth[] conditions;

    Case(RuleBase rules, Bindings given, @Nullable Object[] facts, int definitions, int conditions) {
        this.rules = rules;
        this.given = given;
        this.facts = facts;
        this.definitions = new Object[definitions];
        this.conditions = new Truth[conditions];
        Arrays.fill(this.definitions, PENDING);
    }

    LocalDate asOf() {
        return given.asOf();
    }

    /** What rules found out of a derived number that is not known; null if nothing. */
    @Nullable
    Quantity bounds(Fact fact) {
        return given.bounds(fact);
    }

    @Nullable
    Object fact(int slot) {
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
    Truth condition(int number) {
        Truth truth = conditions[number];
        if (truth == null) {
            truth = rules.condition(number).truthAlone(this);
            conditions[number] = truth;
        }
        return truth;
    }
}
