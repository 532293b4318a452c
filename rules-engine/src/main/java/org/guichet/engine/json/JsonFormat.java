package org.guichet.engine.json;

import static org.guichet.engine.json.ApplicationLimits.MAX_DEPTH;
import static org.guichet.engine.json.ApplicationLimits.MAX_ITEMS;
import static org.guichet.engine.json.ApplicationLimits.MAX_TEXT;

/**
 * What documents of a kind are called in messages, and how much they may hold.
 *
 * @param name what one is called
 * @param depth the levels of objects and lists
 * @param text the characters of a text
 * @param items the items of a list, and the keys of an object
 * @param numbers how long numbers may be
 */
record JsonFormat(String name, int depth, int text, int items, NumberLimits numbers) {
    /** The bytes of the largest document of whatever kind: 16 MiB. */
    static final int LARGEST = 1 << 24;

    static final JsonFormat APPLICATION =
            new JsonFormat("application", MAX_DEPTH, MAX_TEXT, MAX_ITEMS, NumberLimits.OF_APPLICATIONS);

    /** The values of the largest document: each takes far more memory than the few bytes of the shortest. */
    static final int MOST_VALUES = 1_000_000;

    /** What the library wrote itself: little but its size bounds what it holds. */
    static JsonFormat written(String name) {
        return new JsonFormat(name, 500, LARGEST, LARGEST, NumberLimits.OF_WRITTEN);
    }
}
