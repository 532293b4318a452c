package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Portfolio;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.tools.Screening.Deciding;
import org.guichet.tools.report.Decisive;
import org.guichet.tools.report.PortfolioJson;
import org.guichet.tools.report.PortfolioReport;
import org.guichet.tools.report.ScreeningJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decides on every programme, for one application or for many. */
@Command(name = "screen")
final class ScreenCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @ArgGroup
    private Source source = new Source();

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json|jsonl")
    private Optional<Format> format = Optional.empty();

    @Option(names = "--verdicts")
    private boolean verdicts;

    ScreenCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    /** One application or many. */
    private static final class Source {
        @Option(names = "--application", paramLabel = "FILE")
        private Optional<Path> one = Optional.empty();

        @Option(names = "--applications", paramLabel = "FILE")
        private Optional<Path> many = Optional.empty();
    }

    @Override
    public Integer call() {
        if (source.one.isEmpty() && source.many.isEmpty()) {
            throw new UnusableException("say what to screen: --application or --applications");
        }
        if (verdicts && source.many.isEmpty()) {
            throw new UnusableException("--verdicts goes with --applications");
        }
        return source.many.map(this::screenMany).orElseGet(() -> screenOne(source.one.orElseThrow()));
    }

    private int screenMany(Path file) {
        if (format.orElse(Format.JSONL) != Format.JSONL) {
            throw new UnusableException("screen --applications prints jsonl");
        }
        EligibilityEngine engine = guichet.packs().open().engine();
        DecisionDate date = new DecisionDate(asOf, guichet.terminal().clock());
        Deciding deciding = verdicts ? Deciding.verdicts(engine) : Deciding.inFull(engine);
        return new Screening(guichet, ApplicationReader.of(engine.vocabulary()), date, deciding, programmes(engine))
                .run(file);
    }

    private static int programmes(EligibilityEngine engine) {
        return engine.packs().stream()
                .mapToInt(pack -> pack.programmes().size())
                .sum();
    }

    private int screenOne(Path file) {
        EligibilityEngine engine = guichet.packs().open().engine();
        DatedApplication dated = DatedApplication.read(guichet, file, engine.vocabulary(), asOf);
        Application application = dated.application();
        guichet.print(
                switch (format.orElse(Format.TEXT)) {
                    case TEXT -> {
                        Portfolio portfolio = engine.portfolio(application);
                        yield new PortfolioReport(guichet.presentation(false))
                                .write(portfolio, Decisive.of(portfolio.decisions(), application), dated.isToday());
                    }
                    case JSON -> {
                        dated.sayIfToday(guichet);
                        Portfolio portfolio = engine.portfolio(application);
                        yield PortfolioJson.write(portfolio, Decisive.of(portfolio.decisions(), application));
                    }
                    case JSONL -> {
                        dated.sayIfToday(guichet);
                        yield line(application, engine.screen(application));
                    }
                    case SARIF -> throw new UnusableException("screen prints text, json or jsonl");
                });
        return ExitCode.DONE;
    }

    private static String line(Application application, List<Decision> decisions) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ScreeningJson.write(line, 1, application.asOf(), decisions);
        return line.toString(UTF_8);
    }
}
