package org.guichet.tools.report;

import org.guichet.api.Decision;
import org.guichet.api.EligibilityCalendar.Change;

/** What a change makes of a decision, as JSON, without explanations. */
public final class WhatIfJson {
    private WhatIfJson() {}

    /** The document. */
    public static String write(WhatIf whatIf) {
        return JsonText.pretty(json -> {
            json.text("programme", whatIf.before().programme().id());
            json.list("facts", whatIf.facts(), fact -> {
                json.text("fact", fact.concept().name());
                fact.from().ifPresent(value -> json.value("from", value));
                fact.to().ifPresent(value -> json.value("to", value));
            });
            json.object("before", members -> decision(members, whatIf.before()));
            json.object("after", members -> decision(members, whatIf.after()));
            json.list("criteria", whatIf.criteria(), change -> change(json, change));
        });
    }

    private static void decision(JsonText json, Decision decision) {
        json.text("asOf", decision.asOf().toString());
        ScreeningJson.members(json, decision);
    }

    static void change(JsonText json, Change change) {
        json.text("criterion", change.criterion().id());
        change.before().ifPresent(outcome -> json.constant("before", outcome));
        change.after().ifPresent(outcome -> json.constant("after", outcome));
    }
}
