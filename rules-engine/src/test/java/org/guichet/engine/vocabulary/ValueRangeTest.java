package org.guichet.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueRangeTest {
    private static Optional<Object> number(@Nullable String written) {
        return Optional.ofNullable(written).map(BigDecimal::new);
    }

    @ParameterizedTest
    @CsvSource({
        "0,true,,true,0,true", "0,true,,true,-0.01,false", "0,false,,true,0,false", "0,false,,true,0.01,true",
        ",true,1,true,1,true", ",true,1,true,1.01,false", ",true,1,false,1,false", ",true,1,false,0.99,true",
        "0,true,1,true,0.00,true", "0,true,1,true,1.0,true", "0,false,1,false,0.5,true", "0,false,1,true,0,false",
        "0,true,1,false,1,false", ",true,,true,-5,true"
    })
    void a_range_holds_what_lies_within_its_bounds(
            @Nullable String low,
            boolean lowClosed,
            @Nullable String high,
            boolean highClosed,
            String value,
            boolean holds) {
        ValueRange range = new ValueRange("written", number(low), lowClosed, number(high), highClosed);
        assertThat(range.contains(new BigDecimal(value))).isEqualTo(holds);
    }

    @Test
    void a_range_may_be_one_of_dates() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        ValueRange range = new ValueRange("written", Optional.of(day), false, Optional.empty(), true);
        assertThat(range.contains(day)).isFalse();
        assertThat(range.contains(day.plusDays(1))).isTrue();
    }
}
