package org.guichet.tools;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The output of the process, which remembers why it could not be written: a print stream only tells that. */
final class ProcessOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    ProcessOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException lost) {
            failure = lost;
            throw lost;
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    /** Why output was lost; empty if none was, or if its reader had read enough. */
    Optional<String> lost() {
        return Optional.ofNullable(failure)
                .map(lost -> String.valueOf(lost.getMessage()))
                .filter(reason -> !reason.contains("Broken pipe"));
    }
}
