package org.guichet.engine.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> NAMES = List.of(
            "company.headcount",
            "company.turnover",
            "company.size",
            "project.region",
            "naf",
            "84",
            "11",
            "01.1",
            "FR",
            "a");

    @ParameterizedTest
    @CsvSource({
        "company.headcoutn,company.headcount",
        "Company.Size,company.size",
        "company.siez,company.size",
        "projet.region,project.region",
        "project.regoin,project.region",
        "nef,naf",
        "nf,naf",
        "fr,FR",
        // too far, or so short that a character makes another
        "headcount,",
        "85,",
        "b,",
        "zzz,",
        "company.xxxxxxxx,",
        "01.2,01.1"
    })
    void the_nearest_name_is_suggested_if_it_is_near_enough(String written, @Nullable String expected) {
        assertThat(Suggestion.didYouMean(written, NAMES))
                .isEqualTo(Optional.ofNullable(expected).map(name -> "did you mean `" + name + "`?"));
    }

    @ParameterizedTest
    @CsvSource({
        "abcd,abcd,0",
        "abcd,ABCD,0",
        "abcd,abdc,1",
        "abcd,abc,1",
        "abc,abcd,1",
        "abcd,axcd,1",
        "abcd,badc,2",
        "'',abc,3"
    })
    void swapping_neighbours_is_one_change(String first, String second, int distance) {
        assertThat(Suggestion.distance(first, second)).isEqualTo(distance);
        assertThat(Suggestion.distance(second, first)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"abcdef,abcdxx abcdey abcdez,abcdey", "abcdef,abcdez abcdey,abcdey"})
    void of_names_as_near_the_first_in_the_alphabet_is_suggested(String written, String names, String expected) {
        assertThat(Suggestion.nearest(written, Arrays.asList(names.split(" ")))).contains(expected);
    }
}
