package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guichet.api.Application;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Diagnostic;
import org.guichet.api.EligibilityCalendar;
import org.guichet.api.EligibilityCalendar.Change;
import org.guichet.api.EligibilityCalendar.Period;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Application BORN_ON_A_LEAP_DAY =
            Application.builder().asOf(FIRST).fact("born", "2020-02-29").build();

    private final EligibilityEngine engine = TestPacks.programme("""
                    window: { opens: 2026-02-01, closes: 2029-12-31 }
                    criteria:
                      young:
                        label: { fr: Jeune, en: Young }
                        require: years and months duration(born, decision.date).years < 8
                        cite: law
                      fresh:
                        label: { fr: Récent, en: Fresh }
                        validity: { from: 2027-01-01, until: 2027-06-30 }
                        exclude: born < date("2021-01-01")
                        cite: law
                    award:
                      form: grant
                      amount: sum
                      round: half up to 1 EUR
                      cite: law
                    """)
            .file("facts.yaml", """
                    facts:
                      born:
                        type: date
                        label: { fr: Date, en: Date }
                        question: { fr: "Quand ?", en: "When?" }
                    """)
            .file("parameters.yaml", """
                    parameters:
                      sum:
                        label: { fr: Somme, en: Sum }
                        type: money
                        values:
                          2020-01-01: 1000 EUR
                          2026-07-01: 2000 EUR
                        cite: law
                    """)
            .library()
            .engine();

    private static String shown(Period period) {
        return period.from() + " " + period.until() + " " + period.decision().verdict()
                + amount(period.decision()).map(amount -> " " + amount).orElse("")
                + (period.changes().isEmpty() ? "" : " " + changes(period.changes()));
    }

    private static List<String> changes(List<Change> changes) {
        return changes.stream()
                .map(change -> change.criterion().id() + ":"
                        + change.before().map(Outcome::name).orElse("") + ">"
                        + change.after().map(Outcome::name).orElse(""))
                .toList();
    }

    private static Optional<Money> amount(Decision decision) {
        return decision.award().flatMap(Award::amount);
    }

    @Test
    void a_period_begins_on_each_day_on_which_the_verdict_or_the_amount_changes_and_says_why() {
        EligibilityCalendar calendar = engine.calendar("test/aid", BORN_ON_A_LEAP_DAY, LocalDate.of(2030, 6, 1));
        assertThat(calendar.periods().stream().map(CalendarTest::shown))
                .containsExactly(
                        "2026-01-01 2026-01-31 CLOSED",
                        "2026-02-01 2026-06-30 ELIGIBLE 1000 EUR",
                        "2026-07-01 2026-12-31 ELIGIBLE 2000 EUR",
                        "2027-01-01 2027-06-30 NOT_ELIGIBLE [fresh:>NOT_MET]",
                        "2027-07-01 2028-02-28 ELIGIBLE 2000 EUR [fresh:NOT_MET>]",
                        "2028-02-29 2029-12-31 NOT_ELIGIBLE [young:MET>NOT_MET]",
                        "2030-01-01 2030-06-01 CLOSED");
    }

    @Test
    void a_calendar_of_one_day_has_one_period() {
        assertThat(engine.calendar("test/aid", BORN_ON_A_LEAP_DAY, FIRST).periods())
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.from()).isEqualTo(period.until()).isEqualTo(FIRST);
                    assertThat(period.decision()).isEqualTo(engine.decide("test/aid", BORN_ON_A_LEAP_DAY));
                });
    }

    @Test
    void a_missing_fact_leaves_the_days_undetermined() {
        Application nothing =
                Application.builder().asOf(LocalDate.of(2029, 12, 1)).build();
        assertThat(engine.calendar("test/aid", nothing, LocalDate.of(2030, 1, 1))
                        .periods())
                .extracting(period -> period.decision().verdict())
                .containsExactly(Verdict.UNDETERMINED, Verdict.CLOSED);
    }

    @Test
    void a_calendar_ends_neither_before_it_begins_nor_after_a_hundred_years() {
        for (LocalDate wrong : List.of(FIRST.minusDays(1), FIRST.plusYears(100).plusDays(1))) {
            assertThatThrownBy(() -> engine.calendar("test/aid", BORN_ON_A_LEAP_DAY, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong.toString());
        }
        assertThatThrownBy(() -> engine.calendar("test/ade", BORN_ON_A_LEAP_DAY, FIRST))
                .hasMessageContaining("did you mean `test/aid`?");
    }

    @Test
    void each_day_of_random_calendars_is_decided_as_the_rules_decide_it() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            PackLibrary library = RandomCases.library(new RandomPack(seed).files());
            assertThat(library.diagnostics())
                    .noneMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
            EligibilityEngine packed = library.engine();
            Application application = RandomCases.applications(library, random).next(RandomCases.asOf(random));
            for (Decision screened : packed.screen(application)) {
                assertEachDay(packed, screened.programme().id(), application);
            }
        }
    }

    private static void assertEachDay(EligibilityEngine engine, String programme, Application application) {
        EligibilityCalendar calendar =
                engine.calendar(programme, application, application.asOf().plusDays(400));
        LocalDate expected = application.asOf();
        for (Period period : calendar.periods()) {
            assertThat(period.from()).isEqualTo(expected);
            for (LocalDate day = period.from(); !day.isAfter(period.until()); day = day.plusDays(1)) {
                Decision decided = engine.decide(
                        programme, application.toBuilder().asOf(day).build());
                assertThat(decided.verdict())
                        .as("%s on %s", programme, day)
                        .isEqualTo(period.decision().verdict());
                assertThat(amount(decided)).as("%s on %s", programme, day).isEqualTo(amount(period.decision()));
            }
            expected = period.until().plusDays(1);
        }
        assertThat(expected).isEqualTo(application.asOf().plusDays(401));
    }
}
