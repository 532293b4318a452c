package org.guichet.tools;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.engine.Evaluation;
import org.guichet.engine.PackLibrary;
import org.guichet.tools.report.EvaluationJson;
import org.guichet.tools.report.EvaluationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries an expression. */
@Command(name = "eval")
final class EvalCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Parameters(paramLabel = "EXPRESSION", descriptionKey = "expression")
    private String expression = "";

    @Option(names = "--application", paramLabel = "FILE")
    private Optional<Path> application = Optional.empty();

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--programme", paramLabel = "PROGRAMME")
    private Optional<String> programme = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    EvalCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        PackLibrary library = guichet.packs().open();
        DatedApplication dated = dated(library);
        Evaluation evaluation =
                library.evaluate(expression, programme.map(name -> fullName(library, name)), dated.application());
        print(evaluation, dated);
        return evaluation.type().isPresent() ? ExitCode.DONE : ExitCode.PACKS_REFUSED;
    }

    private static String fullName(PackLibrary library, String name) {
        return new ProgrammeNames(library.engine()).find(name);
    }

    private DatedApplication dated(PackLibrary library) {
        if (application.isPresent()) {
            return DatedApplication.read(guichet, application.get(), library.vocabulary(), asOf);
        }
        DecisionDate.Settled settled = new DecisionDate(asOf, guichet.terminal().clock()).settle(Optional.empty());
        return new DatedApplication(Application.builder().asOf(settled.day()).build(), settled.isToday());
    }

    private void print(Evaluation evaluation, DatedApplication dated) {
        LocalDate day = dated.application().asOf();
        EvaluationReport report = new EvaluationReport(guichet.presentation(false));
        switch (format) {
            case TEXT -> {
                if (evaluation.type().isPresent()) {
                    guichet.print(report.write(evaluation, dated.isToday(), day));
                } else {
                    guichet.terminal().err().print(report.wrong(expression, evaluation));
                }
            }
            case JSON -> {
                dated.sayIfToday(guichet);
                guichet.print(EvaluationJson.write(expression, evaluation, day));
            }
            case JSONL, SARIF -> throw new UnusableException("eval prints text or json");
        }
    }
}
