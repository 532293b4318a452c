package org.guichet.engine.source;

import org.guichet.engine.diagnostic.Position;

/** Where each character of a text stands in its file. */
public interface Places {
    /**
     * The place of a character.
     *
     * @param index which character of the text, in code points from 0; the place behind the text, if it is as long
     */
    Position at(int index);

    /** The places of a text that stands in one line as it is. */
    static Places inLine(Position start) {
        return start::plus;
    }
}
