package org.guichet.tools;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.InformationConcept;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.engine.json.RawApplication;
import org.guichet.tools.report.Word;

/**
 * An application with the date of the decision.
 *
 * @param application the application
 * @param isToday whether nobody gave a date, so that today's was taken
 */
record DatedApplication(Application application, boolean isToday) {
    /** Reads an application from a file. */
    static DatedApplication read(
            GuichetCommand guichet, Path file, Collection<InformationConcept> vocabulary, Optional<LocalDate> asOf) {
        Terminal terminal = guichet.terminal();
        RawApplication raw = new Input(file, terminal).read(ApplicationReader.of(vocabulary)::read);
        return of(raw, new DecisionDate(asOf, terminal.clock()));
    }

    /** An application that was read. */
    static DatedApplication of(RawApplication raw, DecisionDate date) {
        DecisionDate.Settled settled = date.settle(raw.asOf());
        return new DatedApplication(raw.toBuilder().asOf(settled.day()).build(), settled.isToday());
    }

    /** Where the output has no place for it, says that today's date was taken. */
    void sayIfToday(GuichetCommand guichet) {
        if (isToday) {
            guichet.tell(Word.DATE_IS_TODAY.in(guichet.locale(), application.asOf()));
        }
    }
}
