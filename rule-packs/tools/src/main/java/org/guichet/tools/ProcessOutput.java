package org.guichet.tools;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The output of the process, which remembers why it could not be written: a print stream only tells that. Of a file
 * that could not be written to its end, as on a full disk, whole lines remain.
 */
final class ProcessOutput extends FilterOutputStream {
    private static final long NOTHING_YET = -1;

    private final FileChannel file;
    private long endOfLines = NOTHING_YET;
    private @Nullable IOException failure;

    ProcessOutput(FileOutputStream out) {
        super(out);
        file = out.getChannel();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            writeWhole(bytes, offset, length);
        } catch (IOException lost) {
            failure = lost;
            throw lost;
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    private void writeWhole(byte[] bytes, int offset, int length) throws IOException {
        long start = file.size();
        if (endOfLines == NOTHING_YET) {
            endOfLines = start;
        }
        try {
            out.write(bytes, offset, length);
            written(start, bytes, offset, length);
        } catch (IOException lost) {
            cut(start, bytes, offset, length);
            throw lost;
        }
    }

    private void written(long start, byte[] bytes, int offset, int length) {
        for (int end = length; end > 0; end--) {
            if (bytes[offset + end - 1] == '\n') {
                endOfLines = start + end;
                return;
            }
        }
    }

    /** Takes back the beginning of a line, where nothing else writes to the file. */
    private void cut(long start, byte[] bytes, int offset, int length) {
        try {
            long gotThrough = file.position() - start;
            if (file.position() == file.size() && gotThrough >= 0 && gotThrough <= length) {
                written(start, bytes, offset, (int) gotThrough);
                file.truncate(endOfLines);
            }
        } catch (IOException pipe) {
            // What a pipe was given cannot be taken back.
        }
    }

    /** Why output was lost; empty if none was, or if its reader had read enough. */
    Optional<String> lost() {
        return Optional.ofNullable(failure)
                .map(lost -> String.valueOf(lost.getMessage()))
                .filter(reason -> !reason.contains("Broken pipe"));
    }
}
