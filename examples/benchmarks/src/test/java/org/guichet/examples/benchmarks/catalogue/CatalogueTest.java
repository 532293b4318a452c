package org.guichet.examples.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    private static final List<Entry> ENTRIES = Catalogue.of(3_000);

    @Test
    void a_third_of_the_programmes_limit_regions_and_two_thirds_sectors() {
        assertThat(share(Field.REGION)).isCloseTo(1.0 / 3, within(0.03));
        assertThat(share(Field.SECTOR)).isCloseTo(2.0 / 3, within(0.03));
    }

    @Test
    void a_quarter_limit_the_size_half_the_legal_form_and_all_have_objectives() {
        assertThat(share(Field.EMPLOYEES)).isCloseTo(0.25, within(0.03));
        assertThat(share(Field.LEGAL_FORM)).isCloseTo(0.5, within(0.03));
        assertThat(codes(Field.OBJECTIVE))
                .hasSize(ENTRIES.size())
                .allSatisfy(codes -> assertThat(codes).hasSizeBetween(1, 3));
    }

    @Test
    void half_open_and_close() {
        assertThat(share(entry -> !entry.window().equals(Window.ALWAYS))).isCloseTo(0.5, within(0.03));
    }

    @Test
    void there_are_one_to_six_criteria_with_the_window() {
        IntStream counts = ENTRIES.stream().mapToInt(CatalogueTest::criteria);

        assertThat(counts.distinct().sorted()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void regions_are_one_or_a_few_and_many_programmes_share_lists_of_sectors() {
        assertThat(codes(Field.REGION))
                .allSatisfy(codes -> assertThat(codes).hasSizeBetween(1, 4))
                .anySatisfy(codes -> assertThat(codes).hasSize(1));
        assertThat(codes(Field.SECTOR).stream().distinct().count())
                .isLessThan(codes(Field.SECTOR).size() / 2);
    }

    @Test
    void the_code_lists_have_their_sizes() {
        assertThat(Codes.REGIONS).hasSize(18);
        assertThat(Codes.OBJECTIVES).hasSize(10);
        assertThat(Codes.sections()).hasSize(21);
        assertThat(Codes.divisions()).hasSize(88);
        assertThat(Codes.of(Field.SECTOR)).hasSize(732);
    }

    @Test
    void companies_know_everything_or_lack_up_to_four_facts() {
        assertThat(Companies.of(500, Facts.KNOWN))
                .allSatisfy(known -> assertThat(known.facts()).hasSize(5));
        assertThat(Companies.of(500, Facts.UNKNOWN).stream()
                        .map(Application::facts)
                        .map(Map::size)
                        .distinct()
                        .sorted())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(Companies.of(500, Facts.UNKNOWN)).isEqualTo(Companies.of(500, Facts.UNKNOWN));
    }

    @Test
    void the_same_files_are_written_each_time(@TempDir Path folder) throws IOException {
        CataloguePack.write(Catalogue.of(50), folder.resolve("one"));
        CataloguePack.write(Catalogue.of(50), folder.resolve("other"));

        Map<String, String> files = files(folder.resolve("one"));
        assertThat(files).isEqualTo(files(folder.resolve("other"))).hasSize(56);
    }

    private static double share(Field field) {
        return share(entry -> entry.requirements().stream().anyMatch(requirement -> requirement.field() == field));
    }

    private static double share(Predicate<Entry> kind) {
        return (double) ENTRIES.stream().filter(kind).count() / ENTRIES.size();
    }

    private static List<List<String>> codes(Field field) {
        return ENTRIES.stream()
                .flatMap(entry -> entry.requirements().stream())
                .filter(requirement -> requirement.field() == field)
                .map(requirement -> ((Requirement.OneOf) requirement).codes())
                .toList();
    }

    private static int criteria(Entry entry) {
        return entry.requirements().size() + (entry.window().equals(Window.ALWAYS) ? 0 : 1);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
