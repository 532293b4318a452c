package org.guichet.tools;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
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
        return source.many.map(this::screenMany).orElseGet(() -> screenOne(source.one.orElseThrow()));
    }

    private int screenMany(Path file) {
        if (format.orElse(Format.JSONL) != Format.JSONL) {
            throw new UnusableException("screen --applications prints jsonl");
        }
        EligibilityEngine engine = guichet.packs().open().engine();
        return new Screening(guichet, engine, asOf).run(file);
    }

    private int screenOne(Path file) {
        EligibilityEngine engine = guichet.packs().open().engine();
        DatedApplication dated = DatedApplication.read(guichet, file, engine.vocabulary(), asOf);
        Application application = dated.application();
        guichet.print(
                switch (format.orElse(Format.TEXT)) {
                    case TEXT ->
                        new PortfolioReport(guichet.presentation(false))
                                .write(engine.portfolio(application), dated.isToday());
                    case JSON -> {
                        dated.sayIfToday(guichet);
                        yield PortfolioJson.write(engine.portfolio(application));
                    }
                    case JSONL -> {
                        dated.sayIfToday(guichet);
                        yield ScreeningJson.line(1, application.asOf(), engine.screen(application));
                    }
                    case SARIF -> throw new UnusableException("screen prints text, json or jsonl");
                });
        return ExitCode.DONE;
    }
}
