package org.guichet.api;

import java.util.List;
import java.util.stream.Collectors;

/** Packs that cannot be used. No engine was built: a pack is never half loaded. */
public final class PackRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** @param diagnostics every error and warning found, in order of place; at least one error */
    public PackRejectedException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Every error and warning found, in order of place; empty after serialization. */
    public List<Diagnostic> diagnostics() {
        return diagnostics == null ? List.of() : diagnostics;
    }
}
