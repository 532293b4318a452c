package org.guichet.tools.report;

import java.util.Locale;

/**
 * How a report is to look.
 *
 * @param locale the language
 * @param isColoured whether it may have colours
 * @param width the most characters of a line
 * @param isDetailed whether everything is unfolded
 */
public record Presentation(Locale locale, boolean isColoured, int width, boolean isDetailed) {
    Style style() {
        return new Style(isColoured);
    }

    Page page() {
        return new Page(width);
    }

    Figures figures() {
        return new Figures(locale);
    }

    /** Words of the report in its language. */
    String say(Word word, Object... arguments) {
        return word.in(locale, arguments);
    }
}
