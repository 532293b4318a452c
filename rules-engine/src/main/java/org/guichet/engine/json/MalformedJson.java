package org.guichet.engine.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text stops being JSON.
 *
 * @param text the whole text
 * @param offset where the unexpected begins
 */
record MalformedJson(String text, int offset) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_+.-]+");

    static MalformedJson of(String text, Exception cause) {
        long offset = cause instanceof JsonProcessingException json && json.getLocation() != null
                ? json.getLocation().getCharOffset()
                : 0;
        return new MalformedJson(text, (int) Math.max(0, Math.min(offset, text.length())));
    }

    String message() {
        return "malformed JSON at " + LineAndColumn.of(text, offset) + ": " + what();
    }

    private String what() {
        if (offset == text.length()) {
            return "the text ends too early";
        }
        int character = text.codePointAt(offset);
        if (Character.isISOControl(character)) {
            return "unexpected control character `U+%04X`".formatted(character);
        }
        Matcher word = WORD.matcher(text).region(offset, text.length());
        return "unexpected " + Quote.of(word.lookingAt() ? word.group() : Character.toString(character));
    }

    Optional<String> suggestion() {
        return Optional.ofNullable(
                switch (offset < text.length() ? text.charAt(offset) : ' ') {
                    case '\'' -> "write texts between double quotes";
                    case '/', '#' -> "JSON has no comments: remove it";
                    case '}', ']' ->
                        text.substring(0, offset).stripTrailing().endsWith(",") ? "remove the comma before it" : null;
                    default -> null;
                });
    }
}
