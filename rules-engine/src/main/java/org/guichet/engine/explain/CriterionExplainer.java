package org.guichet.engine.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Criterion;
import org.guichet.api.Explanation;
import org.guichet.api.Outcome;
import org.guichet.api.Text;
import org.guichet.api.Truth;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.vocabulary.Fact;

/** Explains what became of criteria. */
public final class CriterionExplainer {
    private final Interpreter interpreter;
    private final Scope scope;
    private final Explained explained;

    /**
     * Explains the criteria of a programme.
     *
     * @param scope the names that the programme's expressions may use
     * @param explained what is explained of the same application
     */
    public CriterionExplainer(Interpreter interpreter, Scope scope, Explained explained) {
        this.interpreter = interpreter;
        this.scope = scope;
        this.explained = explained;
    }

    /** The facts that leave a criterion unknown. */
    public Set<Fact> missing(CheckedCriterion criterion) {
        Set<Fact> missing = new LinkedHashSet<>();
        criterion.when().ifPresent(when -> missing.addAll(MissingFacts.of(when, interpreter)));
        criterion.condition().ifPresent(condition -> missing.addAll(MissingFacts.of(condition, interpreter)));
        criterion.unless().ifPresent(unless -> missing.addAll(MissingFacts.of(unless, interpreter)));
        return missing;
    }

    /** Why a criterion has that outcome. */
    public Explanation explain(CheckedCriterion criterion, Outcome outcome) {
        Explainer explainer = new Explainer(interpreter, scope, explained);
        List<Explanation> parts = new ArrayList<>();
        Optional<Expression> when = criterion.when();
        when.ifPresent(circumstance -> parts.add(explainer.condition(circumstance)));
        Optional<Expression> condition = outcome == Outcome.NOT_APPLICABLE ? Optional.empty() : criterion.condition();
        condition.ifPresent(counted -> parts.add(explainer.condition(bare(counted))));
        Optional<Expression> unless =
                condition.filter(counted -> truth(counted) != Truth.TRUE).flatMap(counted -> criterion.unless());
        unless.ifPresent(exception -> parts.add(explainer.condition(exception)));
        List<Text> reasons = condition.isPresent()
                ? reasons(condition.get(), unless, explainer)
                : when.map(circumstance -> reasons(circumstance, explainer)).orElse(List.of());
        Set<Fact> open = outcome == Outcome.UNKNOWN ? missing(criterion) : Set.of();
        Text sentence = new Sentence<>(
                new About(criterion.criterion(), outcome, List.copyOf(open), reasons), CriterionExplainer::compose);
        return new Explanation(truth(outcome), Optional.empty(), sentence, List.of(), List.of(), parts);
    }

    private Truth truth(Expression expression) {
        return interpreter.truth(expression);
    }

    /** An exclusion is explained by the condition that excludes, not by its denial. */
    private static Expression bare(Expression condition) {
        return condition instanceof Expression.Not not ? not.operand() : condition;
    }

    private List<Text> reasons(Expression condition, Optional<Expression> unless, Explainer explainer) {
        List<Text> reasons = new ArrayList<>(reasons(bare(condition), explainer));
        unless.filter(exception -> truth(exception) != Truth.UNKNOWN).ifPresent(exception -> {
            boolean applies = truth(exception) == Truth.TRUE;
            reasons.add(new Sentence<>(applies, (holds, wording) -> wording.exceptionApplies(holds)));
            reasons.addAll(reasons(exception, explainer));
        });
        return reasons;
    }

    /** The sentences that settle a condition, or leave it open: of conditions that are joined, those that decide. */
    private List<Text> reasons(Expression condition, Explainer explainer) {
        if (condition instanceof Expression.Not not) {
            return reasons(not.operand(), explainer);
        }
        if (!Conditions.isConnective(condition) || condition instanceof Expression.Labelled) {
            return List.of(explainer.condition(condition).sentence());
        }
        List<Text> reasons = new ArrayList<>();
        for (Expression part : condition.children()) {
            if (truth(part) == truth(condition)) {
                reasons.addAll(reasons(part, explainer));
            }
        }
        return reasons;
    }

    private static Optional<Truth> truth(Outcome outcome) {
        return switch (outcome) {
            case MET -> Optional.of(Truth.TRUE);
            case NOT_MET -> Optional.of(Truth.FALSE);
            case UNKNOWN -> Optional.of(Truth.UNKNOWN);
            case DELEGATED, WAIVED, NOT_APPLICABLE -> Optional.empty();
        };
    }

    private record About(Criterion criterion, Outcome outcome, List<Fact> missing, List<Text> reasons) {}

    private static String compose(About about, Wording wording) {
        Criterion criterion = about.criterion;
        StringBuilder sentence = new StringBuilder(wording.labelled(
                        criterion.label().in(wording.locale()), wording.outcome(criterion.kind(), about.outcome)))
                .append('.');
        about.reasons.forEach(reason -> sentence.append(' ').append(reason.in(wording.locale())));
        if (about.outcome == Outcome.DELEGATED) {
            criterion
                    .delegation()
                    .ifPresent(delegation -> sentence.append(' ')
                            .append(wording.toJudge(
                                    delegation.to().in(wording.locale()),
                                    delegation.guidance().in(wording.locale()))));
        }
        if (about.outcome == Outcome.WAIVED) {
            criterion
                    .waiver()
                    .ifPresent(because -> sentence.append(' ').append(wording.waived(because.in(wording.locale()))));
        }
        if (!about.missing.isEmpty()) {
            sentence.append(' ')
                    .append(wording.missing(about.missing.stream()
                            .map(fact -> fact.concept().label().in(wording.locale()))
                            .toList()));
        }
        return sentence.toString();
    }
}
