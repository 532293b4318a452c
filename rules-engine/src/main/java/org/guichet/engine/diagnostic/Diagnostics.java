package org.guichet.engine.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Diagnostic;
import org.guichet.api.Diagnostic.Severity;

/** Collects every problem of one run. Not thread-safe. */
public final class Diagnostics {
    private final List<Diagnostic> collected = new ArrayList<>();

    /** A collector whose problems nobody reads: they follow from one that is already reported. */
    public static Diagnostics ignored() {
        return new Diagnostics();
    }

    /** Reports a problem. */
    public void report(Code code, Position at, String message) {
        report(code, at, message, Optional.empty());
    }

    /** Reports a problem with a suggestion. */
    public void report(Code code, Position at, String message, String suggestion) {
        report(code, at, message, Optional.of(suggestion));
    }

    /** Reports a problem with a suggestion, if there is one. */
    public void report(Code code, Position at, String message, Optional<String> suggestion) {
        collected.add(
                new Diagnostic(code.severity(), code.name(), at.file(), at.line(), at.column(), message, suggestion));
    }

    /** Whether some problem rejects the packs. */
    public boolean hasErrors() {
        return errors() > 0;
    }

    /** How many problems that reject the packs were reported so far. */
    public int errors() {
        return (int) collected.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
    }

    /** How many problems were reported so far. */
    public int size() {
        return collected.size();
    }

    /** Every problem once, in order of place. */
    public List<Diagnostic> sorted() {
        return collected.stream().distinct().sorted().toList();
    }
}
