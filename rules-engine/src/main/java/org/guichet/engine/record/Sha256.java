package org.guichet.engine.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, as 64 hexadecimal digits. */
final class Sha256 {
    /** How long a digest is. */
    static final int DIGITS = 64;

    private final MessageDigest sha256;

    Sha256() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(byte[] bytes) {
        return new Sha256().add(bytes).digest();
    }

    Sha256 add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    Sha256 add(byte[] bytes, int from, int to) {
        sha256.update(bytes, from, to - from);
        return this;
    }

    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
