package org.guichet.engine.record;

import java.io.IOException;

/** A log cannot be written to, because its last line is not as it should be. */
public final class BrokenLogException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenLogException(String message) {
        super(message);
    }
}
