package org.guichet.engine.json;

/** A place in a text as an editor shows it, both from 1. */
record LineAndColumn(int line, int column) {
    /** The place that many characters behind the start. */
    static LineAndColumn of(CharSequence text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean halfOfPair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !halfOfPair)) {
                line++;
                start = i + 1;
            }
        }
        return new LineAndColumn(line, offset - start + 1);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
