package org.guichet.tools;

import java.io.UncheckedIOException;
import java.util.List;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.api.PackRejectedException;
import org.guichet.engine.json.InvalidDocumentException;
import org.guichet.notice.IncompleteNoticeException;
import org.guichet.notice.InvalidDetailsException;
import org.guichet.notice.pdf.UnprintableNoticeException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what made a command fail, without a stack trace unless it is asked for. */
final class Failures implements IExecutionExceptionHandler {
    private final GuichetCommand guichet;

    Failures(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        String name = command.getCommandSpec().qualifiedName();
        int exitCode = explain(name, failure);
        if (guichet.isVerbose()) {
            failure.printStackTrace(guichet.terminal().err());
        }
        return exitCode;
    }

    private int explain(String name, Exception failure) {
        if (failure instanceof PackRejectedException rejected) {
            return list(name + ": the packs are refused", rejected.diagnostics(), ExitCode.PACKS_REFUSED);
        }
        if (failure instanceof InvalidApplicationException invalid) {
            List<String> problems =
                    invalid.problems().stream().map(Problem::describe).toList();
            return list(name + ": the application is refused", problems, ExitCode.APPLICATIONS_REFUSED);
        }
        if (failure instanceof InvalidDocumentException invalid) {
            return list(
                    name + ": the " + invalid.document() + " is refused",
                    List.of(invalid.describe()),
                    ExitCode.RECORD_DIFFERS);
        }
        if (failure instanceof InvalidDetailsException invalid) {
            return list(name + ": the details are refused", invalid.problems(), ExitCode.USAGE);
        }
        if (failure instanceof IncompleteNoticeException incomplete) {
            return list(name + ": the notice lacks what the law asks for", incomplete.missing(), ExitCode.USAGE);
        }
        if (failure instanceof UnprintableNoticeException unprintable) {
            return list(
                    name + ": the fonts of PDF documents lack characters of the notice (its page can be written)",
                    unprintable.characters(),
                    ExitCode.USAGE);
        }
        if (failure instanceof UnusableException unusable) {
            guichet.tell(name + ": " + failure.getMessage());
            return unusable.exitCode();
        }
        if (failure instanceof UncheckedIOException) {
            guichet.tell(name + ": " + failure.getMessage());
            return ExitCode.USAGE;
        }
        guichet.tell(name + ": this is a fault of guichet: " + failure + " (--verbose shows where)");
        return ExitCode.INTERNAL;
    }

    private int list(String headline, List<?> lines, int exitCode) {
        guichet.tell(headline);
        lines.forEach(line -> guichet.tell(line.toString()));
        return exitCode;
    }
}
