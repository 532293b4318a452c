package org.guichet.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.api.Application;
import org.guichet.api.InvalidApplicationException;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.Trust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the reference page, {@code rule-packs/README.md}, compiled and run. */
class ReadmeExampleTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?ms)^## derivations.yaml and rules/\\*.drl$\\s*^```yaml\\n(.*?)^```$.*?^```drl\\n(.*?)^```$");
    private static final String FACTS = """
            facts:
              company.sites:
                type: list
                of:
                  place: { type: text, label: { en: Place } }
                  parent: { type: text, label: { en: Parent } }
                  staff: { type: number, unit: persons, label: { en: Staff } }
                label: { en: Sites }
                question: { en: "Which sites are there?" }
            """;

    @TempDir
    Path folder = Path.of("");

    private PackLibrary library = PackLibrary.onClassPath();

    @BeforeEach
    void readTheExample() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(example.find()).isTrue();
        library = RulePack.in(folder, "")
                .file("facts.yaml", FACTS)
                .file("derivations.yaml", inEnglish(example.group(1).replace("cite: …", "cite: law")))
                .file("rules/sites.drl", example.group(2))
                .replace("programmes/aid.yaml", "guests.all", "sites.staff")
                .library(Trust.RULES);
        assertThat(library.diagnostics()).isEmpty();
    }

    private static String inEnglish(String yaml) {
        return yaml.replaceAll("fr: [^,}]*, ", "");
    }

    /** A site; what is empty is not given. */
    private static Map<String, Object> site(String place, String parent, String staff) {
        Map<String, Object> site = new LinkedHashMap<>(Map.of("place", place, "parent", parent, "staff", staff));
        site.values().removeIf(value -> value.equals(""));
        site.computeIfPresent("staff", (field, value) -> new BigDecimal((String) value));
        return site;
    }

    private Optional<String> staff(List<Map<String, Object>> sites) {
        return library.evaluate("sites.staff", Optional.empty(), application(sites))
                .value()
                .map(Object::toString);
    }

    private Optional<String> isLarge(List<Map<String, Object>> sites) {
        return library.evaluate("sites.staff >= 10", Optional.empty(), application(sites))
                .value()
                .map(Object::toString);
    }

    private static Application application(List<Map<String, Object>> sites) {
        return Application.builder()
                .asOf(LocalDate.of(2026, 3, 1))
                .fact("company.sites", sites)
                .build();
    }

    @Test
    void chains_are_followed_to_their_end_and_circles_too() {
        assertThat(staff(List.of(site("C", "B", "4"), site("A", "head office", "1"), site("B", "A", "2"))))
                .contains("7");
        assertThat(staff(List.of(site("A", "head office", "1"), site("B", "C", "2"), site("C", "B", "4"))))
                .contains("1");
        assertThat(staff(List.of())).contains("0");
    }

    @Test
    void what_is_unknown_leaves_the_result_open_unless_it_does_not_matter() {
        List<Map<String, Object>> sites = List.of(site("A", "head office", "1"), site("B", "", "4"));
        assertThat(staff(sites)).isEmpty();
        assertThat(isLarge(sites)).contains("false");
        assertThat(isLarge(List.of(site("A", "head office", "10"), site("B", "A", ""))))
                .contains("true");
    }

    @Test
    void what_cannot_be_is_refused_at_its_place() {
        assertThatThrownBy(() -> staff(List.of(site("", "head office", "1"))))
                .isInstanceOfSatisfying(
                        InvalidApplicationException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code()).isEqualTo("A210");
                                    assertThat(problem.path()).isEqualTo("$.company.sites[0].place");
                                    assertThat(problem.message()).isEqualTo("a place is needed");
                                }));
    }
}
