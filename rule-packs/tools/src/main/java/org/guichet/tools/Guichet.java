package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line {@code guichet}. */
public final class Guichet {
    private static final String HELP = "org.guichet.tools.Help";

    private Guichet() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        ProcessOutput out = new ProcessOutput(new FileOutputStream(FileDescriptor.out));
        Terminal terminal = Terminal.ofProcess(out);
        int exitCode = run(terminal, arguments);
        terminal.out().flush();
        System.exit(out.lost().map(reason -> lost(terminal, reason)).orElse(exitCode));
    }

    private static int lost(Terminal terminal, String reason) {
        terminal.err().println("guichet: the output could not be written: " + reason);
        return ExitCode.OUTPUT_LOST;
    }

    /** Runs a command; its exit code comes back. */
    static int run(Terminal terminal, String... arguments) {
        GuichetCommand guichet = new GuichetCommand(terminal);
        CommandLine commands = new CommandLine(guichet);
        add(commands, guichet, CheckCommand::new);
        add(commands, guichet, DecideCommand::new);
        add(commands, guichet, ExplainCommand::new);
        add(commands, guichet, NoticeCommand::new);
        add(commands, guichet, ScreenCommand::new);
        add(commands, guichet, AskCommand::new);
        add(commands, guichet, TestCommand::new);
        add(commands, guichet, PacksCommand::new);
        add(commands, guichet, EvalCommand::new);
        add(commands, guichet, CalendarCommand::new);
        add(commands, guichet, WhatIfCommand::new);
        add(commands, guichet, DrlCommand::new);
        add(commands, guichet, ReplayCommand::new);
        add(commands, guichet, VerifyCommand::new);
        CommandLine log = new CommandLine(new LogCommand());
        add(log, guichet, LogVerifyCommand::new);
        commands.addSubcommand(log);
        addHelp(commands);
        return configured(commands, guichet).execute(arguments);
    }

    private static void add(
            CommandLine commands, GuichetCommand guichet, Function<GuichetCommand, GuichetCommand.Part> command) {
        commands.addSubcommand(command.apply(guichet));
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        command.getSubcommands().values().forEach(Guichet::addHelp);
    }

    private static CommandLine configured(CommandLine commands, GuichetCommand guichet) {
        Terminal terminal = guichet.terminal();
        commands.setOut(new PrintWriter(terminal.out(), true, UTF_8));
        commands.setErr(new PrintWriter(terminal.err(), true, UTF_8));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.registerConverter(LocalDate.class, new DayConverter());
        commands.setUsageHelpWidth(Math.min(terminal.width(), 100));
        commands.setParameterExceptionHandler(new WrongUsage());
        commands.setExecutionExceptionHandler(new Failures(guichet));
        commands.setExecutionStrategy(parsed -> execute(commands, guichet, parsed));
        speak(commands, Language.of(terminal).locale());
        return commands;
    }

    /** Help is printed in the language and colours that the same command line asks for. */
    private static int execute(CommandLine commands, GuichetCommand guichet, ParseResult parsed) {
        guichet.setUpLogging();
        speak(commands, guichet.locale());
        Ansi ansi = guichet.isColoured() ? Ansi.ON : Ansi.OFF;
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
        return new RunLast().execute(parsed);
    }

    private static void speak(CommandLine commands, Locale locale) {
        commands.setResourceBundle(ResourceBundle.getBundle(HELP, locale));
    }
}
