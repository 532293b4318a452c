package org.guichet.tools;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** Lines that are ready to be printed. What stands behind the last whole one is not. */
final class AnsweredLines extends ByteArrayOutputStream {
    private static final int USUAL = 1 << 15;

    private int whole;
    private int lines;

    AnsweredLines() {
        super(USUAL);
    }

    /** What was written so far are whole lines, one more than before. */
    void endLine() {
        whole = count;
        lines++;
    }

    int lines() {
        return lines;
    }

    void print(PrintStream out) {
        out.write(buf, 0, whole);
        out.flush();
    }
}
