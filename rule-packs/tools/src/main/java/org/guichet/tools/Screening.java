package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InvalidApplicationException;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.tools.report.ScreeningJson;

/**
 * Decides on every programme for many applications, one JSON document a line: a line comes out for every line that goes
 * in, in the same order, as soon as it is decided. A line that is refused says why, and does not stop the others. Blank
 * lines are passed over, but counted.
 */
final class Screening {
    private final GuichetCommand guichet;
    private final EligibilityEngine engine;
    private final ApplicationReader reader;
    private final DecisionDate date;
    private boolean someRefused;
    private boolean saidToday;

    Screening(GuichetCommand guichet, EligibilityEngine engine, Optional<LocalDate> asOf) {
        this.guichet = guichet;
        this.engine = engine;
        this.reader = ApplicationReader.of(engine.vocabulary());
        this.date = new DecisionDate(asOf, guichet.terminal().clock());
    }

    /** Screens a file of applications. */
    int run(Path file) {
        Input input = new Input(file, guichet.terminal());
        try (ProgressBar progress = ProgressBar.on(guichet.terminal(), input.size())) {
            input.read(stream -> {
                screen(stream, progress);
                return file;
            });
        }
        return someRefused ? ExitCode.APPLICATIONS_REFUSED : ExitCode.DONE;
    }

    private void screen(InputStream stream, ProgressBar progress) throws IOException {
        LineReader lines = new LineReader(stream);
        for (byte[] line = lines.next(); line != null && !guichet.isBroken(); line = lines.next()) {
            if (!isBlank(line)) {
                guichet.print(screened(lines.number(), line));
            }
            progress.reached(lines.position(), lines.number());
        }
    }

    private static boolean isBlank(byte[] line) {
        return line.length < 100 && new String(line, UTF_8).isBlank();
    }

    private String screened(long number, byte[] line) {
        try {
            DatedApplication dated = DatedApplication.of(reader.read(line), date);
            sayTodayOnce(dated);
            return ScreeningJson.line(number, dated.application().asOf(), engine.screen(dated.application()));
        } catch (InvalidApplicationException refused) {
            someRefused = true;
            return ScreeningJson.line(number, refused.problems());
        }
    }

    private void sayTodayOnce(DatedApplication dated) {
        if (dated.isToday() && !saidToday) {
            saidToday = true;
            dated.sayIfToday(guichet);
        }
    }
}
