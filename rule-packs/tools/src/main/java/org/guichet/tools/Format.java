package org.guichet.tools;

import java.util.Locale;

/** What a command prints. Not every command knows every format. */
enum Format {
    /** For people. */
    TEXT,
    /** One JSON document. */
    JSON,
    /** One JSON document a line. */
    JSONL,
    /** SARIF 2.1.0, for code hosts and editors. */
    SARIF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
