package org.guichet.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.guichet.engine.record.DecisionLog;
import org.guichet.engine.record.LogCheck;
import org.guichet.tools.report.LogJson;
import org.guichet.tools.report.LogReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a log of decisions is as it was written. */
@Command(name = "verify")
final class LogVerifyCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Parameters(paramLabel = "FILE", descriptionKey = "logFile")
    private Path file = Path.of("");

    @Option(names = "--head", paramLabel = "HASH")
    private Optional<String> head = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    LogVerifyCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        LogCheck check = check();
        guichet.print(
                switch (format) {
                    case TEXT -> new LogReport(guichet.presentation(false)).write(check);
                    case JSON -> LogJson.write(check);
                    case JSONL, SARIF -> throw new UnusableException("log verify prints text or json");
                });
        return check.isUnbroken() ? ExitCode.DONE : ExitCode.RECORD_DIFFERS;
    }

    private LogCheck check() {
        DecisionLog log = new DecisionLog(file);
        try {
            return head.isPresent() ? log.verify(head.get()) : log.verify();
        } catch (IOException failed) {
            throw Input.unreadable(file, failed);
        } catch (IllegalArgumentException noHash) {
            throw new UnusableException(String.valueOf(noHash.getMessage()), noHash);
        }
    }
}
