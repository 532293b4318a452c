package org.guichet.tools;

import java.util.List;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.tools.report.ExplanationReport;
import org.guichet.tools.report.FactReport;
import org.guichet.tools.report.Presentation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains a decision in full, or one criterion or one fact of it. */
@Command(name = "explain")
final class ExplainCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Mixin
    private Case asked = new Case();

    @ArgGroup
    private Focus focus = new Focus();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    ExplainCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    /** What of the decision is to be explained; everything if nothing is named. */
    private static final class Focus {
        @Option(names = "--criterion", paramLabel = "CRITERION")
        private List<String> criteria = List.of();

        @Option(names = "--fact", paramLabel = "FACT")
        private List<String> facts = List.of();

        boolean isNarrow() {
            return !criteria.isEmpty() || !facts.isEmpty();
        }
    }

    @Override
    public Integer call() {
        EligibilityEngine engine = guichet.packs().open().engine();
        String programme = asked.programme(engine);
        DatedApplication dated = asked.application(guichet, engine);
        Decision decision = engine.decide(programme, dated.application());
        guichet.print(
                switch (format) {
                    case TEXT -> text(engine, decision, dated);
                    case JSON -> json(decision, dated);
                    case JSONL, SARIF -> throw new UnusableException("explain prints text or json");
                });
        return ExitCode.DONE;
    }

    private String text(EligibilityEngine engine, Decision decision, DatedApplication dated) {
        Presentation presentation = guichet.presentation(true);
        if (!focus.facts.isEmpty()) {
            FactNames names = new FactNames(engine.vocabulary());
            return new FactReport(presentation, engine)
                    .write(decision, focus.facts.stream().map(names::find).toList(), dated.isToday());
        }
        ExplanationReport report = new ExplanationReport(presentation, engine);
        CriterionNames names = new CriterionNames(decision);
        return focus.criteria.isEmpty()
                ? report.write(decision, dated.application(), dated.isToday())
                : report.write(
                        decision, focus.criteria.stream().map(names::find).toList(), dated.isToday());
    }

    private String json(Decision decision, DatedApplication dated) {
        if (focus.isNarrow()) {
            throw new UnusableException("explain prints the whole decision as json: leave --criterion and --fact out");
        }
        dated.sayIfToday(guichet);
        return new DecisionDocument(guichet).of(decision);
    }
}
