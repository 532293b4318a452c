package org.guichet.scenario;

import java.util.List;
import org.guichet.api.Diagnostic;

/**
 * The scenarios of a pack.
 *
 * @param scenarios those that can be run, file by file, in the order written
 * @param diagnostics what is wrong with the files, in order of place; a scenario with a problem is not among
 *     {@code scenarios}
 */
public record ScenarioSet(List<Scenario> scenarios, List<Diagnostic> diagnostics) {
    public ScenarioSet {
        scenarios = List.copyOf(scenarios);
        diagnostics = List.copyOf(diagnostics);
    }
}
