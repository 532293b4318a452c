package org.guichet.tools.report;

import java.util.List;
import org.guichet.engine.record.Difference;
import org.guichet.engine.record.Receipt;

/** What became of a recorded decision that was made again, as JSON. */
public final class ReplayJson {
    private ReplayJson() {}

    /** The document. */
    public static String write(Receipt receipt, List<Difference> differences) {
        return JsonText.pretty(json -> {
            json.truth("identical", differences.isEmpty());
            json.text("programme", receipt.programme());
            json.text("asOf", receipt.asOf().toString());
            json.text("receipt", receipt.digest());
            json.list("differences", differences, difference -> difference(json, difference));
        });
    }

    private static void difference(JsonText json, Difference difference) {
        json.constant("kind", difference.kind());
        if (!difference.subject().isEmpty()) {
            json.text("subject", difference.subject());
        }
        json.text("recorded", difference.recorded());
        json.text("found", difference.found());
    }
}
