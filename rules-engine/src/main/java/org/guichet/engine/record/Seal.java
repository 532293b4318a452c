package org.guichet.engine.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The digest of a JSON object, as its last member: that of the same object without it. Works on bytes, so that a log is
 * verified without reading what its receipts say.
 */
final class Seal {
    private static final byte[] BEGINNING = ",\"digest\":\"".getBytes(US_ASCII);
    private static final byte[] END = "\"}".getBytes(US_ASCII);
    private static final byte[] BRACE = "}".getBytes(US_ASCII);
    private static final int LENGTH = BEGINNING.length + Sha256.DIGITS + END.length;

    private Seal() {}

    /** The object with its digest. */
    static String sealed(String object) {
        String open = object.substring(0, object.length() - 1);
        return open + ",\"digest\":\"" + Sha256.of(object.getBytes(UTF_8)) + "\"}";
    }

    /** Whether that part of the bytes is an object that ends with its digest. */
    static boolean holds(byte[] bytes, int from, int to) {
        int seal = to - LENGTH;
        return seal > from
                && stands(bytes, seal, BEGINNING)
                && stands(bytes, to - END.length, END)
                && stands(
                        bytes,
                        seal + BEGINNING.length,
                        digest(bytes, from, seal).getBytes(US_ASCII));
    }

    private static String digest(byte[] bytes, int from, int seal) {
        return new Sha256().add(bytes, from, seal).add(BRACE).digest();
    }

    private static boolean stands(byte[] bytes, int at, byte[] expected) {
        return Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }
}
