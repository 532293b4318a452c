package org.guichet.engine.source;

import org.jspecify.annotations.Nullable;

/** Lets short texts that recur soon be one object: most columns of a code list hold few different values. */
final class SharedTexts {
    private static final int LONGEST = 24;

    private final @Nullable String[] recent = new @Nullable String[1 << 12];

    String text(char[] buffer, int offset, int length) {
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int slot = slot(buffer, offset, length);
        String known = recent[slot];
        if (known != null && isSame(known, buffer, offset, length)) {
            return known;
        }
        String text = new String(buffer, offset, length);
        recent[slot] = text;
        return text;
    }

    private int slot(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return (hash ^ hash >>> 12) & recent.length - 1;
    }

    private static boolean isSame(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
