package org.guichet.engine.source;

import java.util.Arrays;
import org.guichet.engine.diagnostic.Position;

/** A file's text, with the place of each of its characters. A character is a Unicode code point. */
final class SourceText {
    /** What stands behind the last character. */
    static final int END = -1;

    private final String file;
    private final int[] characters;
    private final int[] lineStarts;

    SourceText(String file, String text) {
        this.file = file;
        this.characters = text.codePoints().toArray();
        this.lineStarts = lineStarts();
    }

    private int[] lineStarts() {
        int[] starts = new int[characters.length + 1];
        int lines = 1;
        for (int i = 1; i <= characters.length; i++) {
            if (isBehindLineBreak(i)) {
                starts[lines++] = i;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    private boolean isBehindLineBreak(int index) {
        return characters[index - 1] == '\n' || (characters[index - 1] == '\r' && at(index) != '\n');
    }

    int length() {
        return characters.length;
    }

    /** The character at an index, or {@link #END}. */
    int at(int index) {
        return index < characters.length ? characters[index] : END;
    }

    Position position(int index) {
        int line = line(index);
        return new Position(file, line + 1, Math.min(index, characters.length) - lineStarts[line] + 1);
    }

    Position end() {
        return position(characters.length);
    }

    /** Where the line that holds an index begins. */
    int lineStart(int index) {
        return lineStarts[line(index)];
    }

    /** Where the line after the one that holds an index begins; the length, if there is none. */
    int nextLine(int index) {
        int next = line(index) + 1;
        return next < lineStarts.length ? lineStarts[next] : characters.length;
    }

    /** The first index from one on that does not hold a space. */
    int skipSpaces(int index) {
        int here = index;
        while (at(here) == ' ') {
            here++;
        }
        return here;
    }

    /** Whether a line ends at an index. */
    boolean isLineEnd(int index) {
        int character = at(index);
        return character == '\n' || character == '\r' || character == END;
    }

    boolean isWhiteSpace(int index) {
        return at(index) == ' ' || at(index) == '\t' || isLineEnd(index);
    }

    /** What stands from an index on until white space. */
    String word(int index) {
        int end = index;
        while (!isWhiteSpace(end)) {
            end++;
        }
        return new String(characters, index, end - index);
    }

    private int line(int index) {
        int found = Arrays.binarySearch(lineStarts, Math.min(index, characters.length));
        return found >= 0 ? found : -found - 2;
    }
}
