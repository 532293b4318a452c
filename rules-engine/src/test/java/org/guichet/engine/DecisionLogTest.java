package org.guichet.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.guichet.api.Application;
import org.guichet.engine.record.BrokenLogException;
import org.guichet.engine.record.DecisionLog;
import org.guichet.engine.record.DecisionLog.Entry;
import org.guichet.engine.record.LogCheck;
import org.guichet.engine.record.LogCheck.Fault;
import org.guichet.engine.record.LogCheck.Kind;
import org.guichet.engine.record.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {
    private static final int LINES = 20;

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");
    private final List<Entry> entries = new ArrayList<>();

    @BeforeEach
    void write_twenty_lines() throws IOException {
        file = folder.resolve("decisions.jsonl");
        for (int i = 0; i < LINES; i++) {
            entries.add(log().append(receipt(i)));
        }
    }

    private DecisionLog log() {
        return new DecisionLog(file);
    }

    private static Receipt receipt(int staff) {
        Application application =
                Firms.SMALL.toBuilder().fact("firm.staff", staff).build();
        return Receipt.withoutFacts(Firms.ENGINE.decide(Firms.PROGRAMME, application), application);
    }

    private Optional<Fault> fault(List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
        return log().verify().fault();
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private String head() {
        return entries.get(LINES - 1).hash();
    }

    @Test
    void a_line_holds_its_number_the_hash_of_the_line_before_it_and_the_receipt() throws IOException {
        List<String> lines = lines();
        assertThat(lines).hasSize(LINES);
        assertThat(lines.get(0)).startsWith("{\"number\":1,\"previous\":\"" + "0".repeat(64) + "\",\"receipt\":{");
        for (int i = 1; i < LINES; i++) {
            String before = Resealed.sha256(lines.get(i - 1).getBytes(UTF_8));
            assertThat(lines.get(i)).startsWith("{\"number\":" + (i + 1) + ",\"previous\":\"" + before + "\"");
            assertThat(entries.get(i - 1)).isEqualTo(new Entry(i, before));
        }
    }

    @Test
    void a_log_as_it_was_written_is_intact() throws IOException {
        assertThat(log().verify())
                .isEqualTo(new LogCheck(LINES, Files.size(file), head(), Optional.empty(), Optional.empty()));
        assertThat(log().verify(head()).headLine()).contains((long) LINES);
    }

    @Test
    void an_empty_log_is_intact() throws IOException {
        assertThat(fault(List.of())).contains(new Fault(1, Kind.NOT_A_LINE));
        Files.write(file, new byte[0]);
        assertThat(log().verify()).isEqualTo(new LogCheck(0, 0, "0".repeat(64), Optional.empty(), Optional.empty()));
    }

    @Test
    void every_change_of_a_single_byte_is_found_at_its_line_or_the_next() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(14);
        long line = 1;
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            for (int at = 0; at < bytes.length; at++) {
                int other = at % 7 == 0 && bytes[at] != '\n' ? '\n' : bytes[at] ^ (1 + random.nextInt(255));
                open.seek(at);
                open.write(other);
                Optional<Fault> fault = log().verify().fault();
                assertThat(fault).as("byte %s as %s", at, other).isPresent();
                assertThat(fault.get().line()).isEqualTo(line);
                open.seek(at);
                open.write(bytes[at]);
                line += bytes[at] == '\n' ? 1 : 0;
            }
        }
        assertThat(log().verify().isUnbroken()).isTrue();
    }

    @Test
    void a_receipt_that_was_changed_with_its_digest_is_found_at_the_next_line() throws IOException {
        List<String> lines = lines();
        String line = lines.get(6);
        int start = line.indexOf("{\"format\"");
        String receipt = line.substring(start, line.length() - 1).replace("2026-03-01", "2026-03-02");
        lines.set(6, line.substring(0, start) + Resealed.text(receipt) + "}");
        assertThat(fault(lines)).contains(new Fault(8, Kind.PREVIOUS));
    }

    @Test
    void lines_that_were_removed_are_found() throws IOException {
        for (int i = 0; i < LINES - 1; i++) {
            List<String> lines = intact();
            lines.remove(i);
            assertThat(fault(lines)).contains(new Fault(i + 1, Kind.NUMBER));
        }
    }

    @Test
    void lines_that_were_inserted_are_found() throws IOException {
        for (int i = 0; i < LINES; i++) {
            List<String> lines = intact();
            lines.add(i, lines.get(i));
            assertThat(fault(lines)).contains(new Fault(i + 2, Kind.NUMBER));
        }
    }

    @Test
    void lines_that_were_moved_are_found() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            List<String> lines = intact();
            int one = random.nextInt(LINES);
            int other = (one + 1 + random.nextInt(LINES - 1)) % LINES;
            Collections.swap(lines, one, other);
            assertThat(fault(lines)).contains(new Fault(Math.min(one, other) + 1L, Kind.NUMBER));
        }
    }

    @Test
    void a_chain_that_begins_elsewhere_is_found() throws IOException {
        List<String> lines = intact();
        lines.set(0, lines.get(0).replace("0".repeat(64), "1".repeat(64)));
        assertThat(fault(lines)).contains(new Fault(1, Kind.PREVIOUS));
    }

    private final List<String> written = new ArrayList<>();

    private List<String> intact() throws IOException {
        if (written.isEmpty()) {
            written.addAll(lines());
        }
        return new ArrayList<>(written);
    }

    @Test
    void lines_cut_off_at_the_end_show_only_against_a_head_that_was_kept() throws IOException {
        List<String> lines = intact().subList(0, 15);
        assertThat(fault(lines)).isEmpty();
        assertThat(log().verify(head()).fault()).contains(new Fault(16, Kind.HEAD));
        assertThat(log().verify(entries.get(9).hash()))
                .isEqualTo(
                        new LogCheck(15, Files.size(file), entries.get(14).hash(), Optional.of(10L), Optional.empty()));
    }

    @Test
    void a_head_is_a_hash() {
        assertThatIllegalArgumentException().isThrownBy(() -> log().verify("abc"));
    }

    @Test
    void a_last_line_that_was_cut_short_is_told_and_nothing_is_added_behind_it() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int wholeLines = new String(whole, 0, whole.length - 1, UTF_8).lastIndexOf('\n') + 1;
        for (int cut : List.of(1, 2, 80, whole.length - wholeLines - 1)) {
            byte[] torn = Arrays.copyOf(whole, whole.length - cut);
            Files.write(file, torn);
            LogCheck check = log().verify();
            assertThat(check.fault()).contains(new Fault(LINES, Kind.TORN));
            assertThat(check.bytes()).isEqualTo(wholeLines);
            assertThatThrownBy(() -> log().append(receipt(1)))
                    .isInstanceOf(BrokenLogException.class)
                    .hasMessageContaining("cut short")
                    .hasMessageEndingWith("the whole lines end at byte " + wholeLines);
            assertThat(Files.readAllBytes(file)).isEqualTo(torn);
        }
    }

    @Test
    void nothing_is_added_to_a_file_that_is_no_log() throws IOException {
        Files.writeString(file, "dear diary\n");
        assertThatThrownBy(() -> log().append(receipt(1)))
                .isInstanceOf(BrokenLogException.class)
                .hasMessageContaining("is not one of a decision log");
        assertThat(file).hasContent("dear diary");
        assertThat(log().verify().fault()).contains(new Fault(1, Kind.NOT_A_LINE));
    }

    @Test
    void a_log_that_is_not_there_cannot_be_verified_and_a_folder_that_is_not_there_cannot_be_written_to() {
        assertThatThrownBy(() -> new DecisionLog(folder.resolve("none")).verify())
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> new DecisionLog(folder.resolve("none/log")).append(receipt(1)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void noise_is_never_intact_and_never_a_failure() throws IOException {
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[1 + random.nextInt(3_000)];
            random.nextBytes(noise);
            Files.write(file, noise);
            assertThat(log().verify().isUnbroken()).isFalse();
        }
    }

    @Test
    void a_line_longer_than_any_receipt_is_not_read_to_its_end() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(200L << 20);
        }
        assertThat(log().verify().fault()).contains(new Fault(LINES + 1, Kind.NOT_A_LINE));
    }

    @Test
    void an_interrupted_thread_leaves_the_log_as_it_was() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> log().append(receipt(1))).isInstanceOf(IOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void threads_and_processes_add_to_one_log_by_turns() throws Exception {
        Path receipt = folder.resolve("receipt.json");
        Files.writeString(receipt, receipt(7).text());
        Process other = process(receipt);
        IntStream.range(0, 40).parallel().forEach(i -> append(receipt(i)));
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
        LogCheck check = log().verify();
        assertThat(check.fault()).isEmpty();
        assertThat(check.lines()).isEqualTo(LINES + 40 + 40);
        assertThat(check.headLine()).isEmpty();
    }

    private void append(Receipt receipt) {
        try {
            assertThat(HexFormat.of().parseHex(log().append(receipt).hash())).hasSize(32);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process process(Path receipt) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        classPath,
                        Appending.class.getName(),
                        file.toString(),
                        receipt.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** Another process that adds to the log. */
    static final class Appending {
        private Appending() {}

        public static void main(String[] arguments) throws IOException {
            Receipt receipt = Receipt.read(Files.readAllBytes(Path.of(arguments[1])));
            for (int i = 0; i < 40; i++) {
                new DecisionLog(Path.of(arguments[0])).append(receipt);
            }
        }
    }
}
