package org.guichet.tools;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.api.Diagnostic;
import org.guichet.engine.PackLibrary;
import org.guichet.tools.report.DiagnosticReport;
import org.guichet.tools.report.DiagnosticsJson;
import org.guichet.tools.report.SarifLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with packs and their scenarios. */
@Command(name = "check")
final class CheckCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Parameters(paramLabel = "PACK", descriptionKey = "packNames", arity = "0..*")
    private List<String> packs = List.of();

    @Option(names = "--format", paramLabel = "text|json|sarif")
    private Format format = Format.TEXT;

    CheckCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        PackSource source = guichet.packs();
        PackLibrary library = source.open(packs);
        List<Diagnostic> found = found(library);
        guichet.print(
                switch (format) {
                    case TEXT -> new DiagnosticReport(guichet.presentation(false)).write(library.ids(), found);
                    case JSON -> DiagnosticsJson.write(library.ids(), found);
                    case SARIF ->
                        new SarifLog(source.place().filter(Files::isDirectory), Version.current()).write(found);
                    case JSONL -> throw new UnusableException("check prints text, json or sarif");
                });
        return isRefused(found) ? ExitCode.PACKS_REFUSED : ExitCode.DONE;
    }

    /** What nobody can have is looked for only where nothing else is wrong: it takes the longest. */
    private static List<Diagnostic> found(PackLibrary library) {
        List<Diagnostic> written = ScenarioFiles.diagnostics(library);
        return isRefused(written)
                ? written
                : Stream.concat(written.stream(), library.criteriaConflicts().stream())
                        .sorted()
                        .toList();
    }

    private static boolean isRefused(List<Diagnostic> found) {
        return found.stream().anyMatch(ScenarioFiles::isError);
    }
}
