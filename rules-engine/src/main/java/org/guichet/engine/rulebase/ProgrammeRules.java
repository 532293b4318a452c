package org.guichet.engine.rulebase;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.Locale;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.guichet.api.Outcome;
import org.guichet.api.Truth;
import org.guichet.engine.check.CheckedCriterion;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * The Drools rules of a programme, made in memory. Each criterion gives a rule for every outcome that can be certain:
 * met, not met, not applicable, delegated, waived; what no rule concludes is unknown. Equal conditions are one
 * constraint of the network.
 */
final class ProgrammeRules {
    private final ModelImpl model = new ModelImpl();
    private final Variable<Question> question = declarationOf(Question.class, "question");
    private final String programme;

    private ProgrammeRules(String programme) {
        this.programme = programme;
    }

    static KieBase of(CompiledProgramme programme) {
        ProgrammeRules rules =
                new ProgrammeRules(programme.programme().programme().id());
        for (int i = 0; i < programme.criteria().size(); i++) {
            rules.new OfCriterion(programme.criteria().get(i), i).add();
        }
        return KieBaseBuilder.createKieBaseFromModel(rules.model, KieBaseMutabilityOption.DISABLED);
    }

    /** The rules of one criterion. */
    private final class OfCriterion {
        private final CompiledCriterion compiled;
        private final CheckedCriterion criterion;
        private final int index;

        OfCriterion(CompiledCriterion compiled, int index) {
            this.compiled = compiled;
            this.criterion = compiled.criterion();
            this.index = index;
        }

        void add() {
            compiled.when()
                    .ifPresent(when -> conclude(Outcome.NOT_APPLICABLE, require(inForce(), when, Truth.FALSE, true)));
            switch (criterion.criterion().treatment()) {
                case FORMALISED -> {
                    int condition = compiled.condition().orElseThrow();
                    conclude(Outcome.MET, whileItMayCount(require(inForce(), condition, Truth.TRUE, true)));
                    conclude(Outcome.NOT_MET, require(inForce(), condition, Truth.FALSE, true));
                }
                case DELEGATED -> {
                    PatternDef<Question> open = inForce();
                    compiled.when().ifPresent(when -> require(open, when, Truth.TRUE, true));
                    conclude(Outcome.DELEGATED, open);
                }
                case WAIVED -> conclude(Outcome.WAIVED, whileItMayCount(inForce()));
            }
        }

        private void conclude(Outcome outcome, PatternDef<Question> pattern) {
            String name = programme + ": " + criterion.criterion().id() + " is "
                    + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            model.addRule(rule(name).build(pattern, on(question).execute(asking -> asking.conclude(index, outcome))));
        }

        private PatternDef<Question> inForce() {
            PatternDef<Question> pattern = pattern(question);
            return criterion.from().isPresent() || criterion.until().isPresent()
                    ? pattern.expr(
                            "from " + criterion.from() + " until " + criterion.until() + " is in force",
                            asking -> criterion.inForceOn(asking.asOf()))
                    : pattern;
        }

        private PatternDef<Question> whileItMayCount(PatternDef<Question> pattern) {
            compiled.when().ifPresent(when -> require(pattern, when, Truth.FALSE, false));
            return pattern;
        }

        /** Requires a condition to be, or not to be, certainly so. */
        private PatternDef<Question> require(PatternDef<Question> pattern, int number, Truth truth, boolean is) {
            return pattern.expr(
                    "condition " + number + (is ? " is " : " is not ") + truth,
                    asking -> (asking.facts().condition(number) == truth) == is);
        }
    }
}
