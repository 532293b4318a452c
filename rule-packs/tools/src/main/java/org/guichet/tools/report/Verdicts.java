package org.guichet.tools.report;

import org.guichet.api.Verdict;

/** How verdicts are called. */
final class Verdicts {
    private Verdicts() {}

    static Word name(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> Word.ELIGIBLE;
            case ADMISSIBLE -> Word.ADMISSIBLE;
            case UNDETERMINED -> Word.UNDETERMINED;
            case NOT_ELIGIBLE -> Word.NOT_ELIGIBLE;
            case CLOSED -> Word.CLOSED;
        };
    }

    static Word meaning(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> Word.ELIGIBLE_MEANS;
            case ADMISSIBLE -> Word.ADMISSIBLE_MEANS;
            case UNDETERMINED -> Word.UNDETERMINED_MEANS;
            case NOT_ELIGIBLE -> Word.NOT_ELIGIBLE_MEANS;
            case CLOSED -> Word.CLOSED_MEANS;
        };
    }

    /** The name in its colour. */
    static String styled(Presentation presentation, Verdict verdict) {
        Style style = presentation.style();
        String name = style.bold(presentation.say(name(verdict)));
        return switch (verdict) {
            case ELIGIBLE, ADMISSIBLE -> style.green(name);
            case UNDETERMINED -> style.yellow(name);
            case NOT_ELIGIBLE, CLOSED -> style.red(name);
        };
    }
}
