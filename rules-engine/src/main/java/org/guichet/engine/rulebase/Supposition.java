package org.guichet.engine.rulebase;

import java.time.LocalDate;
import java.util.Map;
import org.guichet.api.Outcome;
import org.guichet.engine.expression.Reads;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/** A case in which something more is supposed, for the questions of one programme. For one thread. */
public final class Supposition {
    private final RuleBase rules;
    private final CompiledProgramme programme;
    private final Case facts;
    private final Map<String, CompiledProgramme.Readers> readers;

    /** A case as it is, nothing supposed. */
    public Supposition(RuleBase rules, CompiledProgramme programme, Case facts, Reads reads) {
        this.rules = rules;
        this.programme = programme;
        this.facts = facts.copy();
        this.readers = programme.readers(rules, reads);
    }

    /** Supposes that a fact, which some condition reads, has a value; null if it is unknown. */
    public void suppose(Fact fact, @Nullable Object value) {
        facts.suppose(rules.slot(fact), value);
        CompiledProgramme.Readers changed = readers.get(fact.name());
        if (changed != null) {
            facts.forget(changed);
        }
    }

    /** Supposes that a decision is taken on a day. */
    public void suppose(LocalDate day) {
        facts.suppose(day);
        facts.forget(programme.all());
    }

    /** What then becomes of a criterion, by its place. */
    public Outcome outcome(int criterion) {
        return programme.criteria().get(criterion).outcome(facts);
    }
}
