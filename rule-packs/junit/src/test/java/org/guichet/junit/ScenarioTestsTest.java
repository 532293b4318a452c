package org.guichet.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.engine.PackLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioTestsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void pack() throws IOException {
        write("pack.yaml", """
                format: 1
                pack: tiny
                version: 1.0.0
                title: { en: Tiny pack }
                authority: { name: { en: Authority } }
                languages: [en]
                """);
        write("facts.yaml", """
                facts:
                  company.staff: { type: integer, unit: persons, label: { en: Staff }, question: { en: "How many?" } }
                """);
        write("scenarios/a b.yaml", """
                asOf: 2026-03-01
                scenarios:
                  - scenario: It holds
                    given: { company.staff: 3 }
                    expect: { values: { company.staff: 3 } }
                  - scenario: It does not hold
                    given: { company.staff: 3 }
                    expect: { values: { company.staff: 4 } }
                  - scenario: It names nothing
                    expect: { values: { company.stuff: 4 } }
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("tiny").resolve(path);
        Files.createDirectories(folder.resolve("tiny/scenarios"));
        Files.writeString(file, text);
    }

    private PackLibrary library() {
        return PackLibrary.inFolder(folder);
    }

    private String root() {
        return "file:" + folder.toUri().getRawPath();
    }

    private static DynamicContainer onlyContainer(Stream<? extends DynamicNode> nodes) {
        List<? extends DynamicNode> all = nodes.toList();
        assertThat(all).hasSize(1);
        return (DynamicContainer) all.get(0);
    }

    private static List<DynamicTest> tests(Stream<DynamicNode> packs) {
        return onlyContainer(onlyContainer(packs).getChildren())
                .getChildren()
                .map(DynamicTest.class::cast)
                .toList();
    }

    private static String source(DynamicNode node) {
        return node.getTestSourceUri().map(URI::toString).orElse("");
    }

    @Test
    void a_container_stands_for_each_pack_and_file() {
        DynamicContainer pack = onlyContainer(ScenarioTests.ofPack(library(), "tiny", folder));
        assertThat(pack.getDisplayName()).isEqualTo("tiny");
        DynamicContainer file = onlyContainer(pack.getChildren());
        assertThat(file.getDisplayName()).isEqualTo("scenarios/a b.yaml");
        assertThat(source(file)).isEqualTo(root() + "tiny/scenarios/a%20b.yaml");
    }

    @Test
    void a_test_leads_to_its_line() {
        assertThat(tests(ScenarioTests.ofPacks(library(), folder)))
                .extracting(ScenarioTestsTest::source)
                .containsExactly(
                        root() + "tiny/scenarios/a%20b.yaml?line=10&column=25",
                        root() + "tiny/scenarios/a%20b.yaml?line=3&column=5",
                        root() + "tiny/scenarios/a%20b.yaml?line=6&column=5");
    }

    @Test
    void without_a_folder_tests_lead_to_the_class_path() {
        assertThat(source(tests(ScenarioTests.ofPack(library(), "tiny")).get(1)))
                .isEqualTo("classpath:/packs/tiny/scenarios/a%20b.yaml?line=3&column=5");
        assertThat(tests(ScenarioTests.ofPacks(library()))).hasSize(3);
    }

    @Test
    void a_scenario_that_holds_passes() {
        DynamicTest test = tests(ScenarioTests.ofPacks(library(), folder)).get(1);
        assertThat(test.getDisplayName()).isEqualTo("It holds");
        assertThatCode(test.getExecutable()::execute).doesNotThrowAnyException();
    }

    @Test
    void a_scenario_that_does_not_hold_fails_with_its_reason() {
        DynamicTest test = tests(ScenarioTests.ofPacks(library(), folder)).get(2);
        assertThatThrownBy(test.getExecutable()::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        It does not hold
                          tiny/scenarios/a b.yaml:6
                          value of company.staff:
                            expected: 4
                            actual:   3
                            because:""");
    }

    @Test
    void a_slip_is_a_test_that_fails() {
        DynamicTest test = tests(ScenarioTests.ofPacks(library(), folder)).get(0);
        assertThat(test.getDisplayName()).isEqualTo("unknown fact `company.stuff`");
        assertThatThrownBy(test.getExecutable()::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessage("tiny/scenarios/a b.yaml:10:25: error[G902]: unknown fact `company.stuff`"
                        + " (did you mean `company.staff`?)");
    }
}
