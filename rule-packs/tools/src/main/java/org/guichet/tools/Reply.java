package org.guichet.tools;

/** What an applicant replies to a question. */
sealed interface Reply {
    /** An answer. */
    record Answer(Object value) implements Reply {}

    /** Something else than an answer. */
    enum Wish implements Reply {
        /** It is not known. */
        UNKNOWN,
        /** To go back to the question before. */
        BACK,
        /** To stop. */
        END
    }
}
