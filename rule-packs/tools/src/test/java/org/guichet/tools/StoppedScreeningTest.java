package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class StoppedScreeningTest {
    private static final String APPLICATION = "{\"asOf\": \"2026-03-01\"}\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final GuichetCommand guichet = new GuichetCommand(new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            false,
            80,
            Map.of("LANG", "en_GB.UTF-8"),
            Clock.systemUTC()));

    private WholeLines lines() {
        return WholeLines.of(guichet, ProgressBar.on(guichet.terminal(), 0));
    }

    private static Batch batch(String... lines) {
        Batch batch = new Batch(64);
        for (String line : lines) {
            batch.add(new Line(1, 1, line.getBytes(UTF_8)));
        }
        return batch;
    }

    /** Answers a line with itself, and fails in the middle of one that is too long. */
    private static void echo(Line line, OutputStream answer) {
        String text = new String(line.bytes(), UTF_8);
        PrintStream printed = new PrintStream(answer, true, UTF_8);
        printed.print(text.substring(0, Math.min(5, text.length())));
        if (text.length() > 5) {
            throw new IllegalStateException("too long");
        }
        printed.print("\n");
    }

    private static Batch answered(String... lines) {
        Batch batch = batch(lines);
        batch.answer(StoppedScreeningTest::echo);
        return batch;
    }

    @Test
    void behind_a_stop_nothing_is_printed_and_what_was_is_counted() {
        try (WholeLines lines = lines()) {
            lines.print(answered("one", "two"));
            lines.stop();
            lines.print(answered("three"));
            assertThat(lines.isEnded()).isTrue();
        }
        assertThat(out).hasToString("one\ntwo\n");
        assertThat(err).hasToString("Stopped after 2 lines: everything printed is complete.\n");
    }

    @Test
    void a_line_that_fails_is_not_begun_and_ends_the_work() {
        try (WholeLines lines = lines()) {
            Workers workers = new Workers(64, StoppedScreeningTest::echo, lines);
            List.of("one", "two", "much too long", "three").forEach(text -> workers.take(line(text)));
            assertThatIllegalStateException().isThrownBy(workers::close).withMessage("too long");
        }
        assertThat(out).hasToString("one\ntwo\n");
    }

    private static Line line(String text) {
        return new Line(1, 1, text.getBytes(UTF_8));
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(OS.WINDOWS)
    void a_process_that_is_told_to_stop_ends_behind_a_whole_line() throws IOException, InterruptedException {
        Process process = start();
        Thread endless = new Thread(() -> feed(process));
        endless.start();
        try (BufferedReader printed = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(printed.readLine()).startsWith("{\"line\":1,");
            process.toHandle().destroy();
            StringBuilder rest = new StringBuilder();
            for (int next = printed.read(); next >= 0; next = printed.read()) {
                rest.append((char) next);
            }
            long count = 1 + rest.toString().lines().peek(Json::read).count();
            assertThat(rest.toString()).endsWith("}\n");
            assertThat(process.waitFor()).isEqualTo(143);
            assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8).replace(",", ""))
                    .isEqualTo("Stopped after " + count + " lines: everything printed is complete.\n");
        }
        endless.join();
    }

    private static Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                Guichet.class.getName(),
                "screen",
                "--applications",
                "-",
                "--packs",
                "src/test/resources/packs",
                "--lang",
                "en");
        return builder.start();
    }

    private static void feed(Process process) {
        try (OutputStream in = process.getOutputStream()) {
            for (; ; ) {
                in.write(APPLICATION.repeat(100).getBytes(UTF_8));
            }
        } catch (IOException ended) {
            // The process has gone.
        }
    }
}
