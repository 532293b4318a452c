package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Position;

/** A word, a text between quotes, or a sign of DRL. */
record RuleToken(String text, Kind kind, Position at) {
    enum Kind {
        NAME,
        STRING,
        SIGN,
        /**
         * Something that the eye does not see, wherever it stands: Java reads an escape such as {@code \}{@code u0022}
         * even in a comment or a string, and passes over control characters.
         */
        HIDDEN
    }

    private static final Pattern TOKEN = Pattern.compile(
            "(?<skipped>//[^\\n\\r]*|/\\*(?s:.*?)\\*/|[ \\t\\n\\r]+)"
                    + "|(?<string>\"[^\"\\n\\r]*\")|(?<name>[A-Za-z_$][\\w$]*)|.",
            Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("\\r?\\n");
    private static final Pattern HIDDEN_SIGN = Pattern.compile("[\\\\\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]");

    boolean is(String other) {
        return text.equals(other) && kind != Kind.STRING;
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    String unquoted() {
        return text.substring(1, text.length() - 1);
    }

    /** The tokens of a file, without its comments, and what is hidden in these. */
    static List<RuleToken> read(String file, String text) {
        Places places = new Places(file, text);
        List<RuleToken> tokens = new ArrayList<>();
        Matcher hidden = HIDDEN_SIGN.matcher(text);
        while (hidden.find()) {
            tokens.add(new RuleToken(hidden.group(), Kind.HIDDEN, places.at(hidden.start())));
        }
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group("skipped") == null
                    && !HIDDEN_SIGN.matcher(matcher.group()).matches()) {
                tokens.add(new RuleToken(matcher.group(), kind(matcher), places.at(matcher.start())));
            }
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        return matcher.group("name") != null ? Kind.NAME : matcher.group("string") != null ? Kind.STRING : Kind.SIGN;
    }

    /** Where the lines of a file begin. */
    private static final class Places {
        private final String file;
        private final List<Integer> starts = new ArrayList<>(List.of(0));

        Places(String file, String text) {
            this.file = file;
            Matcher line = LINE.matcher(text);
            while (line.find()) {
                starts.add(line.end());
            }
        }

        Position at(int offset) {
            int line = Collections.binarySearch(starts, offset);
            int index = line >= 0 ? line : -line - 2;
            return new Position(file, index + 1, offset - starts.get(index) + 1);
        }
    }
}
