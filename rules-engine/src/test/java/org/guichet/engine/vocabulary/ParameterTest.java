package org.guichet.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
    private static Parameter.Value value(String since, String value) {
        return new Parameter.Value(LocalDate.parse(since), new BigDecimal(value), List.of());
    }

    private static Parameter parameter(@Nullable String until) {
        return new Parameter(
                "p",
                "rate",
                Type.RATIO,
                new Translations(Map.of("fr", "Taux")),
                List.of(value("2004-01-01", "15"), value("2025-03-01", "20")),
                Optional.ofNullable(until).map(LocalDate::parse));
    }

    /** A day, the end that is stated, the value in force, its last day. */
    @ParameterizedTest
    @CsvSource({
        "2003-12-31,,,",
        "2004-01-01,,15,2025-02-28",
        "2025-02-28,,15,2025-02-28",
        "2025-03-01,,20,",
        "2099-01-01,,20,",
        "2003-12-31,2030-12-31,,",
        "2004-01-01,2030-12-31,15,2025-02-28",
        "2025-03-01,2030-12-31,20,2030-12-31",
        "2030-12-31,2030-12-31,20,2030-12-31",
        "2031-01-01,2030-12-31,,"
    })
    void a_figure_is_in_force_from_its_first_day_to_its_last(
            LocalDate day, @Nullable String until, @Nullable BigDecimal expected, @Nullable LocalDate end) {
        Parameter parameter = parameter(until);
        assertThat(parameter.on(day).map(Parameter.Value::value)).isEqualTo(Optional.ofNullable(expected));
        assertThat(parameter.valueOn(day)).isEqualTo(expected);
        assertThat(parameter.endOn(day)).isEqualTo(Optional.ofNullable(end));
    }
}
