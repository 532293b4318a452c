package org.guichet.engine.expression;

import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/**
 * The text of an expression and where it stands, so that every operand has its place in the file.
 *
 * @param text the expression
 * @param start where the text begins
 * @param lines whether a line of the text is a line of the file, each beginning in the same column
 */
public record SourceText(String text, Position start, boolean lines) {
    /** The text of a scalar. */
    public static SourceText of(Node.Scalar scalar) {
        return new SourceText(scalar.text(), scalar.content(), scalar.style() == Node.Style.BLOCK);
    }

    /** The place of a line (from 1) and a column (from 0) of the text. */
    Position at(int line, int column) {
        if (line <= 1) {
            return start.plus(Math.max(column, 0));
        }
        return lines ? new Position(start.file(), start.line() + line - 1, start.column() + column) : start;
    }
}
