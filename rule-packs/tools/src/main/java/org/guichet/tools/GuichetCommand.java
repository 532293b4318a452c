package org.guichet.tools;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.engine.Trust;
import org.guichet.tools.report.Presentation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that holds all others, and the options that they share. */
@Command(name = "guichet")
final class GuichetCommand implements Callable<Integer> {
    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--packs", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Optional<Path> packs = Optional.empty();

    @Option(names = "--allow-rules", scope = ScopeType.INHERIT)
    private boolean allowRules;

    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
    private Optional<Language> language = Optional.empty();

    @Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT)
    private Colour colour = Colour.AUTO;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    GuichetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One of the commands. */
    interface Part extends Callable<Integer> {}

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err(), CommandLine.Help.Ansi.OFF);
        return ExitCode.USAGE;
    }

    Terminal terminal() {
        return terminal;
    }

    PackSource packs() {
        return PackSource.of(packs, allowRules ? Trust.RULES : Trust.DATA);
    }

    Locale locale() {
        return language.orElseGet(() -> Language.of(terminal)).locale();
    }

    /** The one language that was asked for on the command line; empty if none was. */
    Optional<Locale> askedLocale() {
        return language.map(Language::locale);
    }

    boolean isColoured() {
        return colour.isUsedOn(terminal);
    }

    boolean isVerbose() {
        return verbose;
    }

    Presentation presentation(boolean details) {
        return new Presentation(locale(), isColoured(), terminal.width(), details);
    }

    /** Prints what a command has to say. */
    void print(String text) {
        terminal.out().print(text);
        terminal.out().flush();
    }

    /** Whether nobody reads the output any more. */
    boolean isBroken() {
        return terminal.out().checkError();
    }

    /** Tells what is not part of the output. */
    void tell(String line) {
        terminal.err().println(line);
    }

    /** Has to be done before anything is logged. */
    void setUpLogging() {
        if (verbose) {
            System.setProperty(LOG_LEVEL, "info");
        }
    }
}
