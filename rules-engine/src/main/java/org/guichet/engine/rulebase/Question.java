package org.guichet.engine.rulebase;

import java.time.LocalDate;
import java.util.Arrays;
import org.guichet.api.Outcome;

/**
 * What rules are asked: one programme for one case. It is the fact that patterns match; consequences note in it what
 * they conclude. For one thread and one decision.
 */
public final class Question {
    /** Asks for the verdict on every programme, and not for the outcome of each criterion. */
    public static final String EVERY_PROGRAMME = "*";

    private final String programme;
    private final Case facts;
    private final Outcome[] outcomes;
    private final boolean[] possible;
    private final boolean[] certain;
    private final boolean[] referred;
    private final boolean[] maybeReferred;

    private Question(String programme, Case facts, int criteria, int programmes) {
        this.programme = programme;
        this.facts = facts;
        this.outcomes = new Outcome[criteria];
        this.possible = new boolean[programmes];
        this.certain = new boolean[programmes];
        this.referred = new boolean[programmes];
        this.maybeReferred = new boolean[programmes];
        Arrays.fill(outcomes, Outcome.UNKNOWN);
    }

    static Question about(String programme, Case facts, int criteria) {
        return new Question(programme, facts, criteria, 0);
    }

    static Question aboutEveryProgramme(Case facts, int programmes) {
        return new Question(EVERY_PROGRAMME, facts, 0, programmes);
    }

    String programme() {
        return programme;
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

    /** What became of a criterion. What no rule concludes is unknown. */
    public Outcome outcome(int criterion) {
        return outcomes[criterion];
    }

    void markPossible(int number) {
        possible[number] = true;
    }

    void markCertain(int number) {
        certain[number] = true;
    }

    void markReferred(int number) {
        referred[number] = true;
    }

    void markMaybeReferred(int number) {
        maybeReferred[number] = true;
    }

    /** Whether no criterion of that programme certainly fails. */
    public boolean isPossible(int number) {
        return possible[number];
    }

    /** Whether every criterion of that programme that rules decide is certainly met. */
    public boolean isCertain(int number) {
        return certain[number];
    }

    /** Whether a human has to judge some criterion of that programme. */
    public boolean isReferred(int number) {
        return referred[number];
    }

    /** Whether it is open that a human has to judge some criterion of that programme. */
    public boolean mayBeReferred(int number) {
        return maybeReferred[number];
    }
}
