package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A line of the input, without its end. */
final class Line {
    private static final int LONGEST_BLANK = 100;

    private final long number;
    private final long end;
    private final byte[] bytes;

    /**
     * @param number from 1
     * @param end how many bytes of the input there are up to where the line ends
     * @param bytes the line, which is not copied
     */
    Line(long number, long end, byte[] bytes) {
        this.number = number;
        this.end = end;
        this.bytes = bytes;
    }

    long number() {
        return number;
    }

    long end() {
        return end;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isBlank() {
        return bytes.length < LONGEST_BLANK && new String(bytes, UTF_8).isBlank();
    }
}
