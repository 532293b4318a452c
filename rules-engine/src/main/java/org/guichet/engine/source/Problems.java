package org.guichet.engine.source;

import java.util.Optional;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;

/** The problems of one file. A file that is nothing but problems does not fill the memory: the first thousand count. */
final class Problems {
    static final int LIMIT = 1000;

    private static final int LONGEST_QUOTE = 60;

    private final Diagnostics diagnostics;
    private int count;

    Problems(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void report(Code code, Position at, String message) {
        report(code, at, message, Optional.empty());
    }

    void report(Code code, Position at, String message, String suggestion) {
        report(code, at, message, Optional.of(suggestion));
    }

    void report(Code code, Position at, String message, Optional<String> suggestion) {
        count++;
        if (count <= LIMIT) {
            diagnostics.report(code, at, message, suggestion);
        } else if (count == LIMIT + 1) {
            diagnostics.report(Code.G107, at, "more than " + LIMIT + " problems: the rest is not reported");
        }
    }

    /** What was written, in backticks, shortened if it is long. */
    static String quote(String written) {
        if (written.length() <= LONGEST_QUOTE) {
            return "`" + written + "`";
        }
        int end = written.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, written.codePointCount(0, written.length())));
        return "`" + written.substring(0, end) + "…`";
    }
}
