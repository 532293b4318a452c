package org.guichet.scenario;

import java.util.List;
import java.util.Optional;
import org.guichet.api.Decision;

/**
 * What became of a scenario.
 *
 * @param scenario the scenario
 * @param decision the decision that was taken; empty for a scenario that expects values alone
 * @param mismatches everything that is not as expected
 */
public record ScenarioResult(Scenario scenario, Optional<Decision> decision, List<Mismatch> mismatches) {
    public ScenarioResult {
        mismatches = List.copyOf(mismatches);
    }

    /** Whether everything is as expected. */
    public boolean passed() {
        return mismatches.isEmpty();
    }
}
