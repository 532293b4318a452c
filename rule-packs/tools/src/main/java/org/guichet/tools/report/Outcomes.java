package org.guichet.tools.report;

import java.util.Optional;
import org.guichet.api.EligibilityCalendar.Change;
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

    /** The sign that stands before a criterion. */
    static String sign(Presentation presentation, Outcome outcome) {
        Style style = presentation.style();
        return switch (outcome) {
            case MET -> style.green("✓");
            case NOT_MET -> style.red("✗");
            case UNKNOWN -> style.yellow("?");
            case DELEGATED -> style.blue("→");
            case WAIVED, NOT_APPLICABLE -> style.faint("·");
        };
    }

    /** What became of a criterion: its outcome before, and after. */
    static String changed(Presentation presentation, Change change) {
        return presentation.say(
                Word.CHANGES,
                change.criterion().label().in(presentation.locale()),
                presentation.say(name(change.before())),
                presentation.say(name(change.after())));
    }

    private static Word name(Optional<Outcome> outcome) {
        return outcome.map(Outcomes::name).orElse(Word.IS_NOT_IN_FORCE);
    }
}
