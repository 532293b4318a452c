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
    private static final long UNKNOWN = -1;

    private final FileChannel file;
    private long wholeUpTo;
    private @Nullable IOException failure;

    ProcessOutput(FileOutputStream out) {
        super(out);
        file = out.getChannel();
        wholeUpTo = size();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            out.write(bytes, offset, length);
            wholeUpTo = wholeUpTo(bytes, offset, length);
        } catch (IOException lost) {
            failure = lost;
            cutBehindLastLine();
            throw lost;
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    /** Where the last whole line ends, once bytes are written. */
    private long wholeUpTo(byte[] bytes, int offset, int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (bytes[offset + i] == '\n') {
                return position() - (length - 1 - i);
            }
        }
        return wholeUpTo;
    }

    /** Where output ends; unknown of a pipe. */
    private long position() {
        try {
            return file.position();
        } catch (IOException pipe) {
            return UNKNOWN;
        }
    }

    /** Where output begins: a file is either empty, or its end is written to. */
    private long size() {
        try {
            return file.size();
        } catch (IOException closed) {
            return UNKNOWN;
        }
    }

    private void cutBehindLastLine() {
        try {
            boolean isLast = file.position() == file.size();
            if (isLast && wholeUpTo >= 0) {
                file.truncate(wholeUpTo);
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
