package org.guichet.tools;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Remedies;
import org.guichet.tools.report.RemediesJson;
import org.guichet.tools.report.RemediesReport;
import org.guichet.tools.report.WhatIf;
import org.guichet.tools.report.WhatIfJson;
import org.guichet.tools.report.WhatIfReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what would have to change for a programme to be available, or what a change makes of a decision. */
@Command(name = "what-if")
final class WhatIfCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Mixin
    private Case asked = new Case();

    @Option(names = "--set", paramLabel = "FACT=VALUE")
    private List<String> settings = List.of();

    @Option(names = "--on", paramLabel = "DATE")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    WhatIfCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        EligibilityEngine engine = guichet.packs().open().engine();
        String name = asked.programme(engine);
        DatedApplication dated = asked.application(guichet, engine);
        guichet.print(settings.isEmpty() && on.isEmpty() ? remedies(engine, name, dated) : whatIf(engine, name, dated));
        return ExitCode.DONE;
    }

    private String remedies(EligibilityEngine engine, String name, DatedApplication dated) {
        Remedies remedies = engine.remedies(name, dated.application());
        return isText(dated)
                ? new RemediesReport(guichet.presentation(false)).write(remedies, dated.isToday())
                : RemediesJson.write(remedies);
    }

    private String whatIf(EligibilityEngine engine, String name, DatedApplication dated) {
        Application.Builder changed = dated.application().toBuilder();
        FactSettings facts = new FactSettings(engine.vocabulary());
        settings.forEach(setting -> facts.apply(setting, changed));
        Decision before = engine.decide(name, dated.application());
        changed.asOf(on.orElse(before.asOf()));
        WhatIf whatIf = WhatIf.of(
                engine.vocabulary(),
                dated.application(),
                changed.build(),
                before,
                engine.decide(name, changed.build()));
        return isText(dated)
                ? new WhatIfReport(guichet.presentation(false), engine::codes).write(whatIf, dated.isToday())
                : WhatIfJson.write(whatIf);
    }

    private boolean isText(DatedApplication dated) {
        return switch (format) {
            case TEXT -> true;
            case JSON -> {
                dated.sayIfToday(guichet);
                yield false;
            }
            case JSONL, SARIF -> throw new UnusableException("what-if prints text or json");
        };
    }
}
