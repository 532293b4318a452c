package org.guichet.engine.rulebase;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drools.model.Index;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.guichet.api.Criterion;
import org.guichet.api.Outcome;
import org.guichet.api.Truth;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Expression;

/**
 * Compiles programmes to Drools rules, in memory. Each criterion gives a rule for every outcome that can be certain:
 * met, not met, not applicable, delegated; what no rule concludes is unknown. Each programme gives a rule that finds it
 * possible (no criterion certainly fails) and one that finds it certain. Conditions are compiled to closures; equal
 * ones are one constraint of the network.
 */
public final class RuleBaseCompiler {
    private final Slots slots = new Slots();
    private final ExpressionCompiler expressions = new ExpressionCompiler(slots);
    private final ModelImpl model = new ModelImpl();
    private final Variable<Question> question = declarationOf(Question.class, "question");

    private RuleBaseCompiler() {}

    /** The rule base of programmes. */
    public static RuleBase compile(List<CheckedProgramme> programmes) {
        RuleBaseCompiler compiler = new RuleBaseCompiler();
        for (int i = 0; i < programmes.size(); i++) {
            compiler.add(programmes.get(i), i);
        }
        return new RuleBase(KieBaseBuilder.createKieBaseFromModel(compiler.model), programmes, compiler.slots);
    }

    private void add(CheckedProgramme programme, int number) {
        String id = programme.programme().id();
        List<Criteria> criteria = new ArrayList<>();
        for (int i = 0; i < programme.criteria().size(); i++) {
            Criteria criterion = new Criteria(programme.criteria().get(i), i);
            criterion.addRules(id);
            criteria.add(criterion);
        }
        PatternDef<Question> possible = asked(Question.EVERY_PROGRAMME);
        criteria.forEach(criterion -> criterion.requireNotFailed(possible));
        addRule(id + " is possible", possible, asking -> asking.markPossible(number));
        PatternDef<Question> certain = asked(Question.EVERY_PROGRAMME);
        criteria.forEach(criterion -> criterion.requireSettled(certain));
        addRule(id + " is certain", certain, asking -> asking.markCertain(number));
        criteria.forEach(criterion -> criterion.addReferral(id, number));
    }

    private void addRule(String name, PatternDef<Question> pattern, Block1<Question> consequence) {
        model.addRule(rule(name).build(pattern, on(question).execute(consequence)));
    }

    /** A pattern that matches a question about that programme; an index leads straight to it. */
    private PatternDef<Question> asked(String programme) {
        return pattern(question)
                .expr(
                        "asks about " + programme,
                        asking -> programme.equals(asking.programme()),
                        alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, Question::programme, programme));
    }

    /** The rules of one criterion. */
    private final class Criteria {
        private final CheckedCriterion criterion;
        private final int index;
        private final Optional<Integer> when;
        private final Optional<Integer> condition;

        Criteria(CheckedCriterion criterion, int index) {
            this.criterion = criterion;
            this.index = index;
            this.when = criterion.when().map(this::number);
            this.condition = criterion.condition().map(this::effective).map(this::number);
        }

        private int number(Expression expression) {
            return slots.condition(Expression.unlabelled(expression), expressions);
        }

        /** What must be true for the criterion to be met: it does not count, or it holds, or it is lifted. */
        private Expression effective(Expression body) {
            List<Expression> ways = new ArrayList<>();
            criterion.when().map(Expression.Not::new).ifPresent(ways::add);
            ways.add(Expression.unlabelled(body));
            criterion.unless().ifPresent(ways::add);
            return ways.size() == 1 ? ways.get(0) : new Expression.Or(ways);
        }

        void addRules(String programme) {
            when.ifPresent(number -> conclude(
                    programme, Outcome.NOT_APPLICABLE, require(inForce(programme), number, Truth.FALSE, true)));
            switch (criterion.criterion().treatment()) {
                case FORMALISED -> {
                    int number = condition.orElseThrow();
                    PatternDef<Question> met = require(inForce(programme), number, Truth.TRUE, true);
                    when.ifPresent(circumstance -> require(met, circumstance, Truth.FALSE, false));
                    conclude(programme, Outcome.MET, met);
                    conclude(programme, Outcome.NOT_MET, require(inForce(programme), number, Truth.FALSE, true));
                }
                case DELEGATED -> {
                    PatternDef<Question> open = inForce(programme);
                    when.ifPresent(number -> require(open, number, Truth.TRUE, true));
                    conclude(programme, Outcome.DELEGATED, open);
                }
                case WAIVED -> {
                    PatternDef<Question> waived = inForce(programme);
                    when.ifPresent(number -> require(waived, number, Truth.FALSE, false));
                    conclude(programme, Outcome.WAIVED, waived);
                }
            }
        }

        private void conclude(String programme, Outcome outcome, PatternDef<Question> pattern) {
            addRule(
                    programme + ": " + criterion.criterion().id() + " is "
                            + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    pattern,
                    asking -> asking.conclude(index, outcome));
        }

        private PatternDef<Question> inForce(String programme) {
            PatternDef<Question> pattern = asked(programme);
            return isDated()
                    ? pattern.expr(validity() + " is in force", asking -> criterion.inForceOn(asking.asOf()))
                    : pattern;
        }

        private boolean isDated() {
            return criterion.from().isPresent() || criterion.until().isPresent();
        }

        private String validity() {
            return "from " + criterion.from() + " until " + criterion.until();
        }

        /** Requires a condition to be, or not to be, certainly so. */
        private PatternDef<Question> require(PatternDef<Question> pattern, int number, Truth truth, boolean is) {
            return pattern.expr(
                    "condition " + number + (is ? " is " : " is not ") + truth,
                    asking -> (asking.facts().condition(number) == truth) == is);
        }

        /** Requires the same, but only while the criterion is in force. */
        private void requireWhileInForce(PatternDef<Question> pattern, int number, Truth truth, boolean is) {
            if (!isDated()) {
                require(pattern, number, truth, is);
                return;
            }
            pattern.expr(
                    "condition " + number + (is ? " is " : " is not ") + truth + " " + validity(),
                    asking -> !criterion.inForceOn(asking.asOf())
                            || (asking.facts().condition(number) == truth) == is);
        }

        void requireNotFailed(PatternDef<Question> pattern) {
            condition.ifPresent(number -> requireWhileInForce(pattern, number, Truth.FALSE, false));
        }

        void requireSettled(PatternDef<Question> pattern) {
            condition.ifPresent(number -> requireWhileInForce(pattern, number, Truth.TRUE, true));
        }

        void addReferral(String programme, int programmeNumber) {
            if (criterion.criterion().treatment() != Criterion.Treatment.DELEGATED) {
                return;
            }
            String id = criterion.criterion().id();
            PatternDef<Question> referred = inForce(Question.EVERY_PROGRAMME);
            when.ifPresent(number -> require(referred, number, Truth.TRUE, true));
            addRule(programme + " is referred for " + id, referred, asking -> asking.markReferred(programmeNumber));
            when.ifPresent(number -> addRule(
                    programme + " may be referred for " + id,
                    require(inForce(Question.EVERY_PROGRAMME), number, Truth.UNKNOWN, true),
                    asking -> asking.markMaybeReferred(programmeNumber)));
        }
    }
}
