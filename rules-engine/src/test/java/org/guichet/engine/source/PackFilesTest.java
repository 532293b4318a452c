package org.guichet.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackFilesTest {
    private static final Map<String, String> PACK = Map.of("pack.yaml", "pack: a\n", "tables/t.csv", "a,b\n1,2\n");

    @Test
    void the_digest_stays_the_same_for_ever() {
        // sha256 of: length of the path in 8 bytes, path, length of the text in 8 bytes, text; computed elsewhere
        assertThat(digest(Map.of("pack.yaml", "pack: a\n")))
                .isEqualTo("ffe7f476163cde1220021b31c6f22b5fbdf36ae9126bc26d6bcbb968a4d632f7");
    }

    @Test
    void neither_line_ends_nor_scenarios_nor_notes_change_the_digest() {
        assertThat(digest(Map.of(
                        "pack.yaml", "pack: a\r\n",
                        "tables/t.csv", "a,b\r\n1,2\n",
                        "scenarios/s.yaml", "scenarios: []\n",
                        "README.md", "words",
                        "programmes/NOTES.MD", "words")))
                .isEqualTo(digest(PACK));
    }

    @Test
    void whatever_can_change_a_decision_changes_the_digest() {
        assertThat(digest(PACK))
                .isNotEqualTo(digest(Map.of("pack.yaml", "pack: b\n", "tables/t.csv", "a,b\n1,2\n")))
                .isNotEqualTo(digest(Map.of("pack.yaml", "pack: a\n", "tables/u.csv", "a,b\n1,2\n")))
                .isNotEqualTo(digest(Map.of("pack.yaml", "pack: a\n")))
                .isNotEqualTo(digest(Map.of("pack.yaml", "pack: a\r", "tables/t.csv", "a,b\n1,2\n")));
        assertThat(digest(Map.of("a", "bc"))).isNotEqualTo(digest(Map.of("ab", "c")));
        assertThat(digest(Map.of("a", "x", "b", "y"))).isNotEqualTo(digest(Map.of("a", "xb", "y", "")));
    }

    @Test
    void paths_are_listed_by_folder_and_ending() {
        PackFiles files = PackFiles.ofTexts(
                "ara",
                Map.of("programmes/b.yaml", "", "programmes/a.yaml", "", "programmes/x/c.yaml", "", "p.yaml", ""));
        assertThat(files.paths("programmes", "yaml")).containsExactly("programmes/a.yaml", "programmes/b.yaml");
        assertThat(files.paths()).hasSize(4);
        assertThat(files.file("p.yaml")).isEqualTo("ara/p.yaml");
        assertThat(files.content("absent.yaml")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a", "a/../b", "/a", "a\\b", "C:/a", "./a"})
    void a_path_that_leaves_the_pack_is_refused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackFiles.ofTexts("ara", Map.of(path, "")))
                .withMessage("`" + path + "` is not a path in a pack");
    }

    private static String digest(Map<String, String> texts) {
        return PackFiles.ofTexts("ara", texts).digest();
    }
}
