package org.guichet.engine.conclude;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.RelevantFact;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.explain.CriterionExplainer;
import org.guichet.engine.explain.Explained;
import org.guichet.engine.expression.Interpreter;

/**
 * The reasons of one decision, put together when somebody asks for them, by whatever thread. Decisions on one
 * application share what is explained already, and with it the lock.
 */
final class Reasons implements Decision.Reasons, Function<Finding, Explanation> {
    private final CheckedProgramme programme;
    private final Verdict verdict;
    private final IntFunction<Outcome> outcomes;
    private final Prospects prospects;
    private final Interpreter interpreter;
    private final Explained explained;

    /**
     * The reasons of a decision.
     *
     * @param outcomes the outcome of each criterion, by its place in the programme
     * @param prospects what completions show of it
     */
    Reasons(
            CheckedProgramme programme,
            Verdict verdict,
            IntFunction<Outcome> outcomes,
            Prospects prospects,
            Interpreter interpreter,
            Explained explained) {
        this.programme = programme;
        this.verdict = verdict;
        this.outcomes = outcomes;
        this.prospects = prospects;
        this.interpreter = interpreter;
        this.explained = explained;
    }

    @Override
    public List<Finding> findings() {
        LocalDate asOf = interpreter.bindings().asOf();
        List<CheckedCriterion> criteria = programme.criteria();
        Finding[] findings = new Finding[criteria.size()];
        int inForce = 0;
        for (int i = 0; i < findings.length; i++) {
            CheckedCriterion criterion = criteria.get(i);
            if (criterion.inForceOn(asOf)) {
                findings[inForce++] = new Finding(criterion.criterion(), outcomes.apply(i), this);
            }
        }
        return Collections.unmodifiableList(
                Arrays.asList(inForce == findings.length ? findings : Arrays.copyOf(findings, inForce)));
    }

    /** Why a criterion has its outcome. */
    @Override
    public Explanation apply(Finding finding) {
        synchronized (explained) {
            return criteria().explain(programme.criterion(finding.criterion().id()), finding.outcome());
        }
    }

    @Override
    public Optional<Award> award() {
        if (!verdict.isOpen() || programme.award().isEmpty()) {
            return Optional.empty();
        }
        synchronized (explained) {
            return programme
                    .award()
                    .map(award -> new AwardCalculation(award, interpreter, programme.scope(), explained).award());
        }
    }

    @Override
    public List<RelevantFact> relevance() {
        return prospects.relevance();
    }

    @Override
    public Set<String> conflicting() {
        return prospects.conflicting().stream()
                .map(place -> programme.criteria().get(place).criterion().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private CriterionExplainer criteria() {
        return new CriterionExplainer(interpreter, programme.scope(), explained);
    }
}
