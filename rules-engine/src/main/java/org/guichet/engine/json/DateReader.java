package org.guichet.engine.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.engine.json.JsonValue.Null;
import org.guichet.engine.json.JsonValue.Refused;
import org.guichet.engine.json.JsonValue.Scalar;
import org.jspecify.annotations.Nullable;

/** Reads the date of the decision. */
final class DateReader {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Problems problems;

    DateReader(Problems problems) {
        this.problems = problems;
    }

    /** The date; empty if none is given or if it was reported. */
    Optional<LocalDate> read(@Nullable JsonValue value) {
        if (value == null || value instanceof Null || value instanceof Refused) {
            return Optional.empty();
        }
        if (value instanceof Scalar scalar && scalar.value() instanceof String text) {
            return date(text, value.place());
        }
        return refused(value.place(), "the date of the decision is a text");
    }

    private Optional<LocalDate> date(String text, Place place) {
        if (!DATE.matcher(text).matches()) {
            return refused(place, Quote.of(text) + " is not a date");
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return refused(place, "there is no day " + Quote.of(text));
        }
    }

    private Optional<LocalDate> refused(Place place, String message) {
        problems.report(ApplicationCode.A112, place, message, "write year, month and day as in `2026-03-01`");
        return Optional.empty();
    }
}
