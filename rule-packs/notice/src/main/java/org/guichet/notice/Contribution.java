package org.guichet.notice;

import java.util.Locale;

/**
 * What the processing does to a decision: its degree and mode of contribution (code des relations entre le public et
 * l'administration, art. R.311-3-1-2, 1°).
 */
public enum Contribution {
    /** It was not used: an officer decided without it. */
    NONE,
    /** It decides; nobody looks at its result before. */
    DECIDES_ALONE,
    /** It works out an amount, which an officer takes up. */
    COMPUTES_AMOUNT,
    /** It checks the criteria for an officer, who decides. */
    CHECKS_FOR_OFFICER,
    /** It puts applications in an order, from which an officer or a committee chooses. */
    RANKS;

    /** What it is called in a file, such as {@code decides-alone}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
