package org.guichet.engine.rulebase;

import java.util.List;
import java.util.Map;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** The compiled rules of an engine: immutable, and shared by all threads. */
public final class RuleBase {
    private final KieBase kieBase;
    private final List<CheckedProgramme> programmes;
    private final Map<String, Integer> facts;
    private final List<Evaluator.Framed> definitions;
    private final List<Evaluator.Framed> conditions;

    RuleBase(KieBase kieBase, List<CheckedProgramme> programmes, Slots slots) {
        this.kieBase = kieBase;
        this.programmes = List.copyOf(programmes);
        this.facts = slots.facts();
        this.definitions = slots.definitions();
        this.conditions = slots.conditions();
    }

    /** The Drools rule base. */
    public KieBase kieBase() {
        return kieBase;
    }

    /** The programmes, by their number. */
    public List<CheckedProgramme> programmes() {
        return programmes;
    }

    /** The case of an application, for one decision or screening. */
    public Case caseOf(Bindings given) {
        @Nullable Object[] slots = new Object[facts.size()];
        given.facts().forEach((name, value) -> {
            Integer slot = facts.get(name);
            if (slot != null) {
                slots[slot] = value;
            }
        });
        return new Case(this, given, slots, definitions.size(), conditions.size());
    }

    /** Asks what becomes of each criterion of a programme. */
    public Question question(CheckedProgramme programme, Case facts) {
        return Question.about(
                programme.programme().id(), facts, programme.criteria().size());
    }

    /** Asks for the verdict on every programme. */
    public Question questionOfEveryProgramme(Case facts) {
        return Question.aboutEveryProgramme(facts, programmes.size());
    }

    Evaluator.Framed definition(int slot) {
        return definitions.get(slot);
    }

    Evaluator.Framed condition(int number) {
        return conditions.get(number);
    }
}
