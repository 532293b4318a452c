package org.guichet.junit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.api.Diagnostic;
import org.guichet.engine.PackLibrary;
import org.guichet.scenario.Scenario;
import org.guichet.scenario.ScenarioReader;
import org.guichet.scenario.ScenarioResult;
import org.guichet.scenario.ScenarioRunner;
import org.guichet.scenario.ScenarioSet;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Makes the tests of packs, which share one engine. */
final class ScenarioNodes {
    private final PackLibrary library;
    private final Sources sources;
    private final ScenarioRunner runner;

    /** @param root where the folder of packs lies */
    ScenarioNodes(PackLibrary library, URI root) {
        this.library = library;
        this.sources = new Sources(root);
        this.runner = new ScenarioRunner(library);
    }

    /** A container for each file. */
    Stream<DynamicNode> ofPack(String pack) {
        ScenarioSet set = ScenarioReader.read(library, pack);
        Map<String, Stream<DynamicNode>> files = new TreeMap<>();
        set.diagnostics().forEach(problem -> files.merge(problem.file(), Stream.of(failing(problem)), Stream::concat));
        set.scenarios().stream()
                .collect(Collectors.groupingBy(Scenario::file))
                .forEach((file, scenarios) -> files.merge(file, tests(scenarios), Stream::concat));
        return files.entrySet().stream().map(file -> container(pack, file.getKey(), file.getValue()));
    }

    private DynamicContainer container(String pack, String file, Stream<DynamicNode> tests) {
        return DynamicContainer.dynamicContainer(file.substring(pack.length() + 1), sources.of(file), tests);
    }

    private Stream<DynamicNode> tests(List<Scenario> scenarios) {
        return scenarios.stream().map(this::test);
    }

    private DynamicNode test(Scenario scenario) {
        URI source = sources.of(scenario.file(), scenario.line(), scenario.column());
        return DynamicTest.dynamicTest(scenario.name(), source, () -> requirePassed(runner.run(scenario)));
    }

    private static void requirePassed(ScenarioResult result) {
        if (!result.passed()) {
            throw new AssertionError(FailureReport.of(result));
        }
    }

    private DynamicNode failing(Diagnostic problem) {
        URI source = sources.of(problem.file(), problem.line(), problem.column());
        return DynamicTest.dynamicTest(problem.message(), source, () -> {
            throw new AssertionError(problem.toString());
        });
    }
}
