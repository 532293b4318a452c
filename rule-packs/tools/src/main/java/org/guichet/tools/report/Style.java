package org.guichet.tools.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Colours and weights of a terminal. Each word is styled by itself, so that lines may be broken between words.
 *
 * @param isOn whether anything is styled at all
 */
record Style(boolean isOn) {
    private static final String END = "\u001B[0m";

    String bold(String text) {
        return styled("1", text);
    }

    /** For what matters less. */
    String faint(String text) {
        return styled("2", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    String green(String text) {
        return styled("32", text);
    }

    String yellow(String text) {
        return styled("33", text);
    }

    String blue(String text) {
        return styled("34", text);
    }

    private String styled(String code, String text) {
        if (!isOn || text.isEmpty()) {
            return text;
        }
        return Arrays.stream(text.split(" ", -1))
                .map(word -> word.isEmpty() ? word : "\u001B[" + code + "m" + word + END)
                .collect(Collectors.joining(" "));
    }
}
