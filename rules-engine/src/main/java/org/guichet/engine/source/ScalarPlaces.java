package org.guichet.engine.source;

import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node.Style;

/**
 * Where the characters of a YAML scalar stand: its lines may be folded, its quotes doubled, its characters escaped. All
 * but white space is found again in the order of the text.
 */
final class ScalarPlaces implements Places {
    private final SourceText source;
    private final int start;
    private final Style style;
    private final String text;

    /** @param start the index at which the text begins: behind an opening quote, or below the header of a block */
    ScalarPlaces(SourceText source, int start, Style style, String text) {
        this.source = source;
        this.start = start;
        this.style = style;
        this.text = text;
    }

    @Override
    public Position at(int index) {
        int[] characters = text.codePoints().toArray();
        int here = start;
        for (int i = 0; i < Math.min(index, characters.length); i++) {
            here = behind(stands(characters[i], here), characters[i]);
        }
        return source.position(index < characters.length ? stands(characters[index], here) : here);
    }

    /** Where a character stands, from an index on. */
    private int stands(int character, int index) {
        boolean isContinued = isEscape(index) && source.isLineEnd(index + 1);
        if (Character.isWhitespace(character) && !isContinued) {
            return index;
        }
        int here = isContinued ? index + 1 : index;
        while (source.at(here) != SourceText.END && source.isWhiteSpace(here)) {
            here++;
        }
        return here == index ? here : stands(character, here);
    }

    private int behind(int index, int character) {
        if (isEscape(index) && !source.isLineEnd(index + 1)) {
            return index + escapeLength(source.at(index + 1));
        }
        if (Character.isWhitespace(character)) {
            return source.isWhiteSpace(index) ? index + 1 : index;
        }
        boolean isDoubled = style == Style.QUOTED && source.at(start - 1) == '\'' && character == '\'';
        return index + (isDoubled ? 2 : 1);
    }

    private boolean isEscape(int index) {
        return style == Style.QUOTED && source.at(start - 1) == '"' && source.at(index) == '\\';
    }

    private static int escapeLength(int letter) {
        return switch (letter) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }
}
