package org.guichet.engine.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line stands in a log. Behind that come its receipt, a brace and a line break.
 *
 * @param number its number, from 1
 * @param previous the hash of the line before it
 */
record LogLine(long number, String previous) {
    /** No line begins with more than that. */
    static final int LONGEST_START = 150;

    private static final Pattern START =
            Pattern.compile("\\{\"number\":([1-9][0-9]{0,17}),\"previous\":\"([0-9a-f]{64})\",\"receipt\":");

    /** What the first line has before it. */
    static final String BEGINNING = "0".repeat(Sha256.DIGITS);

    /** How a line begins, if it is one of a log. */
    static Optional<LogLine> of(byte[] bytes, int length) {
        Matcher start = START.matcher(new String(bytes, 0, Math.min(length, LONGEST_START), US_ASCII));
        return start.lookingAt()
                ? Optional.of(new LogLine(Long.parseLong(start.group(1)), start.group(2)))
                : Optional.empty();
    }

    /** Everything before the receipt. */
    byte[] start() {
        return ("{\"number\":" + number + ",\"previous\":\"" + previous + "\",\"receipt\":").getBytes(US_ASCII);
    }
}
