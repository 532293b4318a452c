package org.guichet.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InvalidApplicationException;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.tools.report.ScreeningJson;

/**
 * Decides on every programme for many applications, one JSON document a line: a line comes out for every line that goes
 * in, in the same order, and none waits while there is nothing more to read. A line that is refused says why, and does
 * not stop the others. Blank lines are passed over, but counted.
 */
final class Screening {
    /** So many decisions fill a batch: the more programmes, the fewer lines, as they are long. */
    private static final int DECISIONS_OF_A_BATCH = 4_096;

    private static final int MOST_LINES_OF_A_BATCH = 64;

    private final GuichetCommand guichet;
    private final ApplicationReader reader;
    private final DecisionDate date;
    private final Deciding deciding;
    private final int programmes;
    private final AtomicBoolean someRefused = new AtomicBoolean();
    private final AtomicBoolean saidToday = new AtomicBoolean();

    /** Decides on an application, and writes what was decided. */
    interface Deciding {
        void decide(long line, Application application, OutputStream answer);

        /** Decisions without their explanations. */
        static Deciding inFull(EligibilityEngine engine) {
            return (line, application, answer) ->
                    ScreeningJson.write(answer, line, application.asOf(), engine.screen(application));
        }

        /** Verdicts alone. */
        static Deciding verdicts(EligibilityEngine engine) {
            return (line, application, answer) ->
                    ScreeningJson.writeVerdicts(answer, line, application.asOf(), engine.verdicts(application));
        }
    }

    /** @param programmes how many are decided on for each application */
    Screening(GuichetCommand guichet, ApplicationReader reader, DecisionDate date, Deciding deciding, int programmes) {
        this.guichet = guichet;
        this.reader = reader;
        this.date = date;
        this.deciding = deciding;
        this.programmes = programmes;
    }

    /** Screens a file of applications. */
    int run(Path file) {
        Input input = new Input(file, guichet.terminal());
        try (ProgressBar progress = ProgressBar.on(guichet.terminal(), input.size());
                WholeLines out = WholeLines.of(guichet, progress)) {
            input.read(stream -> {
                screen(stream, out);
                return file;
            });
        }
        return someRefused.get() ? ExitCode.APPLICATIONS_REFUSED : ExitCode.DONE;
    }

    private void screen(InputStream stream, WholeLines out) throws IOException {
        try (Workers workers = new Workers(linesOfABatch(), this::answer, out)) {
            LineReader lines = new LineReader(stream, workers::handOver);
            for (Line line = lines.next(); line != null && !workers.isEnded(); line = lines.next()) {
                workers.take(line);
            }
        }
    }

    private int linesOfABatch() {
        int lines = DECISIONS_OF_A_BATCH / Math.max(1, programmes);
        return Math.max(1, Math.min(lines, MOST_LINES_OF_A_BATCH));
    }

    private void answer(Line line, OutputStream answer) {
        try {
            DatedApplication dated = DatedApplication.of(reader.read(line.bytes()), date);
            sayTodayOnce(dated);
            deciding.decide(line.number(), dated.application(), answer);
        } catch (InvalidApplicationException refused) {
            someRefused.set(true);
            ScreeningJson.writeProblems(answer, line.number(), refused.problems());
        }
    }

    private void sayTodayOnce(DatedApplication dated) {
        if (dated.isToday() && !saidToday.getAndSet(true)) {
            dated.sayIfToday(guichet);
        }
    }
}
