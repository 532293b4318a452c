package org.guichet.engine.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.guichet.engine.record.LogCheck.Fault;
import org.guichet.engine.record.LogCheck.Kind;

/** Follows the lines of a log from the first on. Not thread-safe. */
final class Verification {
    private final LogLines lines;
    private final Optional<String> asked;
    private long number;
    private long bytes;
    private String head = LogLine.BEGINNING;
    private Optional<Long> headLine = Optional.empty();

    /** @param asked the hash that some line should have */
    Verification(LogLines lines, Optional<String> asked) {
        this.lines = lines;
        this.asked = asked;
    }

    LogCheck run() throws IOException {
        noteHead();
        while (lines.next()) {
            Optional<Kind> wrong = wrong(new LogLine(number + 1, head));
            if (wrong.isPresent()) {
                return check(wrong.map(kind -> new Fault(number + 1, kind)));
            }
            number++;
            bytes += lines.length() + 1L;
            head = new Sha256().add(lines.bytes(), 0, lines.length()).digest();
            noteHead();
        }
        boolean isHeadMissing = asked.isPresent() && headLine.isEmpty();
        return check(isHeadMissing ? Optional.of(new Fault(number + 1, Kind.HEAD)) : Optional.empty());
    }

    private void noteHead() {
        if (asked.isPresent() && asked.get().equals(head)) {
            headLine = Optional.of(number);
        }
    }

    private LogCheck check(Optional<Fault> fault) {
        return new LogCheck(number, bytes, head, headLine, fault);
    }

    private Optional<Kind> wrong(LogLine expected) {
        if (!lines.isWhole()) {
            return Optional.of(lines.isTooLong() ? Kind.NOT_A_LINE : Kind.TORN);
        }
        byte[] start = expected.start();
        boolean isInPlace =
                lines.length() > start.length && Arrays.equals(lines.bytes(), 0, start.length, start, 0, start.length);
        return isInPlace ? wrongEnd(start.length) : Optional.of(wrongStart(expected));
    }

    private Optional<Kind> wrongEnd(int start) {
        int end = lines.length() - 1;
        if (lines.bytes()[end] != '}') {
            return Optional.of(Kind.NOT_A_LINE);
        }
        return Seal.holds(lines.bytes(), start, end) ? Optional.empty() : Optional.of(Kind.RECEIPT);
    }

    private Kind wrongStart(LogLine expected) {
        return LogLine.of(lines.bytes(), lines.length())
                .map(found -> found.number() == expected.number() ? Kind.PREVIOUS : Kind.NUMBER)
                .orElse(Kind.NOT_A_LINE);
    }
}
