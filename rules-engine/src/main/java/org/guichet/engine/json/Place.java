package org.guichet.engine.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document: a JSON path, composed only when it is reported.
 *
 * @param parent the place around it; null at the top
 * @param step the last step of the path
 * @param offset where it stands in the text
 */
record Place(@Nullable Place parent, String step, long offset) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /** The whole document. */
    static final Place TOP = at(0);

    /** The whole document, for a problem that stands at that offset. */
    static Place at(long offset) {
        return new Place(null, "$", offset);
    }

    Place key(String key, long keyOffset) {
        String shown = Quote.cut(key);
        return new Place(this, PLAIN.matcher(shown).matches() ? "." + shown : bracketed(shown), keyOffset);
    }

    Place item(int index, long itemOffset) {
        return new Place(this, "[" + index + "]", itemOffset);
    }

    private static String bracketed(String key) {
        return "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    /** The JSON path, such as {@code $.aid.previous[2].amount}. */
    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
