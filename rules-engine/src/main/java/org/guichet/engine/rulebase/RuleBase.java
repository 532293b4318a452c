package org.guichet.engine.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Reads;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/** The compiled rules of an engine, shared by all threads. Equal conditions are compiled once. */
public final class RuleBase {
    private final List<CompiledProgramme> programmes;
    private final Map<String, Integer> facts;
    private final List<Expression> conditionExpressions;
    private final List<Evaluator.Framed> definitions;
    private final List<Evaluator.Framed> conditions;

    private RuleBase(List<CompiledProgramme> programmes, Slots slots) {
        this.programmes = List.copyOf(programmes);
        this.facts = slots.facts();
        this.definitions = slots.definitions();
        this.conditions = slots.conditions();
        this.conditionExpressions = slots.conditionExpressions();
    }

    /** Compiles programmes. */
    public static RuleBase of(List<CheckedProgramme> programmes) {
        Slots slots = new Slots();
        ExpressionCompiler compiler = new ExpressionCompiler(slots);
        Reads reads = new Reads();
        List<CompiledProgramme> compiled = new ArrayList<>();
        for (CheckedProgramme programme : programmes) {
            List<CompiledCriterion> criteria = new ArrayList<>();
            for (CheckedCriterion criterion : programme.criteria()) {
                criteria.add(CompiledCriterion.of(criterion, slots, compiler));
            }
            compiled.add(new CompiledProgramme(programme, criteria, slots.definitions(criteria, reads)));
        }
        return new RuleBase(compiled, slots);
    }

    /** The programmes, by their number. */
    public List<CompiledProgramme> programmes() {
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

    /** The condition of that number, as it was written. */
    public Expression expression(int condition) {
        return conditionExpressions.get(condition);
    }

    /** The place of a fact that some condition reads. */
    public int slot(Fact fact) {
        return Objects.requireNonNull(facts.get(fact.name()));
    }

    Evaluator.Framed definition(int slot) {
        return definitions.get(slot);
    }

    Evaluator.Framed condition(int number) {
        return conditions.get(number);
    }
}
