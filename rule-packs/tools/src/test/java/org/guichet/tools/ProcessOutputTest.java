package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessOutputTest {
    @TempDir
    private Path folder;

    /** A file on a disk that is full after so many bytes. */
    private static final class FullDisk extends FileOutputStream {
        private int room;

        FullDisk(File file, int room, boolean isAppended) throws IOException {
            super(file, isAppended);
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            super.write(bytes, offset, Math.min(length, room));
            if (length > room) {
                throw new IOException("No space left on device");
            }
            room -= length;
        }
    }

    private String left(int room, String... texts) throws IOException {
        Path file = folder.resolve("out");
        boolean isAppended = Files.exists(file);
        try (ProcessOutput out = new ProcessOutput(new FullDisk(file.toFile(), room, isAppended))) {
            for (String text : texts) {
                out.write(text.getBytes(UTF_8));
            }
            assertThat(out.lost()).isEmpty();
        } catch (IOException full) {
            assertThat(full).hasMessage("No space left on device");
        }
        return Files.readString(file);
    }

    @Test
    void on_a_full_disk_whole_lines_remain() throws IOException {
        assertThat(left(15, "one\ntwo\n", "three\nfour\n")).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void a_line_that_comes_in_pieces_goes_as_a_whole() throws IOException {
        assertThat(left(12, "one\ntw", "o thr", "ee\n")).isEqualTo("one\n");
    }

    @Test
    void what_a_file_held_before_remains() throws IOException {
        Files.writeString(folder.resolve("out"), "before\n");
        assertThat(left(2, "one\n")).isEqualTo("before\n");
        assertThat(left(6, "one\n", "two\n")).isEqualTo("before\none\n");
    }

    @Test
    void what_has_room_is_left_alone() throws IOException {
        assertThat(left(100, "one\ntw")).isEqualTo("one\ntw");
    }

    @Test
    void nothing_is_written_behind_what_was_lost() throws IOException {
        Path file = folder.resolve("out");
        try (ProcessOutput out = new ProcessOutput(new FullDisk(file.toFile(), 6, false))) {
            assertThatIOException().isThrownBy(() -> out.write("a long line\n".getBytes(UTF_8)));
            assertThatIOException().isThrownBy(() -> out.write("b\n".getBytes(UTF_8)));
            assertThat(out.lost()).contains("No space left on device");
        }
        assertThat(file).isEmptyFile();
    }
}
