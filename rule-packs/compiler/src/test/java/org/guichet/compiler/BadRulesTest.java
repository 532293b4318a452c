package org.guichet.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.api.Diagnostic;
import org.guichet.engine.Trust;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of {@code bad-rules} has a mistake that only the compiler finds, and beside it the problems that are
 * reported. {@code -Dguichet.record=true} writes what is reported now: review it as a diff.
 */
class BadRulesTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "bad-rules");
    private static final boolean RECORDS = Boolean.getBoolean("guichet.record");

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> bad_rules_are_reported_in_their_file_and_where_drools_tells_at_their_line(@TempDir Path folder)
            throws IOException {
        return cases().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
                    List<Diagnostic> found = RulePack.in(folder, Files.readString(file, UTF_8))
                            .library(Trust.RULES)
                            .diagnostics();
                    String report = found.stream().map(each -> each + "\n").collect(Collectors.joining());
                    Path expected = Path.of(file.toString().replace(".drl", ".txt"));
                    if (RECORDS) {
                        Files.writeString(expected, report, UTF_8);
                    }
                    assertThat(report)
                            .isEqualTo(Files.readString(expected, UTF_8))
                            .doesNotContain("src/main", "Lambda");
                    assertThat(found).isNotEmpty().allSatisfy(each -> {
                        assertThat(each.code()).isEqualTo("G809");
                        assertThat(each.file()).isEqualTo("visits/rules/guests.drl");
                        assertThat(each.line() == 1).isEqualTo(file.toString().contains("without-a-place"));
                    });
                }));
    }
}
