package org.guichet.tools;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.record.BrokenLogException;
import org.guichet.engine.record.DecisionLog;
import org.guichet.engine.record.Receipt;
import org.guichet.tools.report.Word;
import picocli.CommandLine.Option;

/** What is kept of a decision, if anything is to be kept. */
final class Recording {
    @Option(names = "--receipt", paramLabel = "FILE")
    private Optional<Path> receiptFile = Optional.empty();

    @Option(names = "--log", paramLabel = "FILE")
    private Optional<Path> logFile = Optional.empty();

    @Option(names = "--certificate", paramLabel = "FILE")
    private Optional<Path> certificateFile = Optional.empty();

    @Option(names = "--hash-facts")
    private boolean hashFacts;

    /** Records a decision, before anybody is told of it. */
    void record(Decision decision, Application application, PackLibrary library, GuichetCommand guichet) {
        if (certificateFile.isPresent() && decision.restsOnCompletions()) {
            throw new UnusableException(
                    "the verdict rests on every completion of the unknown facts, which no certificate shows");
        }
        certificateFile.ifPresent(file ->
                write(file, library.certificates(application).of(decision).text(), "certificates"));
        if (receiptFile.isEmpty() && logFile.isEmpty()) {
            if (hashFacts) {
                throw new UnusableException("--hash-facts says how to record: give --receipt or --log too");
            }
            return;
        }
        Receipt receipt = hashFacts ? Receipt.withoutFacts(decision, application) : Receipt.of(decision, application);
        receiptFile.ifPresent(file -> write(file, receipt.text(), "receipts"));
        logFile.ifPresent(file -> append(file, receipt, guichet));
    }

    private static void write(Path file, String text, String what) {
        try {
            Files.writeString(
                    file,
                    text + "\n",
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException there) {
            throw new UnusableException("there is a file `" + file + "` already: " + what + " replace nothing", there);
        } catch (IOException failed) {
            throw lost(file, failed);
        }
    }

    private static void append(Path file, Receipt receipt, GuichetCommand guichet) {
        try {
            DecisionLog.Entry entry = new DecisionLog(file).append(receipt);
            guichet.tell(
                    Word.RECORDED.in(guichet.locale(), file.toString(), String.valueOf(entry.number()), entry.hash()));
        } catch (BrokenLogException broken) {
            throw new UnusableException(String.valueOf(broken.getMessage()), broken, ExitCode.RECORD_DIFFERS);
        } catch (IOException failed) {
            throw lost(file, failed);
        }
    }

    private static UnusableException lost(Path file, IOException failed) {
        String message = "the decision is not recorded: cannot write `" + file + "`: " + Input.reason(failed);
        return new UnusableException(message, failed, ExitCode.OUTPUT_LOST);
    }
}
