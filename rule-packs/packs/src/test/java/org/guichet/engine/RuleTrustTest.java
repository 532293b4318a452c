package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.api.Diagnostic;
import org.guichet.api.PackRejectedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose rules may run: those on the class path, those with the same text, and those that are allowed. */
class RuleTrustTest {
    @TempDir
    Path packs = Path.of("");

    @BeforeEach
    void copyThePacks() throws IOException {
        for (String pack : List.of("eu-state-aid", "fr-enterprise")) {
            try (Stream<Path> files = Files.walk(Path.of(pack))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = packs.resolve(file.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private void change(String path, String old, String changed) throws IOException {
        Path file = packs.resolve("eu-state-aid").resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, changed));
    }

    private static List<String> errors(PackLibrary library) {
        return library.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.file())
                .toList();
    }

    @Test
    void rules_on_the_class_path_are_trusted() {
        assertThat(errors(PackLibrary.onClassPath("packs/eu-state-aid"))).isEmpty();
    }

    @Test
    void rules_of_a_folder_that_are_those_on_the_class_path_need_no_permission() throws IOException {
        change("derivations.yaml", "a name is needed", "a name is wanted");
        change("rules/size.drl", "\n", "\r\n");
        assertThat(errors(PackLibrary.inFolder(packs))).isEmpty();
    }

    @Test
    void changed_rules_refuse_the_pack_as_a_whole() throws IOException {
        change("rules/size.drl", "rule \"the share of a group of partners\"", "rule \"the share of partners\"");
        PackLibrary library = PackLibrary.inFolder(packs);
        assertThat(errors(library)).containsExactly("G807 eu-state-aid/rules/links.drl");
        assertThat(library.diagnostics().get(0).suggestion())
                .hasValueSatisfying(suggestion -> assertThat(suggestion).contains("--allow-rules", "Trust.RULES"));
        assertThatThrownBy(library::engine).isInstanceOf(PackRejectedException.class);
    }

    @Test
    void changed_rules_are_compiled_and_run_if_they_are_allowed() throws IOException {
        change("rules/size.drl", "rule \"the share of a group of partners\"", "rule \"the share of partners\"");
        PackLibrary library = PackLibrary.inFolder(packs, Trust.RULES);
        assertThat(errors(library)).isEmpty();
        assertThat(library.engine().packs()).hasSize(2);
    }
}
