package org.guichet.tools.report;

import org.guichet.api.Criterion;
import org.guichet.api.Remedies;
import org.guichet.api.Remedy;

/** What would have to change, as JSON. */
public final class RemediesJson {
    private RemediesJson() {}

    /** The document. */
    public static String write(Remedies remedies) {
        return JsonText.pretty(json -> {
            json.text("programme", remedies.decision().programme().id());
            json.text("asOf", remedies.decision().asOf().toString());
            ScreeningJson.members(json, remedies.decision());
            json.truth("needed", remedies.areNeeded());
            json.truth("complete", remedies.complete());
            json.text("waitedUntil", remedies.waitedUntil());
            json.text("text", remedies.sentence());
            json.list("remedies", remedies.proposals(), remedy -> remedy(json, remedy));
        });
    }

    private static void remedy(JsonText json, Remedy remedy) {
        remedy.waiting()
                .ifPresent(waiting -> json.object("wait", members -> {
                    members.text("until", waiting.until().toString());
                    members.texts(
                            "criteria",
                            waiting.criteria().stream().map(Criterion::id).toList());
                    members.text("text", waiting.sentence());
                }));
        json.list("changes", remedy.changes(), change -> change(json, change));
        json.object("leadsTo", members -> {
            members.text("asOf", remedy.decision().asOf().toString());
            ScreeningJson.members(members, remedy.decision());
        });
        json.text("deadline", remedy.deadline());
        json.text("text", remedy.sentence());
    }

    private static void change(JsonText json, Remedy.Change change) {
        json.text("fact", change.concept().name());
        json.value("from", change.from());
        json.value("to", change.to());
        change.least().ifPresent(limit -> limit(json, "least", limit));
        change.most().ifPresent(limit -> limit(json, "most", limit));
        if (!change.others().isEmpty()) {
            json.value("others", change.others());
        }
        json.texts("criteria", change.criteria().stream().map(Criterion::id).toList());
        json.text("text", change.sentence());
    }

    private static void limit(JsonText json, String key, Remedy.Limit limit) {
        json.object(key, members -> {
            members.value("value", limit.value());
            members.truth("included", limit.included());
        });
    }
}
