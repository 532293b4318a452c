package org.guichet.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.api.Truth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSetTest {
    private static final CodeList NAF = new CodeList(
            "naf",
            label("NAF"),
            List.of(
                    code("A", null),
                    code("01", "A"),
                    code("01.1", "01"),
                    code("01.11", "01.1"),
                    code("01.12", "01.1"),
                    code("01.2", "01"),
                    code("02", "A"),
                    code("B", null),
                    code("05", "B")),
            Map.of(),
            true);

    private static Translations label(String text) {
        return new Translations(Map.of("fr", text));
    }

    private static CodeList.Code code(String code, @Nullable String parent) {
        return new CodeList.Code(code, label(code), parent, Map.of());
    }

    private static Set<String> codes(@Nullable String written) {
        return written == null ? Set.of() : Arrays.stream(written.split(" ")).collect(Collectors.toSet());
    }

    private static List<String> mayBelong(CodeSet set) {
        return NAF.codes().stream()
                .filter(code -> set.membership(code) != Truth.FALSE)
                .toList();
    }

    @ParameterizedTest(name = "{2} in {0} except {1}")
    @CsvSource({
        "A,,A,TRUE",
        "A,,01,TRUE",
        "A,,01.11,TRUE",
        "A,,B,FALSE",
        "A,,05,FALSE",
        "A,,unheard,FALSE",
        // a coarse code of which only a part belongs
        "01.1,,A,UNKNOWN",
        "01.1,,01,UNKNOWN",
        "01.1,,01.1,TRUE",
        "01.1,,01.2,FALSE",
        "01.1,,02,FALSE",
        "01.11,,01.1,UNKNOWN",
        // all parts belong, though the whole is not listed
        "01 02,,A,TRUE",
        "01.11 01.12,,01.1,TRUE",
        "01.11 01.12 01.2 02,,A,TRUE",
        "05,,B,TRUE",
        // exceptions, and what is listed again below them
        "A,01.1,A,UNKNOWN",
        "A,01.1,01,UNKNOWN",
        "A,01.1,01.1,FALSE",
        "A,01.1,01.11,FALSE",
        "A,01.1,01.2,TRUE",
        "A 01.11,01.1,01.11,TRUE",
        "A 01.11,01.1,01.12,FALSE",
        "A 01.11,01.1,01.1,UNKNOWN",
        "A,01 02,A,FALSE",
        "A,A,A,FALSE",
        "A,A,01,FALSE",
        "A 01,A,01.1,TRUE",
        "A 01,A,02,FALSE",
        ",,A,FALSE",
        "A B,,B,TRUE"
    })
    void a_code_belongs_if_the_nearest_that_says_so_does(
            @Nullable String listed, @Nullable String excepted, String code, Truth expected) {
        CodeSet set = new CodeSet(Optional.empty(), Optional.empty(), NAF, codes(listed), codes(excepted), List.of());
        assertThat(set.membership(code)).isEqualTo(expected);
        assertThat(set.reach()).containsAll(mayBelong(set));
    }
}
