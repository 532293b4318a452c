package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksCommandTest {
    @Test
    void what_is_installed_is_told() throws IOException {
        Golden.assertPage("packs.fr", Run.on("packs", "packs", "--lang", "fr").out());
    }

    @Test
    void what_is_installed_as_json() {
        var pack = Json.list(
                        Json.read(Run.on("packs", "packs", "--format", "json").out()), "packs")
                .get(0);
        assertThat(pack).containsEntry("id", "village").containsEntry("version", "1.0.0");
        assertThat(Json.list(pack, "programmes").get(1).toString())
                .contains("id=village/shop-front", "nature=right", "formalised=2", "delegated=0", "waived=1");
    }

    @Test
    void packs_may_lie_in_a_zip_file(@TempDir Path folder) throws IOException {
        Path zip = zipped(Path.of("src/test/resources/packs"), folder.resolve("packs.zip"));
        Run run = new Run.Setting().run("packs", "--packs", zip.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualTo(Run.on("packs", "packs").out());
    }

    private static Path zipped(Path folder, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    @Test
    void the_shipped_packs_are_found_without_being_named() {
        Run run = new Run.Setting().run("packs", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("\"ara-relocation/industrial-investment\"");
    }
}
