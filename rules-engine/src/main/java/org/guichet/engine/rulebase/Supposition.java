package org.guichet.engine.rulebase;

import java.time.LocalDate;
import org.guichet.api.Outcome;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/** A case in which something more is supposed, for the questions of one programme. For one thread. */
public final class Supposition {
    private final RuleBase rules;
    private final CompiledProgramme programme;
    private final Case facts;

    /** A case as it is, nothing supposed. */
    public Supposition(RuleBase rules, CompiledProgramme programme, Case facts) {
        this.rules = rules;
        this.programme = programme;
        this.facts = facts.copy();
    }

    /** Supposes that a fact, which some condition reads, has a value; null if it is unknown. */
    public void suppose(Fact fact, @Nullable Object value) {
        facts.suppose(rules.slot(fact), value);
        facts.forget(programme);
    }

    /** Supposes that a decision is taken on a day. */
    public void suppose(LocalDate day) {
        facts.suppose(day);
        facts.forget(programme);
    }

    /** What then becomes of a criterion, by its place. */
    public Outcome outcome(int criterion) {
        return programme.criteria().get(criterion).outcome(facts);
    }
}
