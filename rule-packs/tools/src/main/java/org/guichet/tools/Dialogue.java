package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks for lines and reads them. Not thread-safe. */
final class Dialogue {
    private static final Set<String> UNKNOWN =
            Set.of("", "je ne sais pas", "jnsp", "inconnu", "i don't know", "don't know", "unknown");
    private static final Set<String> BACK = Set.of("retour", "back");
    private static final Set<String> END = Set.of("fin", "end", "stop", "quit");
    private static final String HELP = "?";

    private final GuichetCommand guichet;
    private final BufferedReader lines;

    Dialogue(GuichetCommand guichet) {
        this.guichet = guichet;
        this.lines = new BufferedReader(new InputStreamReader(guichet.terminal().in(), UTF_8));
    }

    /** Understands a line. */
    interface Understanding {
        /** The answer; empty if it has to be given again, which is said. */
        Optional<Reply> of(String typed);
    }

    /** Asks until there is a reply. The end of the input is the end of the dialogue. */
    Reply ask(Runnable help, Understanding understanding) {
        while (true) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                return Reply.Wish.END;
            }
            Optional<Reply> reply = Optional.empty();
            if (line.get().equals(HELP)) {
                help.run();
            } else {
                reply = wish(line.get()).or(() -> understanding.of(line.get()));
            }
            if (reply.isPresent()) {
                return reply.get();
            }
        }
    }

    private static Optional<Reply> wish(String line) {
        String word = line.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (UNKNOWN.contains(word)) {
            return Optional.of(Reply.Wish.UNKNOWN);
        }
        if (BACK.contains(word)) {
            return Optional.of(Reply.Wish.BACK);
        }
        return END.contains(word) ? Optional.of(Reply.Wish.END) : Optional.empty();
    }

    /** The next line; empty at the end of the input. What no terminal echoes is printed. */
    private Optional<String> line() {
        guichet.print("> ");
        try {
            Optional<String> line = Optional.ofNullable(lines.readLine()).map(String::strip);
            if (line.isEmpty() || !guichet.terminal().outIsTerminal()) {
                guichet.print(line.orElse("") + "\n");
            }
            return line;
        } catch (IOException failed) {
            throw new UncheckedIOException("the answers cannot be read: " + Input.reason(failed), failed);
        }
    }
}
