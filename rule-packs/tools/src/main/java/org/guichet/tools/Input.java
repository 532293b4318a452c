package org.guichet.tools;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file to read, or standard input.
 *
 * @param path the file; {@code -} for standard input
 * @param terminal where standard input comes from
 */
record Input(Path path, Terminal terminal) {
    private static final Path STANDARD = Path.of("-");

    /** Takes from a stream. */
    interface Taking<T> {
        T from(InputStream stream) throws IOException;
    }

    /** What is taken from the input. Standard input is left open. */
    <T> T read(Taking<T> taking) {
        try (InputStream stream = open()) {
            return taking.from(stream);
        } catch (IOException failed) {
            throw unreadable(path, failed);
        }
    }

    /** What is to be thrown if a file cannot be read. */
    static UnusableException unreadable(Path path, IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return new UnusableException("there is no file `" + path + "`", failed);
        }
        if (failed instanceof AccessDeniedException) {
            return new UnusableException("the file `" + path + "` may not be read", failed);
        }
        return new UnusableException("cannot read `" + path + "`: " + reason(failed), failed);
    }

    private InputStream open() throws IOException {
        if (isStandard()) {
            return new LeftOpen(terminal.in());
        }
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "it is a folder");
        }
        // What a pipe has at hand, only the older stream can tell.
        boolean isPipe = Files.exists(path) && !Files.isRegularFile(path);
        return isPipe ? new FileInputStream(path.toFile()) : Files.newInputStream(path);
    }

    private boolean isStandard() {
        return isStandard(path);
    }

    /** Whether a path stands for standard input. */
    static boolean isStandard(Path path) {
        return path.equals(STANDARD);
    }

    /** How many bytes there are; 0 if that is not known. */
    long size() {
        return isStandard() ? 0 : path.toFile().length();
    }

    /** Why, in a few words. */
    static String reason(IOException failed) {
        String reason = failed instanceof FileSystemException system ? system.getReason() : failed.getMessage();
        return reason == null ? failed.getClass().getSimpleName() : reason;
    }

    @Override
    public String toString() {
        return isStandard() ? "standard input" : path.toString();
    }

    /** A stream that is not closed. */
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {}
    }
}
