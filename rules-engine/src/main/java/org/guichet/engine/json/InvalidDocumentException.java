package org.guichet.engine.json;

import java.util.Optional;
import org.guichet.api.InvalidApplicationException.Problem;

/**
 * A document that the library once wrote is not what it should be. The message has the place and the code, so that it
 * can be logged; {@link #describe} says it in full, and may quote the start of a value.
 */
public final class InvalidDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String document;
    private final String description;

    InvalidDocumentException(String document, LineAndColumn at, Problem problem) {
        super("the " + document + " is refused at " + at + ": " + problem);
        this.document = document;
        description = at + ": " + problem.describe();
    }

    InvalidDocumentException(String document, LineAndColumn at, RecordCode code, String path, String message) {
        this(document, at, new Problem(code.name(), path, message, Optional.empty()));
    }

    /** What the document is called, such as {@code receipt}. */
    public String document() {
        return document;
    }

    /** One line for whoever has the document: {@code line 1, column 9: $.path: error[code]: what}. */
    public String describe() {
        return description;
    }
}
