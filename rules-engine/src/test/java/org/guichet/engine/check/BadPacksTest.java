package org.guichet.engine.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.api.Diagnostic;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.diagnostic.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code bad-packs} holds packs with mistakes and, in {@code expected.txt}, the problems that are
 * reported. {@code -Dguichet.record=true} writes what is reported now: review it as a diff.
 */
class BadPacksTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "bad-packs");
    private static final Pattern LINE = Pattern.compile("[\\w/.-]+:\\d+:\\d+: (?:error|warning)\\[(G\\d+)]: (.*)");
    private static final boolean RECORDS = Boolean.getBoolean("guichet.record");

    private static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Path expected(Path folder) {
        return folder.resolve("expected.txt");
    }

    private static String report(Path folder) {
        PackLibrary library = PackLibrary.inFolder(folder);
        boolean sound = library.diagnostics().stream()
                .noneMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
        return Stream.concat(
                        library.diagnostics().stream(), sound ? library.criteriaConflicts().stream() : Stream.empty())
                .map(Diagnostic::toString)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @TestFactory
    Stream<DynamicTest> a_bad_pack_is_reported_exactly_as_expected() throws IOException {
        return cases().stream()
                .map(folder -> dynamicTest(
                        folder.getFileName().toString(), expected(folder).toUri(), () -> {
                            String report = report(folder);
                            if (RECORDS) {
                                Files.writeString(expected(folder), report, UTF_8);
                            }
                            assertThat(report).isEqualTo(Files.readString(expected(folder), UTF_8));
                        }));
    }

    private static Stream<MatchResult> expectedLines() throws IOException {
        return cases().stream().flatMap(folder -> {
            try {
                return Files.readAllLines(expected(folder), UTF_8).stream().map(line -> match(folder, line));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static MatchResult match(Path folder, String line) {
        java.util.regex.Matcher matcher = LINE.matcher(line);
        assertThat(matcher.matches()).as("%s: %s", folder, line).isTrue();
        return matcher.toMatchResult();
    }

    @Test
    void every_code_is_reported_somewhere() throws IOException {
        Set<String> seen = expectedLines().map(line -> line.group(1)).collect(Collectors.toSet());
        Set<String> all = Stream.of(Code.values())
                .map(Code::name)
                // Scenarios are no part of packs; a compiler that is missing here is missing in the plain-java example.
                .filter(code -> !code.startsWith("G9") && !code.equals("G810"))
                .filter(code -> !code.equals("G809")) // where the compiler is
                .collect(Collectors.toSet());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void every_message_begins_in_lower_case_and_has_no_final_stop_and_no_name_of_the_implementation()
            throws IOException {
        expectedLines()
                .map(line -> line.group(2))
                .map(message -> message.replaceAll("`[^`]*`", "`…`"))
                .forEach(message -> assertThat(message)
                        .doesNotMatch("[A-Z](?!, B, C or D).*")
                        .doesNotMatch(".*[^…)]\\.(?: \\(.*)?")
                        .doesNotContain("Optional", "Node", "Exception", "org.", "java.", "null[", "@"));
    }
}
