package org.guichet.tools;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Portfolio;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.json.ApplicationWriter;
import org.guichet.notice.NoticeDetails;
import org.guichet.tools.report.DecisionReport;
import org.guichet.tools.report.PortfolioReport;
import org.guichet.tools.report.Word;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks an applicant only what matters, and then shows what may be had. */
@Command(name = "ask")
final class AskCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Option(names = "--application", paramLabel = "FILE")
    private Optional<Path> application = Optional.empty();

    @Option(names = "--programme", paramLabel = "PROGRAMME", arity = "1..*")
    private List<String> programmes = List.of();

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--save", paramLabel = "FILE")
    private Optional<Path> save = Optional.empty();

    @Mixin
    private Letter letter = new Letter();

    AskCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        if (application.filter(Input::isStandard).isPresent()) {
            throw new UnusableException("answers are read from standard input: give --application a file");
        }
        PackLibrary library = guichet.packs().open();
        EligibilityEngine engine = library.engine();
        List<String> asked =
                programmes.stream().map(new ProgrammeNames(engine)::find).toList();
        DatedApplication start = start(engine);
        // Read first: whoever has answered everything is not to hear that a file is missing.
        Optional<NoticeDetails> details = letter.details(guichet);
        Dialogue dialogue = new Dialogue(guichet);
        start.sayIfToday(guichet);
        Application known = new Questioning(guichet, library, engine, dialogue, this::save)
                .lead(
                        asked.isEmpty()
                                ? engine.interview(start.application())
                                : engine.interview(start.application(), asked));
        Portfolio portfolio = engine.portfolio(known);
        guichet.print("\n" + summary(portfolio, asked, start.isToday()));
        save.ifPresent(file -> guichet.tell(Word.APPLICATION_SAVED.in(guichet.locale(), file.toString())));
        details.ifPresent(said -> letter.write(guichet, dialogue, engine, known, among(portfolio, asked), said));
        return ExitCode.DONE;
    }

    private DatedApplication start(EligibilityEngine engine) {
        return application
                .map(file -> DatedApplication.read(guichet, file, engine.vocabulary(), asOf))
                .orElseGet(() -> {
                    DecisionDate.Settled date =
                            new DecisionDate(asOf, guichet.terminal().clock()).settle(Optional.empty());
                    return new DatedApplication(
                            Application.builder().asOf(date.day()).build(), date.isToday());
                });
    }

    private String summary(Portfolio portfolio, List<String> asked, boolean isToday) {
        if (asked.isEmpty()) {
            return new PortfolioReport(guichet.presentation(false)).write(portfolio, isToday);
        }
        DecisionReport report = new DecisionReport(guichet.presentation(false));
        StringBuilder reports = new StringBuilder();
        among(portfolio, asked)
                .forEach(decision ->
                        reports.append(reports.isEmpty() ? "" : "\n").append(report.write(decision, isToday)));
        return reports.toString();
    }

    private static List<Decision> among(Portfolio portfolio, List<String> asked) {
        return portfolio.decisions().stream()
                .filter(decision ->
                        asked.isEmpty() || asked.contains(decision.programme().id()))
                .toList();
    }

    /** What was answered is on the disk before the next question: whoever leaves with Ctrl-C loses nothing. */
    private void save(Application known) {
        save.ifPresent(file -> WholeFile.replace(file, ApplicationWriter.write(known)));
    }
}
