package org.guichet.engine.drl;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guichet.api.Citation;
import org.guichet.api.Text;

/** Texts of packs as they may stand in DRL. Whatever a pack says, it stays a text, and never becomes code. */
final class Written {
    private Written() {}

    /** A text as a constant. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> quoted.append(escaped((char) letter)));
        return quoted.append('"').toString();
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> isPrinted(letter) ? String.valueOf(letter) : "\\u%04x".formatted((int) letter);
        };
    }

    /** Whether a text may be a constant in a pattern, which Drools reads by rules of its own. */
    static boolean isPlain(String text) {
        return text.matches("[\\p{L}\\p{N} ._-]*");
    }

    /** A comment to the end of its line. A backslash is doubled: Java would read what follows `\\u` as a letter. */
    static String comment(String text) {
        StringBuilder comment = new StringBuilder("// ");
        text.chars().forEach(letter -> comment.append(isPrinted((char) letter) ? (char) letter : ' '));
        return comment.toString().replace("\\", "\\\\").stripTrailing();
    }

    private static boolean isPrinted(char letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** A text with the law that it rests on. */
    static String cited(Text text, List<Citation> citations, Locale locale) {
        return citations.isEmpty() ? text.in(locale) : text.in(locale) + " [" + law(citations, locale) + "]";
    }

    /** The law that something rests on. */
    static String law(List<Citation> citations, Locale locale) {
        return citations.stream()
                .map(citation -> citation.title().in(locale)
                        + citation.article().map(article -> ", " + article).orElse(""))
                .collect(Collectors.joining("; "));
    }
}
