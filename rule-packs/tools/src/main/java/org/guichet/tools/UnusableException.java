package org.guichet.tools;

/** Something that was named on the command line and cannot be used. Its message is one line for whoever typed it. */
final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    UnusableException(String message) {
        super(message);
        exitCode = ExitCode.USAGE;
    }

    UnusableException(String message, Throwable cause) {
        this(message, cause, ExitCode.USAGE);
    }

    UnusableException(String message, Throwable cause, int exitCode) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What the command line ends with. */
    int exitCode() {
        return exitCode;
    }
}
