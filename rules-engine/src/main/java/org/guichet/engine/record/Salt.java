package org.guichet.engine.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Random bytes that go before what is hashed, so that equal facts of two receipts do not look alike.
 *
 * @param digits the bytes, in hexadecimal
 */
record Salt(String digits) {
    private static final int LEAST = 16;
    private static final int MOST = 64;
    private static final Pattern DIGITS = Pattern.compile("([0-9a-f]{2}){" + LEAST + "," + MOST + "}");

    static Salt of(byte[] bytes) {
        if (bytes.length < LEAST || bytes.length > MOST) {
            throw new IllegalArgumentException("a salt has from " + LEAST + " to " + MOST + " bytes");
        }
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    static Salt random() {
        byte[] bytes = new byte[LEAST];
        new SecureRandom().nextBytes(bytes);
        return of(bytes);
    }

    /** Whether these are the digits of a salt. */
    static boolean isSalt(String digits) {
        return DIGITS.matcher(digits).matches();
    }

    /** The hash of each fact: of the salt and then of a JSON object that holds the fact alone. */
    Map<String, String> hashes(Map<String, Object> facts) {
        Map<String, String> hashes = new TreeMap<>();
        facts.forEach((name, value) -> hashes.put(name, hash(Kept.alone(name, value))));
        return hashes;
    }

    String hash(String text) {
        return new Sha256()
                .add(HexFormat.of().parseHex(digits))
                .add(text.getBytes(UTF_8))
                .digest();
    }
}
