package org.guichet.tools;

import java.util.ArrayList;
import java.util.List;
import org.guichet.api.PackRejectedException;
import org.guichet.engine.PackLibrary;
import org.guichet.scenario.Scenario;
import org.guichet.scenario.ScenarioCoverage;
import org.guichet.scenario.ScenarioReader;
import org.guichet.scenario.ScenarioResult;
import org.guichet.scenario.ScenarioRunner;
import org.guichet.scenario.ScenarioSet;
import org.guichet.tools.report.ScenarioReport;
import org.guichet.tools.report.ScenariosJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the scenarios of packs. */
@Command(name = "test")
final class TestCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Parameters(paramLabel = "PACK", descriptionKey = "packNames", arity = "0..*")
    private List<String> packs = List.of();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    TestCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        PackLibrary library = guichet.packs().open(packs);
        ScenarioRunner runner = new ScenarioRunner(library);
        List<String> tested = packs.isEmpty() ? library.ids() : packs;
        List<ScenarioResult> results = tested.stream()
                .flatMap(id -> sound(ScenarioReader.read(library, id)).stream())
                .map(runner::run)
                .toList();
        print(results, coverage(runner, results, tested));
        return results.stream().allMatch(ScenarioResult::passed) ? ExitCode.DONE : ExitCode.SCENARIOS_FAILED;
    }

    private static List<Scenario> sound(ScenarioSet set) {
        boolean broken = set.diagnostics().stream().anyMatch(ScenarioFiles::isError);
        if (broken) {
            throw new PackRejectedException(set.diagnostics());
        }
        return set.scenarios();
    }

    private static ScenarioCoverage coverage(ScenarioRunner runner, List<ScenarioResult> results, List<String> tested) {
        List<ScenarioCoverage.Criterion> shown =
                new ArrayList<>(ScenarioCoverage.of(runner.engine(), results).criteria());
        shown.removeIf(criterion -> !tested.contains(
                criterion.programme().substring(0, criterion.programme().indexOf('/'))));
        return new ScenarioCoverage(shown);
    }

    private void print(List<ScenarioResult> results, ScenarioCoverage coverage) {
        guichet.print(
                switch (format) {
                    case TEXT -> new ScenarioReport(guichet.presentation(false)).write(results, coverage);
                    case JSON -> ScenariosJson.write(results, coverage);
                    case JSONL, SARIF -> throw new UnusableException("test prints text or json");
                });
    }
}
