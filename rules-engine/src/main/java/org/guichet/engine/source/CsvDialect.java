package org.guichet.engine.source;

/** How a CSV file is written: French spreadsheets separate by semicolons. */
final class CsvDialect {
    /** That every quote is closed. */
    static final int NOWHERE = -1;

    private CsvDialect() {}

    /** The semicolon, if the header has one and no comma outside quotes; else the comma. */
    static char separator(String text) {
        boolean isQuoted = false;
        boolean hasSemicolon = false;
        for (int i = text.length() - text.stripLeading().length(); i < text.length(); i++) {
            char character = text.charAt(i);
            isQuoted ^= character == '"';
            if (!isQuoted && (character == ',' || character == '\n' || character == '\r')) {
                return character != ',' && hasSemicolon ? ';' : ',';
            }
            hasSemicolon |= !isQuoted && character == ';';
        }
        return hasSemicolon ? ';' : ',';
    }

    /** Where a quote opens that is never closed, or {@link #NOWHERE}. */
    static int unclosedQuote(String text, char separator) {
        int first = text.indexOf('"');
        if (first < 0) {
            return NOWHERE;
        }
        Place place = Place.CELL_START;
        int opened = NOWHERE;
        for (int i = text.lastIndexOf('\n', first) + 1; i < text.length(); i++) {
            Place next = place.next(text.charAt(i), separator);
            opened = place == Place.CELL_START && next == Place.IN_QUOTES ? i : opened;
            place = next;
        }
        return place == Place.IN_QUOTES ? opened : NOWHERE;
    }

    private enum Place {
        CELL_START,
        IN_WORDS,
        IN_QUOTES,
        BEHIND_QUOTE;

        private Place next(char character, char separator) {
            if (this == IN_QUOTES) {
                return character == '"' ? BEHIND_QUOTE : IN_QUOTES;
            }
            if (character == '"' && this != IN_WORDS) {
                return IN_QUOTES;
            }
            return character == separator || character == '\n' || character == '\r' ? CELL_START : IN_WORDS;
        }
    }
}
