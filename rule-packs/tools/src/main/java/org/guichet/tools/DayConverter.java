package org.guichet.tools;

import java.time.LocalDate;
import org.guichet.engine.vocabulary.Values;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as {@code 2026-03-01}. */
final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String written) {
        return Values.date(written)
                .orElseThrow(() -> new TypeConversionException(
                        "`" + written + "` is not a day of the calendar, such as 2026-03-01"));
    }
}
