package org.guichet.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guichet.engine.source.PackFiles;
import org.guichet.engine.source.PackFinder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class UnreadableFilesTest {
    private static final List<PackFiles> PACKS =
            PackFinder.inFolder(Path.of("../rule-packs/packs")).all();

    @TestFactory
    Stream<DynamicTest> a_file_that_cannot_be_read_is_reported_and_crashes_nothing() {
        return PACKS.stream()
                .flatMap(pack -> pack.paths().stream()
                        .filter(path -> path.endsWith(".yaml") && !path.startsWith("scenarios/"))
                        .map(path -> dynamicTest(pack.file(path), () -> assertReported(pack, path))));
    }

    private static void assertReported(PackFiles broken, String path) {
        List<PackFiles> packs = new ArrayList<>();
        for (PackFiles pack : PACKS) {
            packs.add(pack.id().equals(broken.id()) ? without(pack, path) : pack);
        }
        assertThat(new PackLibrary(packs).diagnostics()).anySatisfy(diagnostic -> {
            assertThat(diagnostic.file()).isEqualTo(broken.file(path));
            assertThat(diagnostic.code()).isIn("G101", "G102");
        });
    }

    private static PackFiles without(PackFiles pack, String path) {
        Map<String, byte[]> files = new TreeMap<>();
        pack.paths().forEach(each -> files.put(each, pack.content(each).orElseThrow()));
        files.put(path, "a:\n\tb: c\n".getBytes(UTF_8));
        return new PackFiles(pack.id(), files);
    }
}
