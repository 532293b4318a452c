package org.guichet.tools;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.guichet.api.EligibilityEngine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command is about: a programme, an application and the date of the decision. */
final class Case {
    @Parameters(paramLabel = "PROGRAMME", descriptionKey = "programmeName")
    private String programme = "";

    @Option(names = "--application", paramLabel = "FILE", required = true)
    private Path application = Path.of("-");

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    /** The full name of the programme. */
    String programme(EligibilityEngine engine) {
        return new ProgrammeNames(engine).find(programme);
    }

    /** Reads the application. */
    DatedApplication application(GuichetCommand guichet, EligibilityEngine engine) {
        return DatedApplication.read(guichet, application, engine.vocabulary(), asOf);
    }
}
