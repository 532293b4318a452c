package org.guichet.tools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.guichet.engine.json.ApplicationLimits;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines from a stream. Of a line that is longer than an application may be, only so much is kept that it is seen
 * to be too long. Not thread-safe.
 */
final class LineReader {
    private static final int MOST = ApplicationLimits.MAX_DOCUMENT + 1;

    private final InputStream stream;
    private final Runnable beforeWaiting;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long number;
    private long position;

    /** @param beforeWaiting is run before the stream is asked for more than it has at hand */
    LineReader(InputStream stream, Runnable beforeWaiting) {
        this.stream = stream;
        this.beforeWaiting = beforeWaiting;
    }

    /** The next line without its end; {@code null} behind the last one. */
    @Nullable
    Line next() throws IOException {
        if (!hasMore()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        while (hasMore() && !takesEndOfLine(line)) {}
        return new Line(number, position, line.toByteArray());
    }

    private boolean hasMore() throws IOException {
        if (from == to) {
            if (stream.available() <= 0) {
                beforeWaiting.run();
            }
            from = 0;
            to = Math.max(0, stream.read(buffer));
        }
        return from < to;
    }

    /** Takes what the buffer holds of a line; whether that was the rest of it. */
    private boolean takesEndOfLine(ByteArrayOutputStream line) {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        line.write(buffer, from, Math.min(end - from, MOST - line.size()));
        boolean isEnd = end < to;
        int next = isEnd ? end + 1 : end;
        position += next - from;
        from = next;
        return isEnd;
    }
}
