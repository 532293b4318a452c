package org.guichet.engine.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.guichet.api.Award;
import org.guichet.api.Explanation;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Outcome;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.explain.CriterionExplainer;
import org.guichet.engine.explain.Explained;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.vocabulary.Fact;

/**
 * The reasons of one decision, put together when somebody asks for them, by whatever thread. Decisions on one
 * application share what is explained already, and with it the lock.
 */
final class Reasons implements Function<Finding, Explanation> {
    private final CheckedProgramme programme;
    private final boolean judged;
    private final IntFunction<Outcome> outcomes;
    private final Interpreter interpreter;
    private final Explained explained;

    /**
     * The reasons of a decision.
     *
     * @param judged whether a human judges in any case
     * @param outcomes the outcome of each criterion, by its place in the programme
     */
    Reasons(
            CheckedProgramme programme,
            boolean judged,
            IntFunction<Outcome> outcomes,
            Interpreter interpreter,
            Explained explained) {
        this.programme = programme;
        this.judged = judged;
        this.outcomes = outcomes;
        this.interpreter = interpreter;
        this.explained = explained;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(programme.criteria().size());
        forEachInForce((criterion, outcome) -> findings.add(new Finding(criterion.criterion(), outcome, this)));
        return List.copyOf(findings);
    }

    private void forEachInForce(BiConsumer<CheckedCriterion, Outcome> action) {
        LocalDate asOf = interpreter.bindings().asOf();
        for (int i = 0; i < programme.criteria().size(); i++) {
            CheckedCriterion criterion = programme.criteria().get(i);
            if (criterion.inForceOn(asOf)) {
                action.accept(criterion, outcomes.apply(i));
            }
        }
    }

    /** Why a criterion has its outcome. */
    @Override
    public Explanation apply(Finding finding) {
        synchronized (explained) {
            return criteria().explain(programme.criterion(finding.criterion().id()), finding.outcome());
        }
    }

    Optional<Award> award() {
        synchronized (explained) {
            return programme
                    .award()
                    .map(award -> new AwardCalculation(award, interpreter, programme.scope(), explained).award());
        }
    }

    /** The facts that the verdict waits for; not those that only say whether yet another human judges. */
    List<InformationConcept> relevantFacts() {
        synchronized (explained) {
            Set<Fact> missing = new LinkedHashSet<>();
            forEachInForce((criterion, outcome) -> {
                if (outcome == Outcome.UNKNOWN && !(judged && criterion.isDelegated())) {
                    missing.addAll(criteria().missing(criterion));
                }
            });
            return missing.stream().map(Fact::concept).toList();
        }
    }

    private CriterionExplainer criteria() {
        return new CriterionExplainer(interpreter, programme.scope(), explained);
    }
}
