package org.guichet.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are whole at any time, whenever the process ends. */
final class WholeFile {
    private WholeFile() {}

    /** Writes a file, in the place of one that is there. */
    static void replace(Path file, String text) {
        try {
            Path begun = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(begun, text);
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            String message = "cannot write `" + file + "`: " + Input.reason(failed);
            throw new UnusableException(message, failed, ExitCode.OUTPUT_LOST);
        }
    }
}
