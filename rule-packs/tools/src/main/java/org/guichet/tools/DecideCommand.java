package org.guichet.tools;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.json.DecisionWriter;
import org.guichet.tools.report.DecisionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides on one programme and explains the decision. */
@Command(name = "decide")
final class DecideCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Parameters(paramLabel = "PROGRAMME", descriptionKey = "programmeName")
    private String programme = "";

    @Option(names = "--application", paramLabel = "FILE", required = true)
    private Path application = Path.of("-");

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Option(names = "--details")
    private boolean details;

    @Mixin
    private Recording recording = new Recording();

    DecideCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        PackLibrary library = guichet.packs().open();
        EligibilityEngine engine = library.engine();
        String name = new ProgrammeNames(engine).find(programme);
        DatedApplication dated = DatedApplication.read(guichet, application, engine.vocabulary(), asOf);
        Decision decision = engine.decide(name, dated.application());
        recording.record(decision, dated.application(), library, guichet);
        guichet.print(
                switch (format) {
                    case TEXT ->
                        new DecisionReport(guichet.presentation(details), engine::codes)
                                .write(decision, dated.isToday());
                    case JSON -> json(decision, dated);
                    case JSONL, SARIF -> throw new UnusableException("decide prints text or json");
                });
        return ExitCode.DONE;
    }

    private String json(Decision decision, DatedApplication dated) {
        dated.sayIfToday(guichet);
        DecisionWriter writer = DecisionWriter.pretty();
        return guichet.askedLocale()
                        .map(locale -> writer.in(List.of(locale)))
                        .orElse(writer)
                        .write(decision)
                + "\n";
    }
}
