package org.guichet.tools.report;

import org.guichet.api.EligibilityCalendar;
import org.guichet.api.EligibilityCalendar.Change;
import org.guichet.api.EligibilityCalendar.Period;

/** A calendar as JSON, without the explanations of its decisions. */
public final class CalendarJson {
    private CalendarJson() {}

    /** The document. */
    public static String write(EligibilityCalendar calendar) {
        return JsonText.pretty(json -> {
            json.text("programme", calendar.programme().id());
            json.list("periods", calendar.periods(), period -> period(json, period));
        });
    }

    private static void period(JsonText json, Period period) {
        json.text("from", period.from().toString());
        json.text("until", period.until().toString());
        ScreeningJson.members(json, period.decision());
        json.list("changes", period.changes(), change -> change(json, change));
    }

    private static void change(JsonText json, Change change) {
        json.text("criterion", change.criterion().id());
        change.before().ifPresent(outcome -> json.constant("before", outcome));
        change.after().ifPresent(outcome -> json.constant("after", outcome));
    }
}
