package org.guichet.notice.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: after a space, and after a hyphen before a letter. So an article such as L.311-3-1 stays whole,
 * and lines end alike whatever Java runs; a word that is too long for a line is cut all the same.
 */
final class LineBreaks implements FSTextBreaker {
    private static final int NO_MORE = -1;

    private String text = "";
    private int place;

    @Override
    public void setText(String newText) {
        text = newText;
        place = 0;
    }

    @Override
    public int next() {
        while (place < text.length()) {
            place++;
            if (place == text.length() || mayEnd(text.charAt(place - 1), text.charAt(place))) {
                return place;
            }
        }
        return NO_MORE;
    }

    private static boolean mayEnd(char last, char next) {
        return (last == ' ' && next != ' ') || (last == '-' && Character.isLetter(next));
    }
}
