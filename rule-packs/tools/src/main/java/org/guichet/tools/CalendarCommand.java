package org.guichet.tools;

import java.time.LocalDate;
import java.util.Optional;
import org.guichet.api.EligibilityCalendar;
import org.guichet.api.EligibilityEngine;
import org.guichet.tools.report.CalendarJson;
import org.guichet.tools.report.CalendarReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says on which days a decision changes if nothing but the date does. */
@Command(name = "calendar")
final class CalendarCommand implements GuichetCommand.Part {
    private static final int YEARS = 2;

    private final GuichetCommand guichet;

    @Mixin
    private Case asked = new Case();

    @Option(names = "--until", paramLabel = "DATE")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    CalendarCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        EligibilityEngine engine = guichet.packs().open().engine();
        String name = asked.programme(engine);
        DatedApplication dated = asked.application(guichet, engine);
        EligibilityCalendar calendar = calendar(engine, name, dated);
        guichet.print(
                switch (format) {
                    case TEXT -> new CalendarReport(guichet.presentation(false)).write(calendar, dated.isToday());
                    case JSON -> {
                        dated.sayIfToday(guichet);
                        yield CalendarJson.write(calendar);
                    }
                    case JSONL, SARIF -> throw new UnusableException("calendar prints text or json");
                });
        return ExitCode.DONE;
    }

    private EligibilityCalendar calendar(EligibilityEngine engine, String name, DatedApplication dated) {
        LocalDate first = dated.application().asOf();
        try {
            return engine.calendar(name, dated.application(), until.orElseGet(() -> first.plusYears(YEARS)));
        } catch (IllegalArgumentException outOfRange) {
            throw new UnusableException(String.valueOf(outOfRange.getMessage()));
        }
    }
}
