package org.guichet.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Decodes a document, and refuses whatever is not UTF-8. */
final class StrictUtf8 {
    private final byte[] bytes;
    private final Problems problems;

    StrictUtf8(byte[] bytes, Problems problems) {
        this.bytes = bytes;
        this.problems = problems;
    }

    /** The text, a byte order mark included; empty if it was reported. */
    Optional<String> text() {
        Optional<String> other = otherEncoding();
        if (other.isPresent()) {
            refuse("the document is " + other.get() + ", not UTF-8");
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean malformed = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true)
                .isError();
        out.flip();
        if (malformed) {
            LineAndColumn at = LineAndColumn.of(out, out.length());
            refuse("not UTF-8 at %s: byte `0x%02x`".formatted(at, bytes[in.position()]));
            return Optional.empty();
        }
        return Optional.of(out.toString());
    }

    private void refuse(String message) {
        problems.report(ApplicationCode.A104, Place.TOP, message, "write the document in UTF-8");
    }

    /**
     * An application begins with two ASCII characters at least, so that zeros among the first bytes tell the encoding.
     */
    private Optional<String> otherEncoding() {
        if (starts(0xFF, 0xFE, 0, 0) || starts(0, 0)) {
            return Optional.of("UTF-32");
        }
        if (starts(0xFE, 0xFF) || starts(0xFF, 0xFE)) {
            return Optional.of("UTF-16");
        }
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
            return Optional.of(bytes.length > 3 && bytes[2] == 0 && bytes[3] == 0 ? "UTF-32" : "UTF-16");
        }
        return Optional.empty();
    }

    private boolean starts(int... marks) {
        if (bytes.length < marks.length) {
            return false;
        }
        for (int i = 0; i < marks.length; i++) {
            if ((bytes[i] & 0xFF) != marks[i]) {
                return false;
            }
        }
        return true;
    }
}
