package org.guichet.notice.pdf;

import java.util.List;

/** The fonts of PDF documents lack characters of a notice: none is left out or replaced. */
public final class UnprintableNoticeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> characters;

    UnprintableNoticeException(List<String> characters) {
        super("the fonts lack " + String.join(", ", characters));
        this.characters = List.copyOf(characters);
    }

    /** The characters, in the order of the notice, such as {@code U+4E2D}. */
    public List<String> characters() {
        return characters;
    }
}
