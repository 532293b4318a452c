package org.guichet.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static Type type(String word) {
        return switch (word) {
            case "boolean" -> Type.BOOLEAN;
            case "integer" -> Type.integer("");
            case "number" -> Type.number("");
            case "money" -> Type.money("EUR");
            case "percentage" -> Type.PERCENTAGE;
            case "date" -> Type.DATE;
            default -> Type.TEXT;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            boolean    | true            | true
            boolean    | yes             | true
            boolean    | no              | false
            integer    | 42              | 42
            integer    | -1              | -1
            integer    | 42.0            | 42.0
            integer    | 1 500           | 1500
            number     | 12.5            | 12.5
            number     | +3              | 3
            number     | 0               | 0
            number     | 8 000 000.25    | 8000000.25
            number     | 8\u202f000      | 8000
            number     | 8\u00a0000      | 8000
            money      | 8000000 EUR     | 8000000
            money      | 8 000 000 EUR   | 8000000
            money      | 8\u202f000\u202f000\u202fEUR | 8000000
            money      | 0.01EUR         | 0.01
            percentage | 15 %            | 0.15
            percentage | 15%             | 0.15
            percentage | 0.5 %           | 0.005
            percentage | 100\u00a0%      | 1.00
            percentage | -3 %            | -0.03
            date       | 2026-03-01      | 2026-03-01
            date       | 2024-02-29      | 2024-02-29
            text       | 01              | 01
            """)
    void a_value_is_read_as_packs_write_it(String word, String written, String expected) {
        assertThat(Values.parse(type(word), written)).map(Object::toString).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            boolean    | True
            boolean    | oui
            boolean    | 1
            integer    | 42.5
            integer    | 1e3
            integer    | ''
            number     | 12,5
            number     | 1 50
            number     | 15 00
            number     | 1 0000
            number     | .5
            number     | 5.
            number     | 1e999999999
            number     | NaN
            number     | 0x10
            number     | ١٢
            number     | 1234567890123456789012345678901
            money      | 15
            money      | EUR
            money      | 15 USD
            money      | 15 eur
            money      | 15 €
            money      | EUR 15
            money      | 8,000 EUR
            percentage | 15
            percentage | %
            percentage | 15 % %
            percentage | 15,5 %
            date       | 2026-02-29
            date       | 2026-13-01
            date       | 2026-1-1
            date       | 01/03/2026
            date       | 2026-03-01T00:00
            date       | +12026-03-01
            date       | -0001-01-01
            date       | 20260301
            """)
    void what_is_not_of_its_type_is_refused(String word, String written) {
        assertThat(Values.parse(type(word), written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // the day before, the day itself
        "2018-03-01, 2026-02-28, 7, 11",
        "2018-03-01, 2026-03-01, 8, 0",
        "2018-03-01, 2026-03-02, 8, 0",
        // a 29 February is reached on 28 February in other years
        "2020-02-29, 2021-02-27, 0, 11",
        "2020-02-29, 2021-02-28, 1, 0",
        "2020-02-29, 2024-02-28, 3, 11",
        "2020-02-29, 2024-02-29, 4, 0",
        "2019-02-28, 2020-02-28, 1, 0",
        "2019-02-28, 2020-02-29, 1, 0",
        // ends of months
        "2024-01-31, 2024-02-28, 0, 0",
        "2024-01-31, 2024-02-29, 0, 1",
        "2024-01-31, 2024-03-30, 0, 1",
        "2024-01-31, 2024-03-31, 0, 2",
        "2024-01-31, 2024-04-30, 0, 3",
        // the same day, and reversed
        "2024-05-05, 2024-05-05, 0, 0",
        "2024-05-05, 2024-05-04, 0, 0",
        "2024-05-05, 2024-04-05, 0, -1",
        "2024-05-05, 2024-04-06, 0, 0",
        "2026-03-01, 2018-03-01, -8, 0",
        "2026-03-01, 2018-03-02, -7, -11"
    })
    void elapsed_years_and_months_are_counted_from_day_to_day(LocalDate from, LocalDate to, int years, int months) {
        assertThat(Values.elapsed(from, to)).isEqualTo(Period.of(years, months, 0));
    }

    @Test
    void so_many_years_have_elapsed_exactly_from_the_anniversary_on() {
        Random random = new Random(20260301);
        for (int i = 0; i < 10_000; i++) {
            LocalDate from = LocalDate.ofEpochDay(random.nextInt(30_000));
            int years = 1 + random.nextInt(40);
            LocalDate anniversary = from.plusYears(years);
            LocalDate to = switch (random.nextInt(3)) {
                case 0 -> LocalDate.ofEpochDay(random.nextInt(45_000));
                case 1 -> anniversary.plusDays(random.nextInt(5) - 2);
                default -> anniversary.plusDays(random.nextInt(800) - 400);
            };
            assertThat(Values.elapsed(from, to).toTotalMonths() / 12 >= years)
                    .as("%s, %s, %s years", from, to, years)
                    .isEqualTo(!to.isBefore(anniversary));
        }
    }

    @Test
    void so_many_months_have_elapsed_exactly_from_that_day_on() {
        Random random = new Random(20260302);
        for (int i = 0; i < 10_000; i++) {
            LocalDate from = LocalDate.ofEpochDay(random.nextInt(30_000));
            int months = 1 + random.nextInt(400);
            LocalDate to = from.plusMonths(months).plusDays(random.nextInt(9) - 4);
            assertThat(Values.elapsed(from, to).toTotalMonths() >= months)
                    .as("%s, %s, %s months", from, to, months)
                    .isEqualTo(!to.isBefore(from.plusMonths(months)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4, 0.25", "1, 3, 0.3333333333333333333333333333333333", "2, 3, 0.6666666666666666666666666666666667",
        "100, 10, 10", "0, 5, 0", "-1, 8, -0.125"
    })
    void a_quotient_is_exact_where_it_ends_and_else_has_34_digits(BigDecimal a, BigDecimal b, BigDecimal expected) {
        assertThat(Values.quotient(a, b))
                .hasValueSatisfying(quotient -> assertThat(quotient).isEqualByComparingTo(expected));
    }

    @Test
    void a_division_by_zero_has_no_value() {
        assertThat(Values.quotient(BigDecimal.ONE, new BigDecimal("0.00"))).isEmpty();
    }

    @Test
    void numbers_are_compared_by_value_and_not_by_their_digits() {
        assertThat(Values.same(new BigDecimal("1.0"), new BigDecimal("1.00"))).isTrue();
        assertThat(Values.compare(new BigDecimal("10"), new BigDecimal("9.99"))).isPositive();
        assertThat(Values.same("1.0", "1.00")).isFalse();
    }

    @Test
    void durations_are_compared_by_their_length() {
        assertThat(Values.same(Period.ofMonths(12), Period.ofYears(1))).isTrue();
        assertThat(Values.compare(Period.of(1, 1, 0), Period.ofMonths(12))).isPositive();
        assertThat(Values.compare(Period.ofDays(-1), Period.ZERO)).isNegative();
        assertThat(Values.compare(Period.ofDays(40), Period.ofDays(5))).isPositive();
    }
}
