package org.guichet.tools.report;

import org.guichet.engine.record.LogCheck;

/** Whether a log of decisions is as it was written, as JSON. */
public final class LogJson {
    private LogJson() {}

    /** The document. */
    public static String write(LogCheck check) {
        return JsonText.pretty(json -> {
            json.truth("intact", check.isUnbroken());
            json.number("lines", check.lines());
            json.number("bytes", check.bytes());
            json.text("head", check.head());
            check.headLine().ifPresent(line -> json.number("headLine", line));
            check.fault()
                    .ifPresent(fault -> json.object("fault", members -> {
                        members.number("line", fault.line());
                        members.constant("kind", fault.kind());
                    }));
        });
    }
}
