package org.guichet.engine.source;

import java.io.IOException;
import java.io.InputStream;

/** How much may be read in one go. What a file says about its own size is not believed. */
final class ReadLimit {
    static final int LARGEST_FILE = 50 << 20;
    static final int LARGEST_TOTAL = 200 << 20;
    static final int MOST_FILES = 50_000;

    private int files;
    private long total;

    /** Reads a file to its end. */
    byte[] read(InputStream file, String name) throws IOException {
        files++;
        require(files <= MOST_FILES, name, "more than 50,000 files");
        byte[] content = file.readNBytes(LARGEST_FILE + 1);
        total += content.length;
        require(content.length <= LARGEST_FILE, name, "a file larger than 50 MiB");
        require(total <= LARGEST_TOTAL, name, "more than 200 MiB");
        return content;
    }

    private static void require(boolean isWithin, String name, String excess) throws IOException {
        if (!isWithin) {
            throw new IOException(excess + ", at `" + name + "`");
        }
    }
}
