package org.guichet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE", "TRUE, FALSE, FALSE, TRUE", "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "FALSE, FALSE, FALSE, FALSE", "FALSE, UNKNOWN, FALSE, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void truth_follows_kleenes_tables_whatever_the_order(Truth a, Truth b, Truth and, Truth or) {
        assertThat(a.and(b)).isEqualTo(b.and(a)).isEqualTo(and);
        assertThat(a.or(b)).isEqualTo(b.or(a)).isEqualTo(or);
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.not().not()).isEqualTo(a);
    }

    @Test
    void money_ignores_trailing_zeros_and_is_written_in_full() {
        assertThat(Money.euros("1.50")).isEqualTo(Money.euros("1.5")).hasToString("1.5 EUR");
        assertThat(Money.euros(new BigDecimal("8E6")))
                .isEqualTo(Money.euros(8_000_000))
                .hasToString("8000000 EUR");
        assertThat(Money.euros("-0.01")).isLessThan(Money.euros(0));
    }

    @Test
    void money_of_two_currencies_cannot_be_compared() {
        Money dollars = new Money(BigDecimal.ONE, "USD");
        assertThat(dollars).isNotEqualTo(Money.euros(1));
        assertThatThrownBy(() -> dollars.compareTo(Money.euros(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot compare USD with EUR");
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, "euro")).hasMessageContaining("`euro`");
    }

    @Test
    void an_amount_that_would_fill_the_memory_is_refused() {
        assertThatThrownBy(() -> Money.euros("1e999999999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too many digits");
    }

    @Test
    void both_days_of_a_window_belong_to_it() {
        LocalDate opens = LocalDate.of(2026, 1, 1);
        LocalDate closes = LocalDate.of(2026, 6, 30);
        Window window = new Window(Optional.of(opens), Optional.of(closes));
        assertThat(window.contains(opens)).isTrue();
        assertThat(window.contains(closes)).isTrue();
        assertThat(window.contains(opens.minusDays(1))).isFalse();
        assertThat(window.contains(closes.plusDays(1))).isFalse();
        assertThat(Window.ALWAYS.contains(LocalDate.MIN)).isTrue();
        assertThatThrownBy(() -> new Window(Optional.of(closes), Optional.of(opens)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_application_needs_a_date() {
        assertThatThrownBy(() -> Application.builder().fact("a", 1).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("asOf");
    }

    @Test
    void an_application_keeps_nothing_of_the_lists_that_it_was_given() {
        List<Map<String, Object>> aids = new ArrayList<>(List.of(Map.of("amount", 1)));
        Application application =
                Application.builder().fact("aids", aids).asOf(LocalDate.EPOCH).build();
        aids.clear();
        assertThat(application.facts()).containsEntry("aids", List.of(Map.of("amount", BigDecimal.ONE)));
        assertThatThrownBy(() -> application.facts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_application_never_shows_values_in_its_text() {
        Application application = Application.builder()
                .fact("person.name", "Jeanne Martin")
                .asOf(LocalDate.EPOCH)
                .build();
        assertThat(application.toString()).contains("person.name").doesNotContain("Martin");
    }

    @Test
    void an_award_has_an_amount_if_and_only_if_it_is_determined() {
        assertThatThrownBy(() -> new Award(
                        Award.Form.GRANT, Award.Status.DETERMINED, Optional.empty(), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Award(
                        Award.Form.GRANT,
                        Award.Status.BELOW_FLOOR,
                        Optional.of(Money.euros(1)),
                        List.of(),
                        List.of(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
