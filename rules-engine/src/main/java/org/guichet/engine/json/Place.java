package org.guichet.engine.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document: a JSON path, composed only when it is reported.
 *
 * @param parent the place around it; null at the top
 * @param key the key that leads to it; null at the top, and in a list
 * @param index the number that leads to it in a list
 * @param offset where it stands in the text
 */
record Place(@Nullable Place parent, @Nullable String key, int index, long offset) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /** The whole document. */
    static final Place TOP = at(0);

    /** The whole document, for a problem that stands at that offset. */
    static Place at(long offset) {
        return new Place(null, null, 0, offset);
    }

    Place key(String key, long keyOffset) {
        return new Place(this, key, 0, keyOffset);
    }

    Place item(int index, long itemOffset) {
        return new Place(this, null, index, itemOffset);
    }

    /** The JSON path, such as {@code $.aid.previous[2].amount}. */
    @Override
    public String toString() {
        return parent == null ? "$" : parent + (key == null ? "[" + index + "]" : step(Quote.cut(key)));
    }

    private static String step(String shown) {
        return PLAIN.matcher(shown).matches()
                ? "." + shown
                : "['" + shown.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }
}
