package org.guichet.engine.expression;

import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;
import org.guichet.engine.source.Places;

/**
 * The text of an expression and where it stands, so that every operand has its place in the file.
 *
 * @param text the expression
 * @param places where each of its characters stands
 */
public record SourceText(String text, Places places) {
    /**
     * A text that stands in a file as it is.
     *
     * @param start where the text begins
     * @param lines whether a line of the text is a line of the file, each beginning in the same column
     */
    public SourceText(String text, Position start, boolean lines) {
        this(text, lines ? index -> placeInLines(text, start, index) : Places.inLine(start));
    }

    /** The text of a scalar. */
    public static SourceText of(Node.Scalar scalar) {
        return new SourceText(scalar.text(), scalar.places());
    }

    /** Where the text begins. */
    public Position start() {
        return places.at(0);
    }

    /** The rest of the text, without its first character. */
    public SourceText rest() {
        return new SourceText(text.substring(1), index -> places.at(index + 1));
    }

    /** The place of a line (from 1) and a column (from 0) of the text. */
    Position at(int line, int column) {
        int lineStart = text.codePointCount(0, lineStart(text, line));
        return places.at(lineStart + Math.max(column, 0));
    }

    /** The index in the text of a line (from 1) and a column (from 0); its length, if it has no such place. */
    int offset(int line, int column) {
        int start = lineStart(text, line);
        int most = text.codePointCount(start, text.length());
        return text.offsetByCodePoints(start, Math.min(Math.max(column, 0), most));
    }

    /** Where a line begins, in characters as Java counts them. */
    private static int lineStart(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    private static Position placeInLines(String text, Position start, int index) {
        String before = text.substring(0, text.offsetByCodePoints(0, index));
        int line = (int) before.chars().filter(character -> character == '\n').count();
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
        return new Position(start.file(), start.line() + line, start.column() + column);
    }
}
