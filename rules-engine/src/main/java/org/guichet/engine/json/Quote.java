package org.guichet.engine.json;

/** How messages quote what was written. */
final class Quote {
    private static final int LONGEST = 40;
    private static final int REPLACEMENT = 0xFFFD;

    private Quote() {}

    /** The text in backticks, cut to 40 characters. */
    static String of(String text) {
        return "`" + cut(text) + "`";
    }

    /** The text, cut to 40 characters; what would disturb a line of text is replaced. */
    static String cut(String text) {
        if (text.codePoints().limit(LONGEST + 1L).count() <= LONGEST) {
            return printable(text);
        }
        return printable(text.substring(0, text.offsetByCodePoints(0, LONGEST - 1))) + "…";
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(c -> disturbs(c) ? REPLACEMENT : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean disturbs(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
