package org.guichet.tools;

import java.util.List;
import org.guichet.api.PackInfo;
import org.guichet.tools.report.PackReport;
import org.guichet.tools.report.PacksJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which packs and programmes are installed. */
@Command(name = "packs")
final class PacksCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    PacksCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        List<PackInfo> packs = guichet.packs().open().engine().packs();
        guichet.print(
                switch (format) {
                    case TEXT -> new PackReport(guichet.presentation(false)).write(packs);
                    case JSON -> PacksJson.write(packs);
                    case JSONL, SARIF -> throw new UnusableException("packs prints text or json");
                });
        return ExitCode.DONE;
    }
}
