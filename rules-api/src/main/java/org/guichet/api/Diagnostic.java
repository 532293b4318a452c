package org.guichet.api;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something that is wrong, or doubtful, in a pack's files.
 *
 * @param severity whether the pack is rejected for it
 * @param code a stable code, such as {@code G301}
 * @param file the file, from the folder that holds the packs, such as {@code ara-relocation/facts.yaml}
 * @param line the line, from 1
 * @param column the column, from 1
 * @param message what is wrong, in English: lower case, no final stop, the offending text in backticks
 * @param suggestion what to do, or what was probably meant
 */
public record Diagnostic(
        Severity severity, String code, String file, int line, int column, String message, Optional<String> suggestion)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** How bad it is. */
    public enum Severity {
        /** The pack is rejected as a whole. */
        ERROR,
        /** Worth a look; the pack can be used. */
        WARNING
    }

    /** Orders by file, line and column. */
    @Override
    public int compareTo(Diagnostic other) {
        return BY_PLACE.compare(this, other);
    }

    /** One line: {@code file:line:column: error[code]: message (suggestion)}. */
    @Override
    public String toString() {
        String kind = severity == Severity.ERROR ? "error" : "warning";
        return file + ":" + line + ":" + column + ": " + kind + "[" + code + "]: " + message
                + suggestion.map(text -> " (" + text + ")").orElse("");
    }
}
