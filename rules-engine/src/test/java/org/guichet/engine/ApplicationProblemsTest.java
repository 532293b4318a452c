package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.api.Money;
import org.guichet.api.Verdict;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An application with a fault is refused with every fault at its place; nothing else happens. */
class ApplicationProblemsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final PackLibrary LIBRARY = TestPacks.programme("""
                    criteria:
                      ten:
                        label: { fr: "Dix", en: "Ten" }
                        require: firm.staff >= 1
                        cite: law
                    """)
            .file("facts.yaml", """
                    facts:
                      firm.staff: { type: integer, unit: persons, range: "[0..1000]", label: { fr: "Effectif", en: "Staff" }, question: { fr: "?", en: "?" } }
                      firm.effort: { type: number, unit: AWU, range: "> 0", label: { fr: "Effort", en: "Effort" }, question: { fr: "?", en: "?" } }
                      firm.turnover: { type: money, label: { fr: "Chiffre d'affaires", en: "Turnover" }, question: { fr: "?", en: "?" } }
                      firm.share: { type: percentage, range: "[0..1]", label: { fr: "Part", en: "Share" }, question: { fr: "?", en: "?" } }
                      firm.createdOn: { type: date, label: { fr: "Création", en: "Creation" }, question: { fr: "?", en: "?" } }
                      firm.isNew: { type: boolean, label: { fr: "Nouvelle", en: "New" }, question: { fr: "?", en: "?" } }
                      firm.note: { type: text, label: { fr: "Note", en: "Note" }, question: { fr: "?", en: "?" } }
                      firm.size: { type: code, list: sizes, label: { fr: "Taille", en: "Size" }, question: { fr: "?", en: "?" } }
                      firm.aids:
                        type: list
                        of:
                          amount: { type: money, range: ">= 0", label: { fr: "Montant", en: "Amount" } }
                          on: { type: date, label: { fr: "Date", en: "Date" } }
                          size: { type: code, list: sizes, label: { fr: "Taille", en: "Size" } }
                        label: { fr: "Aides", en: "Aids" }
                        question: { fr: "?", en: "?" }
                    """)
            .file("lists.yaml", """
                    lists:
                      sizes:
                        title: { fr: "Tailles", en: "Sizes" }
                        codes: { small: { fr: "Petite", en: "Small" }, large: { fr: "Grande", en: "Large" } }
                    """)
            .file("definitions.yaml", """
                    definitions:
                      firm.isLarge: { label: { fr: "Grande", en: "Large" }, type: boolean, value: firm.staff > 100 }
                    """)
            .library();
    private static final EligibilityEngine ENGINE = LIBRARY.engine();

    private static Application application(String fact, Object value) {
        return Application.builder().fact(fact, value).asOf(TODAY).build();
    }

    /** The problems, which every way to ask an engine reports alike. */
    private static List<Problem> problems(Application application) {
        List<Problem> problems = LIBRARY.problems(application);
        if (problems.isEmpty()) {
            ENGINE.decide("test/aid", application);
        } else {
            assertThatThrownBy(() -> ENGINE.decide("test/aid", application))
                    .isInstanceOfSatisfying(
                            InvalidApplicationException.class,
                            refused -> assertThat(refused.problems()).isEqualTo(problems));
            assertThatThrownBy(() -> ENGINE.screen(application)).isInstanceOf(InvalidApplicationException.class);
            assertThatThrownBy(() -> ENGINE.verdicts(application)).isInstanceOf(InvalidApplicationException.class);
        }
        return problems;
    }

    private static Problem problem(String fact, Object value) {
        List<Problem> problems = problems(application(fact, value));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void an_unknown_fact_is_refused_with_the_nearest_name() {
        Problem problem = problem("firm.staf", 3);
        assertThat(problem.code()).isEqualTo("A201");
        assertThat(problem.path()).isEqualTo("$.firm.staf");
        assertThat(problem.message()).isEqualTo("unknown fact `firm.staf`");
        assertThat(problem.suggestion()).contains("did you mean `firm.staff`?");
    }

    @Test
    void a_derived_value_cannot_be_given() {
        Problem problem = problem("firm.isLarge", true);
        assertThat(problem.code()).isEqualTo("A205");
        assertThat(problem.message()).isEqualTo("`firm.isLarge` is worked out and cannot be given");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "firm.staff | many | A202 | `\"many\"` is not a whole number of persons",
                "firm.effort | many | A202 | `\"many\"` is not a number of AWU",
                "firm.turnover | 8000000 | A202 | `\"8000000\"` is not money in EUR",
                "firm.turnover | 8000000 USD | A202 | `\"8000000 USD\"` is not money in EUR",
                "firm.share | 20 | A202 | `\"20\"` is not a percentage",
                "firm.createdOn | 1 March 2020 | A202 | `\"1 March 2020\"` is not a date",
                "firm.createdOn | 2023-02-29 | A206 | `\"2023-02-29\"` is not a day of the calendar",
                "firm.createdOn | 0999-12-31 | A206 | the date lies outside the years 1000 to 2999",
                "firm.isNew | true | A202 | `\"true\"` is not true or false",
                "firm.size | medium | A204 | `medium` is not a code of `sizes`",
                "firm.aids | none | A202 | `\"none\"` is not a list of records"
            })
    void a_text_that_is_not_of_the_type_is_refused(String fact, String given, String code, String message) {
        Problem problem = problem(fact, given);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.path()).isEqualTo("$." + fact);
        assertThat(problem.message()).isEqualTo(message);
    }

    @Test
    void a_value_of_another_class_is_refused_for_each_type() {
        assertThat(problem("firm.staff", new BigDecimal("1.5")).message())
                .isEqualTo("`1.5` is not a whole number of persons");
        assertThat(problem("firm.staff", true).code()).isEqualTo("A202");
        assertThat(problem("firm.effort", 1.5).message()).isEqualTo("a floating-point number is not exact");
        assertThat(problem("firm.effort", TODAY).code()).isEqualTo("A202");
        assertThat(problem("firm.turnover", 8000000).message()).isEqualTo("`8000000` is not money in EUR");
        assertThat(problem("firm.turnover", new Money(BigDecimal.ONE, "USD")).message())
                .isEqualTo("`1 USD` is not money in EUR");
        assertThat(problem("firm.share", Money.euros(1)).code()).isEqualTo("A202");
        assertThat(problem("firm.createdOn", 2020).code()).isEqualTo("A202");
        assertThat(problem("firm.createdOn", LocalDateTime.of(2020, 1, 1, 0, 0)).code())
                .isEqualTo("A202");
        assertThat(problem("firm.isNew", 1).code()).isEqualTo("A202");
        assertThat(problem("firm.note", 1).code()).isEqualTo("A202");
        assertThat(problem("firm.size", 1).code()).isEqualTo("A202");
        assertThat(problem("firm.size", List.of("small")).code()).isEqualTo("A202");
        assertThat(problem("firm.staff", Map.of("value", 1)).code()).isEqualTo("A202");
        assertThat(problem("firm.aids", Map.of("amount", Money.euros(1))).code())
                .isEqualTo("A202");
        assertThat(problem("firm.aids", List.of("one")).path()).isEqualTo("$.firm.aids[0]");
        assertThat(problem("firm.note", Optional.empty()).message()).isEqualTo("`a Optional` is not a text");
    }

    @ParameterizedTest
    @CsvSource({
        "firm.staff, -1, true",
        "firm.staff, 0, false",
        "firm.staff, 1000, false",
        "firm.staff, 1001, true",
        "firm.effort, 0, true",
        "firm.effort, 0.0000001, false",
        "firm.share, 1, false",
        "firm.share, 1.0000001, true"
    })
    void a_value_out_of_range_is_refused(String fact, BigDecimal given, boolean refused) {
        List<Problem> problems = problems(application(fact, given));
        assertThat(problems).extracting(Problem::code).isEqualTo(refused ? List.of("A203") : List.of());
    }

    @Test
    void dates_outside_the_calendar_of_grants_are_refused() {
        assertThat(problem("firm.createdOn", LocalDate.MAX).code()).isEqualTo("A206");
        assertThat(problem("firm.createdOn", LocalDate.MIN).code()).isEqualTo("A206");
        for (LocalDate asOf : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(999, 12, 31))) {
            List<Problem> problems = problems(Application.builder().asOf(asOf).build());
            assertThat(problems).extracting(Problem::path).containsExactly("$.asOf");
        }
    }

    @Test
    void number_bombs_are_refused_at_once() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            List<BigDecimal> bombs = List.of(
                    new BigDecimal("1e999999999"),
                    new BigDecimal("-1e999999999"),
                    new BigDecimal("1e-999999999"),
                    new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                    new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                    new BigDecimal(BigInteger.ONE.shiftLeft(50_000_000)),
                    new BigDecimal("9".repeat(51)),
                    new BigDecimal("1e31"),
                    new BigDecimal("1e-31"));
            for (BigDecimal bomb : bombs) {
                for (String fact : List.of("firm.staff", "firm.effort", "firm.share")) {
                    Problem problem = problem(fact, bomb);
                    assertThat(problem.code()).as(fact).isIn("A207", "A202");
                    assertThat(problem.message().length()).isLessThan(100);
                }
            }
            assertThat(problem("firm.effort", "1e999999999").code()).isEqualTo("A202");
            assertThat(problem("firm.turnover", "1e999999999 EUR").code()).isEqualTo("A202");
        });
    }

    @Test
    void money_that_nobody_can_write_down_cannot_be_made() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (BigDecimal bomb : List.of(
                    new BigDecimal("1e999999999"),
                    new BigDecimal("1e-999999999"),
                    new BigDecimal(BigInteger.ONE.shiftLeft(50_000_000)))) {
                assertThatIllegalArgumentException().isThrownBy(() -> Money.euros(bomb));
            }
        });
        assertThat(problem("firm.turnover", Money.euros("9".repeat(60))).code()).isEqualTo("A207");
    }

    @Test
    void huge_texts_are_refused_and_not_repeated() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            String huge = "x".repeat(20_000_000);
            String spaces = "1" + " ".repeat(5_000_000) + "E";
            for (String fact : List.of(
                    "firm.staff",
                    "firm.effort",
                    "firm.turnover",
                    "firm.share",
                    "firm.createdOn",
                    "firm.note",
                    "firm.size",
                    "firm.aids")) {
                for (String given : List.of(huge, spaces)) {
                    assertThat(problem(fact, given).message().length()).isLessThan(100);
                }
            }
            assertThat(problem(huge, 1).toString().length()).isLessThan(150);
        });
        assertThat(problems(application("firm.note", "x".repeat(10_000)))).isEmpty();
        assertThat(problem("firm.note", "x".repeat(10_001)).code()).isEqualTo("A207");
    }

    @Test
    void huge_lists_are_refused_in_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Map<String, Object> aid = Map.of("amount", Money.euros(1));
            assertThat(problems(application("firm.aids", Collections.nCopies(1_000, aid))))
                    .isEmpty();
            assertThat(problem("firm.aids", Collections.nCopies(1_001, aid)).code())
                    .isEqualTo("A207");
            Map<String, Object> wrong = Map.of("size", "smal", "amout", 1);
            assertThat(problems(application("firm.aids", Collections.nCopies(1_000, wrong))))
                    .hasSize(1_001);
        });
    }

    @Test
    void values_that_lie_too_deep_in_each_other_are_refused_by_the_builder() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Application.builder().fact("firm.aids", circle));
        Object deep = "end";
        for (int i = 0; i < 100; i++) {
            deep = List.of(deep);
        }
        assertThat(problem("firm.aids", deep).path()).isEqualTo("$.firm.aids[0]");
    }

    @Test
    void null_is_refused_by_the_builder() {
        assertThatNullPointerException()
                .isThrownBy(() -> Application.builder().fact("firm.aids", Arrays.asList(1, null)));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("amount", null);
        assertThatNullPointerException().isThrownBy(() -> Application.builder().fact("firm.aids", List.of(row)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "NaN", "unknown", "-", "\u0000", "\uD800", "NULL", "undefined"})
    void nothing_is_taken_for_an_empty_value(String given) {
        for (String fact : List.of(
                "firm.staff",
                "firm.effort",
                "firm.turnover",
                "firm.share",
                "firm.createdOn",
                "firm.isNew",
                "firm.size")) {
            assertThat(problem(fact, given).code()).isIn("A202", "A204");
        }
    }

    @Test
    void every_problem_is_reported_at_once_with_its_path() {
        List<Problem> problems = problems(Application.builder()
                .fact("firm.staff", -1)
                .fact("firm.turnovr", Money.euros(1))
                .fact(
                        "firm.aids",
                        List.of(
                                Map.of("amount", Money.euros(1)),
                                Map.of("amount", Money.euros(-1)),
                                Map.of("on", "2023-02-30"),
                                Map.of("sise", "small")))
                .fact("firm.isLarge", true)
                .asOf(LocalDate.of(3000, 1, 1))
                .build());
        assertThat(problems)
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("$.asOf", "A206"),
                        org.assertj.core.groups.Tuple.tuple("$.firm.staff", "A203"),
                        org.assertj.core.groups.Tuple.tuple("$.firm.turnovr", "A201"),
                        org.assertj.core.groups.Tuple.tuple("$.firm.aids[1].amount", "A203"),
                        org.assertj.core.groups.Tuple.tuple("$.firm.aids[2].on", "A206"),
                        org.assertj.core.groups.Tuple.tuple("$.firm.aids[3].sise", "A208"),
                        org.assertj.core.groups.Tuple.tuple("$.firm.isLarge", "A205"));
    }

    @Test
    void every_range_is_checked_whatever_was_wrong_before() {
        List<Problem> problems = problems(
                application("firm.aids", List.of(Map.of("on", "2023-02-30"), Map.of("amount", Money.euros(-1)))));
        assertThat(problems).extracting(Problem::code).containsExactly("A206", "A203");
    }

    @Test
    void twenty_thousand_random_values_are_read_rightly_or_refused() {
        Random random = new Random(7);
        List<Fact> facts =
                List.copyOf(LIBRARY.checkedPacks().get(0).declarations().ownFacts());
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            Fact fact = facts.get(random.nextInt(facts.size()));
            Object given = value(random, 0);
            Application application = application(fact.name(), given);
            List<Problem> problems = LIBRARY.problems(application);
            assertThat(problems).as("%s", given).allSatisfy(problem -> {
                assertThat(problem.path()).startsWith("$." + fact.name());
                assertThat(problem.code()).matches("A20[1-8]");
                assertThat(problem.message()).isNotBlank();
            });
            assertThat(problems.isEmpty())
                    .as("%s for %s", given, fact.name())
                    .isEqualTo(isRight(fact.type(), given)
                            && (fact.range().isEmpty() || fact.range().get().contains(plain(fact.type(), given))));
            if (problems.isEmpty()) {
                accepted++;
                Decision decision = ENGINE.decide("test/aid", application);
                boolean met = fact.name().equals("firm.staff") && ((BigDecimal) plain(fact.type(), given)).signum() > 0;
                assertThat(decision.verdict())
                        .isEqualTo(
                                met
                                        ? Verdict.ELIGIBLE
                                        : fact.name().equals("firm.staff")
                                                ? Verdict.NOT_ELIGIBLE
                                                : Verdict.UNDETERMINED);
            }
        }
        assertThat(accepted).isBetween(1_000, 19_000);
    }

    private static Object plain(Type type, Object given) {
        if (given instanceof Money money) {
            return money.amount();
        }
        if (given instanceof Integer number) {
            return BigDecimal.valueOf(number);
        }
        return given instanceof String text && type.is(Type.Kind.PERCENTAGE)
                ? new BigDecimal(text.replace(" %", "")).movePointLeft(2)
                : given;
    }

    /** What the package description of the API says that facts may be, said again. */
    private static boolean isRight(Type type, Object given) {
        return switch (type.kind()) {
            case BOOLEAN -> given instanceof Boolean;
            case NUMBER -> isShort(given);
            case INTEGER ->
                isShort(given)
                        && ((BigDecimal) plain(type, given))
                                        .remainder(BigDecimal.ONE)
                                        .signum()
                                == 0;
            case PERCENTAGE -> isShort(given) || (given instanceof String text && text.matches("\\d+ %"));
            case MONEY ->
                (given instanceof Money money && money.currency().equals("EUR"))
                        || (given instanceof String text && text.matches("\\d+ EUR"));
            case DATE ->
                (given instanceof LocalDate date && date.getYear() >= 1000 && date.getYear() < 3000)
                        || (given instanceof String text && text.equals("2024-02-29"));
            case TEXT -> given instanceof String;
            case CODE ->
                given instanceof String text && List.of("small", "large").contains(text);
            case ROWS -> given instanceof List<?> list && list.stream().allMatch(row -> isRow(type, row));
            default -> throw new IllegalStateException();
        };
    }

    private static boolean isShort(Object given) {
        return given instanceof Integer
                || (given instanceof BigDecimal number
                        && Math.abs(number.scale()) <= 30
                        && number.unscaledValue().toString().length() <= 50);
    }

    private static boolean isRow(Type type, Object given) {
        return given instanceof Map<?, ?> map
                && map.entrySet().stream()
                        .allMatch(entry -> type.field(String.valueOf(entry.getKey()))
                                .filter(field -> isRight(field.type(), entry.getValue())
                                        && (field.range().isEmpty()
                                                || field.range().get().contains(plainMoney(entry.getValue()))))
                                .isPresent());
    }

    private static Object plainMoney(Object given) {
        return given instanceof Money money
                ? money.amount()
                : given instanceof String text && text.endsWith(" EUR")
                        ? new BigDecimal(text.replace(" EUR", ""))
                        : given;
    }

    private static Object value(Random random, int depth) {
        List<Object> plain = List.of(
                true,
                false,
                0,
                1,
                -1,
                1000,
                1001,
                new BigDecimal("0.5"),
                new BigDecimal("1.50"),
                new BigDecimal("1e3"),
                new BigDecimal("1e29"),
                new BigDecimal("1e31"),
                new BigDecimal("12345678901234567890123456789012345678901234567890"),
                new BigDecimal("123456789012345678901234567890123456789012345678901"),
                Money.euros(0),
                Money.euros("-0.01"),
                new Money(BigDecimal.TEN, "USD"),
                TODAY,
                LocalDate.MIN,
                LocalDate.of(2999, 12, 31));
        List<String> texts = List.of(
                "",
                "small",
                "large",
                "Small",
                "20 %",
                "100 EUR",
                "100 USD",
                "2024-02-29",
                "2023-02-29",
                "true",
                "\u0000",
                "{}",
                "[1]",
                "∞",
                "٣",
                "１",
                "1 000 000 000 000",
                "0x10",
                "1e3",
                "${jndi:x}");
        return switch (random.nextInt(depth > 2 ? 2 : 5)) {
            case 0, 2 -> plain.get(random.nextInt(plain.size()));
            case 1 -> texts.get(random.nextInt(texts.size()));
            case 3 -> {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < random.nextInt(3); i++) {
                    list.add(value(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                List<String> keys = List.of("amount", "on", "size", "other", "");
                for (int i = 0; i < random.nextInt(3); i++) {
                    map.put(keys.get(random.nextInt(keys.size())), value(random, depth + 1));
                }
                yield random.nextBoolean() ? map : List.of(map);
            }
        };
    }
}
