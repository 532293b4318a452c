package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static Optional<Object> french(String type, String unit, String typed) {
        return new AnswerReader(Locale.FRENCH).value(new Slot("fact", type, Optional.of(unit)), typed);
    }

    private static Optional<Object> english(String type, String unit, String typed) {
        return new AnswerReader(Locale.ENGLISH).value(new Slot("fact", type, Optional.of(unit)), typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"42|42", "1 200|1200", "1 200,5|1200.5", "-3|-3", "12.5|12.5", "8,25 AWU|8.25"})
    void numbers_are_read_as_they_are_written_in_french(String typed, String number) {
        assertThat(french("number", "AWU", typed)).contains(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,2,3", "12 34", "douze", "1e5", "", "NaN", "12 personnes"})
    void what_is_no_number_or_could_be_two_is_not_guessed(String typed) {
        assertThat(french("number", "AWU", typed)).isEmpty();
    }

    @Test
    void english_has_its_own_marks() {
        assertThat(english("number", "AWU", "1,200.5")).contains(new BigDecimal("1200.5"));
        assertThat(english("number", "AWU", "1,5")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 000 000", "8000000 €", "8 000 000 EUR", "8 000 000 euros", "€8000000"})
    void money_may_name_its_currency(String typed) {
        assertThat(french("money", "EUR", typed)).contains(Money.euros("8000000"));
    }

    @Test
    void another_currency_is_not_understood() {
        assertThat(french("money", "EUR", "8000 USD")).isEmpty();
        assertThat(french("money", "EUR", "8 k€")).isEmpty();
    }

    @Test
    void a_percentage_below_one_needs_its_sign() {
        assertThat(french("percentage", "", "12,5 %")).contains(new BigDecimal("0.125"));
        assertThat(french("percentage", "", "15")).contains(new BigDecimal("0.15"));
        assertThat(french("percentage", "", "0,15")).isEmpty();
        assertThat(french("percentage", "", "0,15 %")).contains(new BigDecimal("0.0015"));
    }

    @Test
    void days_are_read_in_words_and_figures_unless_they_could_be_two() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(french("date", "", "01/03/2026")).contains(day);
        assertThat(french("date", "", "1er mars 2026")).contains(day);
        assertThat(french("date", "", "2026-03-01")).contains(day);
        assertThat(french("date", "", "31/02/2026")).isEmpty();
        assertThat(english("date", "", "1 March 2026")).contains(day);
        assertThat(english("date", "", "01/03/2026")).isEmpty();
    }
}
