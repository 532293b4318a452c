package org.guichet.tools;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that holds those on logs of decisions. */
@Command(name = "log")
final class LogCommand implements GuichetCommand.Part {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr(), CommandLine.Help.Ansi.OFF);
        return ExitCode.USAGE;
    }
}
