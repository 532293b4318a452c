package org.guichet.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.guichet.api.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordTest {
    @ParameterizedTest
    @EnumSource
    void both_languages_say_something_and_tell_as_much(Word word) {
        Object[] told = {"<1>", "<2>", "<3>", "<4>", "<5>"};
        String french = word.in(Locale.FRENCH, told);
        String english = word.in(Locale.ENGLISH, told);
        assertThat(french).isNotBlank().doesNotContain("~");
        assertThat(english).isNotBlank().doesNotContain("~", "\u00A0:");
        for (Object one : told) {
            assertThat(french.contains(one.toString())).isEqualTo(english.contains(one.toString()));
        }
    }

    @Test
    void french_counts_none_as_one() {
        assertThat(Word.ERRORS.in(Locale.FRENCH, 0)).isEqualTo("0 erreur");
        assertThat(Word.ERRORS.in(Locale.ENGLISH, 0)).isEqualTo("0 errors");
        assertThat(Word.ERRORS.in(Locale.FRENCH, 1)).isEqualTo("1 erreur");
        assertThat(Word.ERRORS.in(Locale.FRENCH, 2)).isEqualTo("2 erreurs");
    }

    @Test
    void values_are_written_as_people_write_them() {
        Figures french = new Figures(Locale.FRENCH);
        Figures english = new Figures(Locale.ENGLISH);
        assertThat(french.value(Money.euros("1234567.5"))).isEqualTo("1\u202F234\u202F567,50\u00A0€");
        assertThat(english.value(Money.euros("1234567.5"))).isEqualTo("EUR\u00A01,234,567.50");
        assertThat(french.value(LocalDate.of(2026, 3, 1))).isEqualTo("1er\u00A0mars\u00A02026");
        assertThat(english.value(LocalDate.of(2026, 3, 1))).isEqualTo("1\u00A0March\u00A02026");
        assertThat(french.value(new BigDecimal("-1000"))).isEqualTo("-1\u202F000");
        assertThat(french.percentage(new BigDecimal("0.125"))).isEqualTo("12,5\u00A0%");
        assertThat(english.value(true)).isEqualTo("yes");
    }
}
