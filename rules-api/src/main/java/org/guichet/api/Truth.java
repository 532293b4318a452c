package org.guichet.api;

/**
 * A truth value of Kleene's strong three-valued logic. {@link #UNKNOWN} stands for "true or false, not known which": a
 * connective is unknown only where the known operands do not settle it.
 *
 * @see <a href="https://plato.stanford.edu/entries/logic-manyvalued/">S. C. Kleene, Introduction to Metamathematics,
 *     1952, §64</a>
 */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    /** {@link #TRUE} or {@link #FALSE}. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** False if either is false; otherwise unknown if either is unknown. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    /** True if either is true; otherwise unknown if either is unknown. */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
    }

    /** The opposite; unknown stays unknown. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
