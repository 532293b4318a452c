package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.guichet.engine.json.ApplicationLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LineReaderTest {
    private static List<Line> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<Line> lines(InputStream stream) throws IOException {
        LineReader reader = new LineReader(stream, () -> {});
        List<Line> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static String text(Line line) {
        return new String(line.bytes(), UTF_8);
    }

    @Test
    void lines_are_numbered_and_know_where_they_end() throws IOException {
        List<Line> lines = lines("un\n\ndeux é\ntrois");
        assertThat(lines).extracting(LineReaderTest::text).containsExactly("un", "", "deux é", "trois");
        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines).extracting(Line::end).containsExactly(3L, 4L, 12L, 17L);
    }

    @Test
    void nothing_has_no_lines() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n")).extracting(LineReaderTest::text).containsExactly("");
    }

    @Test
    void a_line_may_be_longer_than_what_is_read_at_once() throws IOException {
        String[] texts = {"a".repeat((1 << 16) - 1), "b".repeat(1 << 16), "c".repeat(200_000), "d"};
        assertThat(lines(String.join("\n", texts)))
                .extracting(LineReaderTest::text)
                .containsExactly(texts);
    }

    @Test
    void of_an_endless_line_no_more_is_kept_than_shows_that_it_is_too_long() throws IOException {
        int most = ApplicationLimits.MAX_DOCUMENT;
        List<Line> lines = lines("x".repeat(most + 5) + "\nshort");
        assertThat(lines).extracting(line -> line.bytes().length).containsExactly(most + 1, 5);
        assertThat(lines.get(0).end()).isEqualTo(most + 6);
    }

    @Test
    @Timeout(10)
    void what_is_half_said_is_waited_for_and_said_to_be() throws IOException {
        PipedInputStream in = new PipedInputStream();
        try (PipedOutputStream out = new PipedOutputStream(in)) {
            List<String> waits = new ArrayList<>();
            LineReader reader = new LineReader(in, () -> {
                waits.add("waits");
                print(out, "half\n");
            });
            print(out, "whole\nother ");
            assertThat(reader.next()).extracting(LineReaderTest::text).isEqualTo("whole");
            assertThat(waits).isEmpty();
            assertThat(reader.next()).extracting(LineReaderTest::text).isEqualTo("other half");
            assertThat(waits).hasSize(1);
        }
    }

    private static void print(PipedOutputStream out, String text) {
        try {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
