package org.guichet.engine.rulebase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.guichet.api.Outcome;

/**
 * What the rules of a programme are asked: what becomes of its criteria in one case. It is the fact that patterns
 * match; consequences note in it what they conclude. For one thread and one decision.
 */
public final class Question {
    private final Case facts;
    private final Outcome[] outcomes;

    /** Asks about a programme. */
    public Question(CompiledProgramme programme, Case facts) {
        this.facts = facts;
        this.outcomes = new Outcome[programme.criteria().size()];
        Arrays.fill(outcomes, Outcome.UNKNOWN);
    }

    Case facts() {
        return facts;
    }

    LocalDate asOf() {
        return facts.asOf();
    }

    void conclude(int criterion, Outcome outcome) {
        outcomes[criterion] = outcome;
    }

    /** What became of each criterion, by its place; nothing else is kept. What no rule concludes is unknown. */
    public IntFunction<Outcome> outcomes() {
        List<Outcome> found = List.of(outcomes);
        return found::get;
    }
}
