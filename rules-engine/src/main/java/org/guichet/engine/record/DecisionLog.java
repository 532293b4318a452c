package org.guichet.engine.record;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A log of decisions to which receipts are only ever added: a file with one JSON object a line, described by the schema
 * {@code log-line}, that holds its number, the SHA-256 of the line before it and the receipt. Whatever is changed,
 * removed, inserted or moved afterwards breaks this chain. What is cut off at the end does not: that shows only to who
 * kept the hash of a line elsewhere, and gives it when verifying. The same goes for a log that was written anew.
 *
 * <p>Any number of threads and processes may use logs and one log at once, on a file system that locks files. Nothing
 * is null.
 */
public final class DecisionLog {
    /** A process that holds a lock may not ask for it again, by whatever name of the file: its threads take turns. */
    private static final Object TURN = new Object();

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path file;

    /** @param file the log, on the default file system; it is created when the first receipt is added */
    public DecisionLog(Path file) {
        this.file = file;
    }

    /**
     * A line that was added.
     *
     * @param number its number, from 1
     * @param hash its SHA-256, as 64 hexadecimal digits
     */
    public record Entry(long number, String hash) {}

    /**
     * Adds a receipt. When this returns, the line is on the disk. If it throws, the log is as it was.
     *
     * @throws BrokenLogException if the last line has no end, as after a crash, or is not one of a log: nothing is
     *     added
     * @throws IOException if the file cannot be written
     */
    public Entry append(Receipt receipt) throws IOException {
        synchronized (TURN) {
            // Unlike a channel, this is not closed in the middle of a line when its thread is interrupted.
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.getChannel().lock();
                return new LogEnd(open, file).append(receipt);
            }
        }
    }

    /**
     * Verifies the log as it stands when this is called, in memory that does not grow with it. What receipts say is not
     * looked at: {@link Replay} does.
     *
     * @throws IOException if the file cannot be read
     */
    public LogCheck verify() throws IOException {
        return verify(Optional.empty());
    }

    /**
     * As defined by {@link #verify()}; in addition some line must have that hash, so that neither it nor any line
     * before it was cut off.
     *
     * @param head the hash of a line, as 64 hexadecimal digits
     * @throws IllegalArgumentException if it is not one
     */
    public LogCheck verify(String head) throws IOException {
        if (!HASH.matcher(head).matches()) {
            throw new IllegalArgumentException("the hash of a line has 64 hexadecimal digits, in lower case");
        }
        return verify(Optional.of(head));
    }

    private LogCheck verify(Optional<String> head) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ);
                InputStream stream = Channels.newInputStream(channel)) {
            return new Verification(new LogLines(stream, size(channel)), head).run();
        }
    }

    /** The size while nobody writes: what is added later is not looked at. */
    private static long size(FileChannel channel) throws IOException {
        synchronized (TURN) {
            FileLock lock = channel.lock(0, Long.MAX_VALUE, true);
            try {
                return channel.size();
            } finally {
                lock.release();
            }
        }
    }
}
