package org.guichet.tools;

import java.io.OutputStream;

/** Answers a line with a line. Called by many threads. */
interface Answering {
    void answer(Line line, OutputStream answer);
}
