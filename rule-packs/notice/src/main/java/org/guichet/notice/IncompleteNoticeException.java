package org.guichet.notice;

import java.util.List;
import java.util.stream.Collectors;

/** A notice lacks what the law asks for. It lists all that is missing. */
public final class IncompleteNoticeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Missing> missing;

    IncompleteNoticeException(List<Missing> missing) {
        super(missing.stream().map(Missing::toString).collect(Collectors.joining("\n")));
        this.missing = List.copyOf(missing);
    }

    /** Everything that is missing, in the order of the items. */
    public List<Missing> missing() {
        return missing;
    }

    /**
     * Something that is missing.
     *
     * @param item the item of the notice that needs it
     * @param what what it is
     */
    public record Missing(NoticeItem item, String what) {
        /** The item and what it needs, in a line. */
        @Override
        public String toString() {
            return item + ": " + what;
        }
    }
}
