package org.guichet.tools.report;

import java.time.LocalDate;
import org.guichet.api.Window;

/** How windows are told. */
final class Windows {
    private Windows() {}

    /** When applications are taken. */
    static String told(Presentation presentation, Window window) {
        if (window.opens().isPresent() && window.closes().isPresent()) {
            return presentation.say(
                    Word.WINDOW, window.opens().get(), window.closes().get());
        }
        return window.opens()
                .map(first -> presentation.say(Word.WINDOW_FROM, first))
                .or(() -> window.closes().map(last -> presentation.say(Word.WINDOW_UNTIL, last)))
                .orElseGet(() -> presentation.say(Word.ALWAYS_OPEN));
    }

    /** Why no application is taken on a day. */
    static String closed(Presentation presentation, Window window, LocalDate day) {
        return window.opens()
                .filter(day::isBefore)
                .map(first -> presentation.say(Word.OPENS, first))
                .or(() -> window.closes().map(last -> presentation.say(Word.LAST_DAY, last)))
                .orElseGet(() -> presentation.say(Word.CLOSED_MEANS));
    }
}
