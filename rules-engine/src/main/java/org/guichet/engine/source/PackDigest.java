package org.guichet.engine.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Sums up the files of a pack. Each is framed by its path and length; a line ends alike on every platform. */
final class PackDigest {
    private final MessageDigest sha256;

    PackDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(String path, byte[] content) {
        if (path.startsWith("scenarios/") || path.toLowerCase(Locale.ROOT).endsWith(".md")) {
            return;
        }
        frame(StandardCharsets.UTF_8.encode(path));
        frame(unixLines(content));
    }

    String hexadecimal() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void frame(ByteBuffer bytes) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.remaining()).flip());
        sha256.update(bytes);
    }

    private static ByteBuffer unixLines(byte[] content) {
        if (new String(content, StandardCharsets.ISO_8859_1).indexOf('\r') < 0) {
            return ByteBuffer.wrap(content);
        }
        byte[] lines = new byte[content.length];
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            boolean isDropped = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
            if (!isDropped) {
                lines[length++] = content[i];
            }
        }
        return ByteBuffer.wrap(lines, 0, length);
    }
}
