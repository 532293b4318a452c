package org.guichet.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.api.Diagnostic;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.Trust;
import org.junit.jupiter.api.Test;

/** What an application has on its class path compiles no rules: those that are shipped come compiled. */
class NoCompilerTest {
    private static final Path FOLDER = Path.of("src/test/resources/rules-without-a-compiler");

    @Test
    void rules_that_are_not_compiled_are_refused_where_there_is_no_compiler() throws IOException {
        assertThat(PackLibrary.inFolder(FOLDER, Trust.RULES).diagnostics())
                .map(Diagnostic::toString)
                .containsExactly(
                        Files.readString(FOLDER.resolve("expected.txt")).strip());
    }

    @Test
    void the_rules_of_shipped_packs_need_none() {
        assertThat(PackLibrary.onClassPath("packs/eu-state-aid").diagnostics()).isEmpty();
    }
}
