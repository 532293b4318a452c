package org.guichet.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;

/**
 * What a scenario expects. What is absent is not compared.
 *
 * @param verdict the conclusion
 * @param blocking exactly the criteria that are not met
 * @param conflicting exactly the criteria that cannot all be met, whatever the unknown facts turn out to be; none is
 *     certainly failed by what is known
 * @param missing exactly the facts that the verdict waits for
 * @param delegated exactly the criteria that a human has to judge
 * @param outcomes what becomes of some criteria
 * @param amount the amount
 * @param remedies exactly the ways to the programme, which is refused or closed; empty where it is proved that there is
 *     none
 * @param steps what steps of the calculation give, as written; empty where it must be unknown
 * @param values what definitions and other expressions give, as written; empty where it must be unknown
 */
public record Expectation(
        Optional<Verdict> verdict,
        Optional<Set<String>> blocking,
        Optional<Set<String>> conflicting,
        Optional<Set<String>> missing,
        Optional<Set<String>> delegated,
        Map<String, Outcome> outcomes,
        Optional<ExpectedAmount> amount,
        Optional<Set<ExpectedRemedy>> remedies,
        Map<String, Optional<String>> steps,
        Map<String, Optional<String>> values) {
    public Expectation {
        blocking = blocking.map(Expectation::copied);
        conflicting = conflicting.map(Expectation::copied);
        missing = missing.map(Expectation::copied);
        delegated = delegated.map(Expectation::copied);
        outcomes = copied(outcomes);
        remedies = remedies.map(Expectation::copied);
        steps = copied(steps);
        values = copied(values);
    }

    private static <T> Set<T> copied(Set<T> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    private static <V> Map<String, V> copied(Map<String, V> expected) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** Whether a decision is needed to compare it: values alone are worked out without one. */
    public boolean needsDecision() {
        return verdict.isPresent()
                || blocking.isPresent()
                || conflicting.isPresent()
                || missing.isPresent()
                || delegated.isPresent()
                || amount.isPresent()
                || remedies.isPresent()
                || !outcomes.isEmpty()
                || !steps.isEmpty();
    }
}
