package org.guichet.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Outcome;
import org.guichet.api.Text;
import org.guichet.api.Verdict;

/** Holds a decision against what a scenario expects. */
final class DecisionComparison {
    private final Decision decision;
    private final Expectation expected;
    private final Reasons reasons;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private DecisionComparison(Decision decision, Expectation expected) {
        this.decision = decision;
        this.expected = expected;
        this.reasons = new Reasons(decision);
    }

    static List<Mismatch> compare(Decision decision, Expectation expected) {
        DecisionComparison comparison = new DecisionComparison(decision, expected);
        comparison.compareVerdict();
        comparison.compareNames();
        comparison.expected.outcomes().forEach(comparison::compareOutcome);
        comparison.expected.amount().ifPresent(comparison::compareAmount);
        comparison.expected.steps().forEach(comparison::compareStep);
        return comparison.mismatches;
    }

    private void add(String what, String expected, String actual, Optional<Text> reason) {
        mismatches.add(new Mismatch(what, expected, actual, reason));
    }

    private void compareVerdict() {
        Verdict actual = decision.verdict();
        expected.verdict()
                .filter(verdict -> verdict != actual)
                .ifPresent(verdict -> add("verdict", Spelling.of(verdict), Spelling.of(actual), reasons.verdict()));
    }

    private void compareNames() {
        compareNames("blocking", expected.blocking(), criteria(decision.blocking()), reasons::criteria);
        compareNames("conflicting", expected.conflicting(), criteria(decision.conflicting()), reasons::criteria);
        List<String> missing =
                decision.relevantFacts().stream().map(InformationConcept::name).toList();
        compareNames("missing", expected.missing(), missing, names -> reasons.outcome(Outcome.UNKNOWN));
        compareNames("delegated", expected.delegated(), criteria(decision.delegated()), reasons::criteria);
    }

    private static List<String> criteria(List<Finding> findings) {
        return findings.stream().map(finding -> finding.criterion().id()).toList();
    }

    /** @param reason what explains the names that are in one of the two only */
    private void compareNames(
            String what,
            Optional<Set<String>> expected,
            Collection<String> actual,
            Function<Set<String>, Optional<Text>> reason) {
        if (expected.isPresent() && !expected.get().equals(new HashSet<>(actual))) {
            Set<String> differing = new LinkedHashSet<>(expected.get());
            actual.stream().filter(name -> !differing.remove(name)).forEach(differing::add);
            add(what, listed(expected.get()), listed(actual), reason.apply(differing));
        }
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private void compareOutcome(String criterion, Outcome outcome) {
        Optional<Outcome> actual = decision.finding(criterion).map(Finding::outcome);
        if (!actual.equals(Optional.of(outcome))) {
            add(
                    "outcome of " + criterion,
                    Spelling.of(outcome),
                    actual.map(Spelling::of).orElse("not in force"),
                    reasons.criteria(Set.of(criterion)));
        }
    }

    private void compareAmount(ExpectedAmount amount) {
        ExpectedAmount actual = decision.award().map(DecisionComparison::amount).orElse(new ExpectedAmount.None());
        if (!amount.equals(actual)) {
            add("amount", amount.toString(), actual.toString(), reasons.amount());
        }
    }

    private static ExpectedAmount amount(Award award) {
        return switch (award.status()) {
            case DETERMINED -> new ExpectedAmount.Of(award.amount().orElseThrow());
            case UNDETERMINED -> new ExpectedAmount.Unknown();
            case BELOW_FLOOR -> new ExpectedAmount.None();
        };
    }

    private void compareStep(String id, Optional<String> value) {
        Optional<Award.Step> step = decision.award().stream()
                .flatMap(award -> award.steps().stream())
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        Optional<Observed> actual = step.map(known -> new Observed(known.value()));
        if (actual.filter(observed -> observed.is(value)).isEmpty()) {
            add(
                    "step " + id,
                    Observed.shown(value),
                    actual.map(observed -> observed.inTheWayOf(value)).orElse("none"),
                    reasons.step(step));
        }
    }
}
