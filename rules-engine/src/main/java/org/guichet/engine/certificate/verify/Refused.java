package org.guichet.engine.certificate.verify;

import java.util.Optional;

/** Ends the verification of one statement. Costs little, as proofs are also tried where they should not fit. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault.Kind kind;
    private final transient Path path;
    private final transient Object stated;
    private final transient Object follows;

    Refused(Fault.Kind kind, Path path, Object stated, Object follows) {
        super(null, null, false, false);
        this.kind = kind;
        this.path = path;
        this.stated = stated;
        this.follows = follows;
    }

    Fault fault(Optional<String> criterion) {
        return new Fault(kind, criterion, path.toString(), Shown.text(stated), Shown.text(follows));
    }
}
