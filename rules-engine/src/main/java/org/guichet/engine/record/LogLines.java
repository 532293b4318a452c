package org.guichet.engine.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.guichet.engine.json.WrittenObject;

/** The lines of a log, one after the other, in the same place in memory. Not thread-safe. */
final class LogLines {
    /** A receipt of 16 MiB and what goes around it; longer lines are cut, and then not whole. */
    private static final int LONGEST = WrittenObject.LARGEST + 2 * LogLine.LONGEST_START;

    private final InputStream stream;
    private final byte[] chunk = new byte[1 << 16];
    private long left;
    private int at;
    private int end;
    private byte[] line = new byte[1 << 16];
    private int length;
    private boolean isWhole;

    /** @param size how many bytes of the stream are looked at */
    LogLines(InputStream stream, long size) {
        this.stream = stream;
        this.left = size;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        isWhole = false;
        while (!isWhole && length <= LONGEST && (at < end || fill())) {
            take();
        }
        return isWhole || length > 0;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, stream.read(chunk, 0, (int) Math.min(chunk.length, left)));
        left -= end;
        return end > 0;
    }

    private void take() {
        int stop = at;
        while (stop < end && chunk[stop] != '\n') {
            stop++;
        }
        isWhole = stop < end;
        append(stop - at);
        at = isWhole ? stop + 1 : stop;
    }

    private void append(int count) {
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(chunk, at, line, length, count);
        length += count;
    }

    /** Whether a line break ends the line. */
    boolean isWhole() {
        return isWhole;
    }

    /** Whether the line is longer than any that was written. */
    boolean isTooLong() {
        return length > LONGEST;
    }

    /** The bytes of the line, and behind them others that mean nothing. */
    byte[] bytes() {
        return line;
    }

    /** How many bytes the line has, without its line break. */
    int length() {
        return length;
    }
}
