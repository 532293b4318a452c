package org.guichet.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.engine.record.Difference;
import org.guichet.engine.record.Receipt;
import org.guichet.engine.record.Replay;
import org.guichet.tools.report.ReplayJson;
import org.guichet.tools.report.ReplayReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a recorded decision again, and says what differs. */
@Command(name = "replay")
final class ReplayCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Parameters(paramLabel = "RECEIPT", descriptionKey = "receiptFile")
    private Path file = Path.of("-");

    @Option(names = "--application", paramLabel = "FILE")
    private Optional<Path> application = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    ReplayCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        Receipt receipt = new Input(file, guichet.terminal()).read(Receipt::read);
        if (!receipt.hasFacts() && application.isEmpty()) {
            throw new UnusableException(
                    "the receipt keeps only hashes of the facts: give the application with --application");
        }
        EligibilityEngine engine = guichet.packs().open().engine();
        List<Difference> differences = differences(engine, receipt);
        guichet.print(
                switch (format) {
                    case TEXT -> new ReplayReport(guichet.presentation(false)).write(receipt, differences);
                    case JSON -> ReplayJson.write(receipt, differences);
                    case JSONL, SARIF -> throw new UnusableException("replay prints text or json");
                });
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.RECORD_DIFFERS;
    }

    private List<Difference> differences(EligibilityEngine engine, Receipt receipt) {
        Replay replay = new Replay(engine);
        return application
                .map(given -> replay.compare(receipt, read(given, engine, receipt)))
                .orElseGet(() -> replay.compare(receipt));
    }

    private Application read(Path given, EligibilityEngine engine, Receipt receipt) {
        return new Input(given, guichet.terminal())
                .read(ApplicationReader.of(engine.vocabulary())::read).toBuilder()
                        .asOf(receipt.asOf())
                        .build();
    }
}
