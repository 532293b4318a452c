package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Printed pages that were read by a person. With {@code -Dgolden.record=true} they are written anew, to be read again.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Compares a page; the version of the library is not compared. */
    static void assertPage(String name, String page) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        String comparable = page.replaceAll("guichet\\s+[0-9]\\S*", "guichet VERSION");
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, comparable, UTF_8);
        }
        assertThat(comparable).isEqualTo(Files.readString(file, UTF_8));
    }
}
