package org.guichet.tools.report;

import org.guichet.api.Outcome;

/** How outcomes of criteria are called. */
final class Outcomes {
    private Outcomes() {}

    static Word name(Outcome outcome) {
        return switch (outcome) {
            case MET -> Word.IS_MET;
            case NOT_MET -> Word.IS_NOT_MET;
            case UNKNOWN -> Word.IS_UNKNOWN;
            case NOT_APPLICABLE -> Word.IS_NOT_APPLICABLE;
            case DELEGATED -> Word.IS_DELEGATED;
            case WAIVED -> Word.IS_WAIVED;
        };
    }
}
