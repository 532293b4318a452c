package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are whole at any time, whenever the process ends. */
final class WholeFile {
    private WholeFile() {}

    /** Writes a file, in the place of one that is there. */
    static void replace(Path file, String text) {
        replace(file, text.getBytes(UTF_8));
    }

    /** As defined by {@link #replace(Path, String)}. */
    static void replace(Path file, byte[] bytes) {
        try {
            Path begun = file.resolveSibling(file.getFileName() + ".part");
            Files.write(begun, bytes);
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            String message = "cannot write `" + file + "`: " + Input.reason(failed);
            throw new UnusableException(message, failed, ExitCode.OUTPUT_LOST);
        }
    }
}
