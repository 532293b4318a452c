package org.guichet.tools;

import java.io.PrintStream;
import java.util.Locale;

/** How far a long task has come, on a terminal; nothing at all elsewhere. It goes away when it is closed. */
final class ProgressBar implements AutoCloseable {
    private static final int LENGTH = 30;
    private static final long INTERVAL = 100_000_000;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream err;
    private final boolean isShown;
    private final long size;
    private long shownAt = System.nanoTime();

    private ProgressBar(PrintStream err, boolean isShown, long size) {
        this.err = err;
        this.isShown = isShown;
        this.size = size;
    }

    /** @param size how many bytes there are to do; 0 if that is not known */
    static ProgressBar on(Terminal terminal, long size) {
        return new ProgressBar(terminal.err(), terminal.errIsTerminal(), size);
    }

    /** Tells how far the task is. */
    void reached(long position, long lines) {
        long now = System.nanoTime();
        if (isShown && now - shownAt > INTERVAL) {
            shownAt = now;
            err.print(CLEAR + bar(position) + String.format(Locale.ROOT, "%,d", lines));
            err.flush();
        }
    }

    private String bar(long position) {
        if (size <= 0) {
            return "";
        }
        int done = (int) (LENGTH * Math.min(position, size) / size);
        return "[" + "#".repeat(done) + "-".repeat(LENGTH - done) + "] " + 100 * Math.min(position, size) / size + "% ";
    }

    @Override
    public void close() {
        if (isShown) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
