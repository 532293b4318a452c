package org.guichet.tools;

/** What the command line's exit codes mean. Its help lists the same. */
final class ExitCode {
    /** It was done. A verdict is never a failure. */
    static final int DONE = 0;
    /** Applications were refused: they could not be decided on. */
    static final int APPLICATIONS_REFUSED = 1;
    /** Scenarios do not hold. */
    static final int SCENARIOS_FAILED = 2;
    /** Packs or an expression were refused. */
    static final int PACKS_REFUSED = 3;
    /**
     * A record does not hold: a decision made again differs, a certificate fails, or a receipt or a log was changed.
     */
    static final int RECORD_DIFFERS = 4;
    /** The command cannot be carried out as it was given. */
    static final int USAGE = 64;
    /** The output could not be written. */
    static final int OUTPUT_LOST = 74;
    /** The command line itself is at fault. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
