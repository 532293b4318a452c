package org.guichet.tools;

import java.io.BufferedInputStream;
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
    private long number;
    private long position;

    LineReader(InputStream stream) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
    }

    /** The next line without its end; {@code null} behind the last one. */
    byte @Nullable [] next() throws IOException {
        int first = stream.read();
        return first < 0 ? null : rest(first);
    }

    private byte[] rest(int first) throws IOException {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = first; next >= 0; next = stream.read()) {
            position++;
            if (next == '\n') {
                break;
            }
            if (line.size() < MOST) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    /** How many bytes were taken. */
    long position() {
        return position;
    }
}
