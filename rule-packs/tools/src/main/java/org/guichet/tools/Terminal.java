package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line is started in.
 *
 * @param in standard input
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param columns how wide the terminal is; 0 if that is not known
 * @param environment the variables of the environment
 * @param clock where today's date comes from
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Map<String, String> environment,
        Clock clock) {
    /** The width of a page that no terminal shows. */
    private static final int PAGE = 100;
    /** Longer lines are hard to read, however wide the terminal. */
    private static final int WIDEST = 120;

    private static final int NARROWEST = 40;

    /**
     * What this process was started in. Whether there is a terminal, only the launcher can tell.
     *
     * @param out standard output
     */
    static Terminal ofProcess(ProcessOutput out) {
        return new Terminal(
                System.in,
                new PrintStream(out, false, UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), false, UTF_8),
                Boolean.getBoolean("guichet.out.terminal"),
                Boolean.getBoolean("guichet.err.terminal"),
                number(System.getProperty("guichet.columns")),
                System.getenv(),
                Clock.system(ZoneId.systemDefault()));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    /** A variable of the environment; empty if it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** How wide a page may be. */
    int width() {
        return outIsTerminal && columns > 0 ? Math.max(NARROWEST, Math.min(columns, WIDEST)) : PAGE;
    }
}
