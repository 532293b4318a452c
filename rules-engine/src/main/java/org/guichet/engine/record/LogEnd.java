package org.guichet.engine.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.guichet.engine.record.DecisionLog.Entry;
import org.jspecify.annotations.Nullable;

/** The end of a log that nobody else writes to. */
final class LogEnd {
    private static final byte[] END = "}\n".getBytes(US_ASCII);
    private static final int CHUNK = 1 << 16;

    private final RandomAccessFile open;
    private final Path file;
    private final long size;

    LogEnd(RandomAccessFile open, Path file) throws IOException {
        this.open = open;
        this.file = file;
        this.size = open.length();
    }

    Entry append(Receipt receipt) throws IOException {
        LogLine place = size == 0 ? new LogLine(1, LogLine.BEGINNING) : next();
        byte[] start = place.start();
        byte[] text = receipt.bytes();
        byte[] line = ByteBuffer.allocate(start.length + text.length + END.length)
                .put(start)
                .put(text)
                .put(END)
                .array();
        write(line);
        return new Entry(
                place.number(), new Sha256().add(line, 0, line.length - 1).digest());
    }

    /** On a full disk, what got through is taken back. */
    private void write(byte[] line) throws IOException {
        try {
            open.seek(size);
            open.write(line);
            open.getFD().sync();
        } catch (IOException failed) {
            open.setLength(size);
            throw failed;
        }
        if (size == 0) {
            forceFolder(file.toAbsolutePath().getParent());
        }
    }

    /** A new file is on the disk if its folder is. */
    private static void forceFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notSupported) {
            // Where folders cannot be opened, the system sees to them.
        }
    }

    private LogLine next() throws IOException {
        long start = startOfLastLine();
        byte[] beginning = read(start, (int) Math.min(LogLine.LONGEST_START, size - 1 - start));
        LogLine last = LogLine.of(beginning, beginning.length)
                .orElseThrow(() -> new BrokenLogException(
                        "the last line of `" + file + "` is not one of a decision log: nothing was added"));
        Sha256 hash = new Sha256();
        for (long at = start; at < size - 1; at += CHUNK) {
            hash.add(read(at, (int) Math.min(CHUNK, size - 1 - at)));
        }
        return new LogLine(last.number() + 1, hash.digest());
    }

    private long startOfLastLine() throws IOException {
        if (read(size - 1, 1)[0] != '\n') {
            throw new BrokenLogException("the last line of `" + file + "` has no end, as writing it was cut short: "
                    + "nothing was added; the whole lines end at byte " + behindLineBreak(size));
        }
        return behindLineBreak(size - 1);
    }

    /** The place behind the last line break before a place, or else the start of the file. */
    private long behindLineBreak(long before) throws IOException {
        for (long end = before; end > 0; ) {
            int length = (int) Math.min(CHUNK, end);
            byte[] chunk = read(end - length, length);
            for (int i = length; i > 0; i--) {
                if (chunk[i - 1] == '\n') {
                    return end - length + i;
                }
            }
            end -= length;
        }
        return 0;
    }

    private byte[] read(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        open.seek(at);
        open.readFully(bytes);
        return bytes;
    }
}
