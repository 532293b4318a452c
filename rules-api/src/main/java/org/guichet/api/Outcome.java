package org.guichet.api;

/** What became of one criterion. */
public enum Outcome {
    /** The criterion is certainly met; for an exclusion: it certainly does not apply. */
    MET,
    /** The criterion is certainly not met; for an exclusion: it certainly applies. */
    NOT_MET,
    /** The known facts leave it open. */
    UNKNOWN,
    /** A named human has to judge it. */
    DELEGATED,
    /** The authority's text states it, and the pack gives the reason why it is not tested. */
    WAIVED,
    /** The circumstance in which the criterion counts is certainly absent. */
    NOT_APPLICABLE
}
