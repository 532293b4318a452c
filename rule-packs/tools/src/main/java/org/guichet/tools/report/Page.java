package org.guichet.tools.report;

import java.util.regex.Pattern;

/** Lines of text, broken between words where they would be too long. Not thread-safe. */
final class Page {
    private static final Pattern STYLING = Pattern.compile("\u001B\\[[0-9;]*m");
    /** However deep a text is indented, so much is left for it. */
    static final int LEAST = 30;

    private final int width;
    private final StringBuilder text = new StringBuilder();

    Page(int width) {
        this.width = width;
    }

    /** An empty line, unless there is one already. */
    Page gap() {
        if (text.length() > 0 && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
        return this;
    }

    /** A line that is never broken. */
    Page line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** A paragraph that starts at the margin. */
    Page paragraph(String words) {
        return paragraph("", "", words);
    }

    /**
     * A paragraph with a hanging indent.
     *
     * @param first what its first line starts with
     * @param rest what its other lines start with
     */
    Page paragraph(String first, String rest, String words) {
        StringBuilder line = new StringBuilder(first);
        int room = Math.max(width, length(first) + LEAST);
        boolean fresh = true;
        for (String word : words.split(" ", -1)) {
            if (!fresh && length(line) + 1 + length(word) > room) {
                line(line.toString());
                line = new StringBuilder(rest);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        return line(line.toString());
    }

    /** How many characters are seen. */
    static int length(CharSequence text) {
        String seen = STYLING.matcher(text).replaceAll("");
        return seen.codePointCount(0, seen.length());
    }

    /** A text filled up with blanks. */
    static String padded(String text, int length) {
        return text + " ".repeat(Math.max(0, length - length(text)));
    }

    String text() {
        return text.toString();
    }
}
