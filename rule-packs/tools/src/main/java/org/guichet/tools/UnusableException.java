package org.guichet.tools;

/** Something that was named on the command line and cannot be used. Its message is one line for whoever typed it. */
final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        super(message);
    }

    UnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
