package org.guichet.junit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a decision. Where one fails, the message holds the whole decision with the sentences that explain it.
 *
 * <pre>{@code
 * assertThat(engine.decide("ara-relocation/find-skills", application))
 *         .isNotEligible()
 *         .isBlockedBy("inRegion")
 *         .hasNoAward();
 * }</pre>
 */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {
    DecisionAssert(@Nullable Decision decision) {
        super(decision, DecisionAssert.class);
    }

    /** The programme is a right, and every criterion is met. */
    public DecisionAssert isEligible() {
        return hasVerdict(Verdict.ELIGIBLE);
    }

    /** Every formalised criterion is met; a human has to judge. */
    public DecisionAssert isAdmissible() {
        return hasVerdict(Verdict.ADMISSIBLE);
    }

    /** Some criterion is certainly not met. */
    public DecisionAssert isNotEligible() {
        return hasVerdict(Verdict.NOT_ELIGIBLE);
    }

    /** The known facts leave it open. */
    public DecisionAssert isUndetermined() {
        return hasVerdict(Verdict.UNDETERMINED);
    }

    /** The programme takes no applications on that date. */
    public DecisionAssert isClosed() {
        return hasVerdict(Verdict.CLOSED);
    }

    /** The verdict is this one. */
    public DecisionAssert hasVerdict(Verdict verdict) {
        return require(
                "verdict",
                DecisionReport.word(verdict),
                DecisionReport.word(decision().verdict()));
    }

    /** Exactly these criteria are not met, in any order. */
    public DecisionAssert isBlockedBy(String... criteria) {
        return requireNames("blocking criteria", criteria, names(decision().blocking()));
    }

    /** No criterion is certainly not met, but exactly these, in any order, cannot all be. */
    public DecisionAssert hasConflicting(String... criteria) {
        return requireNames("conflicting criteria", criteria, names(decision().conflicting()));
    }

    /** The verdict waits for exactly these facts, in any order. */
    public DecisionAssert waitsFor(String... facts) {
        List<String> actual = decision().relevantFacts().stream()
                .map(InformationConcept::name)
                .toList();
        return requireNames("facts to wait for", facts, actual);
    }

    /** A human has to judge exactly these criteria, in any order. */
    public DecisionAssert isDelegatedFor(String... criteria) {
        return requireNames("delegated criteria", criteria, names(decision().delegated()));
    }

    /** The amount is this one, whatever its number of decimals. */
    public DecisionAssert hasAward(Money amount) {
        return require("award", amount.toString(), award());
    }

    /** There is no amount: no formula, a closed or refused programme, or nothing paid below the floor. */
    public DecisionAssert hasNoAward() {
        return require("award", "none", award());
    }

    /** This is what became of the criterion. */
    public DecisionAssert hasOutcome(String criterion, Outcome outcome) {
        return require(
                "outcome of " + criterion,
                DecisionReport.word(outcome),
                DecisionReport.word(finding(criterion).outcome()));
    }

    /** The sentence that explains the criterion, or one of those that explain its parts, contains this. */
    public DecisionAssert explains(String criterion, Locale language, String part) {
        Explanation explanation = finding(criterion).explanation();
        if (!contains(explanation, language, part)) {
            fail(
                    "explanation of " + criterion,
                    "a sentence that contains \"" + part + "\"",
                    explanation.sentence().in(language));
        }
        return this;
    }

    private static boolean contains(Explanation explanation, Locale language, String part) {
        return explanation.sentence().in(language).contains(part)
                || explanation.parts().stream().anyMatch(inner -> contains(inner, language, part));
    }

    private Decision decision() {
        isNotNull();
        return actual;
    }

    private static List<String> names(List<Finding> findings) {
        return findings.stream().map(finding -> finding.criterion().id()).toList();
    }

    private String award() {
        Optional<Award> award = decision().award();
        if (award.isEmpty()) {
            return "none";
        }
        return switch (award.get().status()) {
            case DETERMINED -> award.get().amount().map(Money::toString).orElse("none");
            case UNDETERMINED -> "unknown";
            case BELOW_FLOOR -> "none";
        };
    }

    private Finding finding(String criterion) {
        return decision()
                .finding(criterion)
                .orElseThrow(() -> failure(
                        "criterion " + criterion, "in force", "there is none of that name, or it is not in force"));
    }

    private DecisionAssert requireNames(String what, String[] expected, Collection<String> actual) {
        Set<String> wanted = new LinkedHashSet<>(List.of(expected));
        if (!wanted.equals(new LinkedHashSet<>(actual))) {
            fail(what, listed(wanted), listed(actual));
        }
        return this;
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private DecisionAssert require(String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            fail(what, expected, actual);
        }
        return this;
    }

    private void fail(String what, String expected, String actual) {
        throw failure(what, expected, actual);
    }

    private AssertionError failure(String what, String expected, String actual) {
        return failureWithActualExpected(
                actual,
                expected,
                "%s:%n  expected: %s%n  actual:   %s%n%s",
                what,
                expected,
                actual,
                DecisionReport.of(decision()));
    }
}
