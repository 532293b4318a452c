package org.guichet.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.engine.PackLibrary;
import org.guichet.scenario.ScenarioCoverage;
import org.guichet.scenario.ScenarioReader;
import org.guichet.scenario.ScenarioResult;
import org.guichet.scenario.ScenarioRunner;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All scenarios of the packs that are published, and what they leave out. */
final class PackScenariosTest {
    private static final Path FOLDER = Path.of("../packs");
    private static final PackLibrary LIBRARY = PackLibrary.inFolder(FOLDER);

    @TestFactory
    Stream<DynamicNode> scenarios_hold() {
        return ScenarioTests.ofPacks(LIBRARY, FOLDER);
    }

    @Test
    void every_formalised_criterion_is_shown_met_not_met_and_unknown() {
        ScenarioRunner runner = new ScenarioRunner(LIBRARY);
        List<ScenarioResult> results = LIBRARY.ids().stream()
                .flatMap(pack -> ScenarioReader.read(LIBRARY, pack).scenarios().stream())
                .map(runner::run)
                .toList();
        ScenarioCoverage coverage = ScenarioCoverage.of(runner.engine(), results);
        assertThat(coverage.criteria()).isNotEmpty();
        assertThat(coverage.gaps()).isEmpty();
    }
}
