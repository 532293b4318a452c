package org.guichet.tools;

import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.PackLibrary;
import org.guichet.tools.report.DecisionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides on one programme and explains the decision. */
@Command(name = "decide")
final class DecideCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Mixin
    private Case asked = new Case();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Mixin
    private Recording recording = new Recording();

    DecideCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        PackLibrary library = guichet.packs().open();
        EligibilityEngine engine = library.engine();
        String name = asked.programme(engine);
        DatedApplication dated = asked.application(guichet, engine);
        Decision decision = engine.decide(name, dated.application());
        recording.record(decision, dated.application(), library, guichet);
        guichet.print(
                switch (format) {
                    case TEXT -> new DecisionReport(guichet.presentation(false)).write(decision, dated.isToday());
                    case JSON -> {
                        dated.sayIfToday(guichet);
                        yield new DecisionDocument(guichet).of(decision);
                    }
                    case JSONL, SARIF -> throw new UnusableException("decide prints text or json");
                });
        return ExitCode.DONE;
    }
}
