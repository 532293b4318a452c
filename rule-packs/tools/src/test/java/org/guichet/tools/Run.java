package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run of the command line left behind.
 *
 * @param exitCode its exit code
 * @param out what it printed, with plain spaces where it prints no-break ones
 * @param err what it told, likewise
 */
record Run(int exitCode, String out, String err) {
    /** The day on which every run takes place. */
    static final String TODAY = "2026-05-04";

    /** A run on the packs of a folder of test resources, in English, without a terminal. */
    static Run on(String packs, String... arguments) {
        return new Setting().on(packs, arguments);
    }

    /** The lines that were printed. */
    List<String> lines() {
        return out.lines().toList();
    }

    /** Where a run takes place. */
    static final class Setting {
        private final Map<String, String> environment = new HashMap<>(Map.of("LANG", "en_GB.UTF-8"));
        private String input = "";
        private boolean terminal;

        Setting with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        Setting input(String text) {
            input = text;
            return this;
        }

        Setting onTerminal() {
            terminal = true;
            return this;
        }

        Run on(String packs, String... arguments) {
            String[] all = new String[arguments.length + 2];
            System.arraycopy(arguments, 0, all, 0, arguments.length);
            all[arguments.length] = "--packs";
            all[arguments.length + 1] = "src/test/resources/" + packs;
            return run(all);
        }

        Run run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Terminal where = new Terminal(
                    new ByteArrayInputStream(input.getBytes(UTF_8)),
                    new PrintStream(out, true, UTF_8),
                    new PrintStream(err, true, UTF_8),
                    terminal,
                    terminal,
                    90,
                    environment,
                    Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC));
            int exitCode = Guichet.run(where, arguments);
            return new Run(
                    exitCode,
                    out.toString(UTF_8).replace('\u00A0', ' '),
                    err.toString(UTF_8).replace('\u00A0', ' '));
        }
    }
}
