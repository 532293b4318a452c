package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StreamsTest {
    private static final String MANY = "{\"asOf\": \"2026-03-01\"}\n".repeat(1000);

    private static Terminal terminal(OutputStream out, OutputStream err, boolean isTerminal) {
        return terminal(new ByteArrayInputStream(MANY.getBytes(UTF_8)), out, err, isTerminal);
    }

    private static Terminal terminal(InputStream in, OutputStream out, OutputStream err, boolean isTerminal) {
        return new Terminal(
                in,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false,
                isTerminal,
                80,
                Map.of(),
                Clock.systemUTC());
    }

    private static int screen(Terminal terminal) {
        return Guichet.run(terminal, "screen", "--applications", "-", "--packs", "src/test/resources/packs");
    }

    /** Takes a few lines, as {@code head} does, and is gone. */
    private static final class Gone extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            if (taken.size() > 1000) {
                throw new IOException("Broken pipe");
            }
            taken.write(one);
        }
    }

    @Test
    void a_reader_that_goes_away_ends_the_work_quietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(screen(terminal(new Gone(), err, false))).isEqualTo(ExitCode.DONE);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    @Timeout(30)
    void a_line_is_answered_before_the_next_one_is_given() throws IOException, InterruptedException {
        PipedInputStream answers = new PipedInputStream();
        PipedInputStream questions = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(answers);
        Thread screening = new Thread(() -> screen(terminal(questions, out, OutputStream.nullOutputStream(), false)));
        try (PipedOutputStream in = new PipedOutputStream(questions);
                BufferedReader printed = new BufferedReader(new InputStreamReader(answers, UTF_8))) {
            screening.start();
            for (int line = 1; line <= 3; line++) {
                in.write("{\"asOf\": \"2026-03-01\"}\n{\"asOf\""
                        .substring(line == 1 ? 0 : 8)
                        .getBytes(UTF_8));
                in.flush();
                assertThat(printed.readLine()).startsWith("{\"line\":" + line + ",");
            }
        }
        screening.join();
    }

    @Test
    void no_progress_is_shown_without_a_terminal() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        screen(terminal(OutputStream.nullOutputStream(), err, false));
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void progress_goes_away_when_the_work_is_done() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        screen(terminal(OutputStream.nullOutputStream(), err, true));
        assertThat(err.toString(UTF_8)).endsWith("\r\u001B[K");
    }

    @Test
    void the_bar_fills_up() throws InterruptedException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ProgressBar bar = ProgressBar.on(terminal(OutputStream.nullOutputStream(), err, true), 200)) {
            Thread.sleep(150);
            bar.reached(100, 1234);
        }
        assertThat(err.toString(UTF_8)).contains("[###############---------------] 50% 1,234");
    }
}
