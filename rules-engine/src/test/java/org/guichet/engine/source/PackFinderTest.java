package org.guichet.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackFinderTest {
    private static final Map<String, String> TWO_PACKS = Map.of(
            "ara/pack.yaml", "pack: ara\n",
            "ara/programmes/jei.yaml", "programme: jei\n",
            "ara/.git/config", "hidden",
            "ara/programmes/.jei.yaml.swp", "editor",
            "ara/programmes/jei.yaml~", "editor",
            "eu/pack.yaml", "pack: eu\n",
            "notes/readme.txt", "no pack",
            ".old/pack.yaml", "hidden");

    @TempDir
    Path temporary;

    @Test
    void packs_are_the_sub_folders_with_a_pack_file() throws IOException {
        assertTwoPacks(PackFinder.inFolder(folder("packs", TWO_PACKS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "packs/", "repository-main/rule-packs/packs/"})
    void packs_lie_anywhere_in_an_archive(String prefix) throws IOException {
        assertTwoPacks(PackFinder.inArchive(zip("packs.zip", prefix, TWO_PACKS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"packs", "/packs/", "org/guichet/packs"})
    void packs_lie_in_a_jar_on_the_class_path(String root) throws IOException {
        String folder = root.replaceAll("^/|/$", "") + "/";
        Path jar = zip("with space é.jar", folder, TWO_PACKS);
        try (URLClassLoader loader = loader(jar)) {
            assertTwoPacks(PackFinder.onClassPath(loader, root));
        }
    }

    private static void assertTwoPacks(PackFinder finder) {
        assertThat(finder.ids()).containsExactly("ara", "eu");
        PackFiles ara = finder.find("ara").orElseThrow();
        assertThat(ara.id()).isEqualTo("ara");
        assertThat(ara.paths()).containsExactly("pack.yaml", "programmes/jei.yaml");
        assertThat(ara.content("pack.yaml")).hasValue("pack: ara\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ara.digest())
                .isEqualTo(PackFiles.ofTexts(
                                "ara", Map.of("pack.yaml", "pack: ara\n", "programmes/jei.yaml", "programme: jei\n"))
                        .digest());
        assertThat(finder.all()).extracting(PackFiles::id).containsExactly("ara", "eu");
        assertThat(finder.find("notes")).isEmpty();
        assertThat(finder.find("../packs/ara")).isEmpty();
    }

    @Test
    void several_class_path_entries_carry_packs() throws IOException {
        Path jar = zip("one.jar", "packs/", Map.of("ara/pack.yaml", "a", "eu/pack.yaml", "e"));
        Path classes = folder("classes", Map.of("packs/fr/pack.yaml", "f", "packs/eu/pack.yaml", "e"));
        try (URLClassLoader loader = loader(jar, classes)) {
            assertThat(PackFinder.onClassPath(loader, "packs").all())
                    .extracting(PackFiles::id)
                    .containsExactly("ara", "eu", "fr");
        }
    }

    @Test
    void two_different_packs_of_one_name_on_the_class_path_are_refused() throws IOException {
        Path one = folder("one", Map.of("packs/eu/pack.yaml", "version: 1"));
        Path two = folder("two", Map.of("packs/eu/pack.yaml", "version: 2"));
        try (URLClassLoader loader = loader(one, two)) {
            PackFinder finder = PackFinder.onClassPath(loader, "packs");
            assertThatIllegalStateException()
                    .isThrownBy(() -> finder.find("eu"))
                    .withMessage("different packs `eu` on the class path");
        }
    }

    @Test
    void only_the_root_of_a_jar_on_the_class_path_is_searched() throws IOException {
        Path jar = zip(
                "app.jar",
                "",
                Map.of("packs/", "", "packs/eu/pack.yaml", "e", "other/fr/pack.yaml", "f", "packs/x/y/pack.yaml", "y"));
        try (URLClassLoader loader = loader(jar)) {
            assertThat(PackFinder.onClassPath(loader, "packs").ids()).containsExactly("eu");
        }
    }

    @Test
    void what_is_missing_is_named() throws IOException {
        Path absent = temporary.resolve("absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackFinder.inFolder(absent))
                .withMessage("there is no folder `" + absent + "`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackFinder.inArchive(absent))
                .withMessage("there is no file `" + absent + "`");
        try (URLClassLoader loader = loader()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PackFinder.onClassPath(loader, "absent"))
                    .withMessage("there is no folder `absent` on the class path");
        }
    }

    @Test
    void a_pack_file_within_a_pack_makes_no_second_pack() throws IOException {
        Path zip = zip("p.zip", "", Map.of("ara/pack.yaml", "a", "ara/data/old/pack.yaml", "o"));
        assertThat(PackFinder.inArchive(zip).ids()).containsExactly("ara");
        assertThat(PackFinder.inArchive(zip).find("ara").orElseThrow().paths()).contains("data/old/pack.yaml");
    }

    @Test
    void links_out_of_the_folder_are_not_followed() throws IOException {
        Path root = folder("packs", Map.of("ara/pack.yaml", "a", "ara/tables/t.csv", "t"));
        Path outside = folder("outside", Map.of("secret.yaml", "s", "evil/pack.yaml", "e"));
        Files.createSymbolicLink(root.resolve("ara/stolen.yaml"), outside.resolve("secret.yaml"));
        Files.createSymbolicLink(root.resolve("ara/folder"), outside);
        Files.createSymbolicLink(root.resolve("evil"), outside.resolve("evil"));
        Files.createSymbolicLink(root.resolve("ara/u.csv"), Path.of("tables/t.csv"));
        Files.createSymbolicLink(root.resolve("ara/dangling.csv"), Path.of("nowhere"));
        PackFinder finder = PackFinder.inFolder(root);
        assertThat(finder.ids()).containsExactly("ara");
        assertThat(finder.find("ara").orElseThrow().paths()).containsExactly("pack.yaml", "tables/t.csv", "u.csv");
    }

    @Test
    void a_root_may_itself_be_a_link() throws IOException {
        Path root = folder("packs", Map.of("ara/pack.yaml", "a"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
        assertThat(PackFinder.inFolder(link).all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.yaml", "ara/../../evil.yaml", "/etc/evil.yaml", "ara\\evil.yaml", "C:/evil.yaml"})
    void an_archive_with_an_entry_that_reaches_out_is_refused(String name) throws IOException {
        Path zip = zip("evil.zip", "", Map.of("ara/pack.yaml", "a", name, "e"));
        assertThatThrownBy(() -> PackFinder.inArchive(zip).ids())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read `" + zip + "`: the entry `" + name + "` reaches out of the archive");
    }

    @Test
    void two_packs_of_one_name_in_an_archive_are_refused() throws IOException {
        Path zip = zip("two.zip", "", Map.of("a/eu/pack.yaml", "1", "b/eu/pack.yaml", "2"));
        assertThatThrownBy(() -> PackFinder.inArchive(zip).ids())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("two packs of one name: `");
    }

    @Test
    void an_archive_that_is_none_is_refused() throws IOException {
        Path file = Files.writeString(temporary.resolve("text.zip"), "text");
        assertThatThrownBy(() -> PackFinder.inArchive(file).ids())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot read `" + file + "`");
    }

    @Test
    void a_file_that_inflates_beyond_fifty_mebibytes_is_refused() throws IOException {
        Path zip = bomb("bomb.zip", 1, (50 << 20) + 1);
        assertThat(Files.size(zip)).isLessThan(100_000);
        assertThatThrownBy(() -> PackFinder.inArchive(zip).find("ara"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read `" + zip + "`: a file larger than 50 MiB, at `ara/0`");
    }

    @Test
    void files_that_inflate_beyond_two_hundred_mebibytes_are_refused() throws IOException {
        Path zip = bomb("bomb.zip", 21, 10 << 20);
        assertThatThrownBy(() -> PackFinder.inArchive(zip).all())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("more than 200 MiB");
    }

    @Test
    void more_than_fifty_thousand_files_are_refused() throws IOException {
        Path zip = bomb("many.zip", 50_000, 0);
        assertThat(PackFinder.inArchive(zip).ids()).containsExactly("ara");
        assertThatThrownBy(() -> PackFinder.inArchive(zip).find("ara"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("more than 50,000 files");
    }

    private Path bomb(String name, int entries, int size) throws IOException {
        Path zip = temporary.resolve(name);
        byte[] zeros = new byte[size];
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            stream.putNextEntry(new ZipEntry("ara/pack.yaml"));
            for (int i = 0; i < entries; i++) {
                stream.putNextEntry(new ZipEntry("ara/" + i));
                stream.write(zeros);
            }
        }
        return zip;
    }

    private Path folder(String name, Map<String, String> files) throws IOException {
        Path folder = temporary.resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    /** A zip file with entries for the folders of its prefix, as jars have them. */
    private Path zip(String name, String prefix, Map<String, String> files) throws IOException {
        Path zip = temporary.resolve(name);
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int slash = prefix.indexOf('/'); slash >= 0; slash = prefix.indexOf('/', slash + 1)) {
                stream.putNextEntry(new ZipEntry(prefix.substring(0, slash + 1)));
            }
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                stream.putNextEntry(new ZipEntry(prefix + file.getKey()));
                stream.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static URLClassLoader loader(Path... entries) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            urls.add(entry.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), null);
    }
}
