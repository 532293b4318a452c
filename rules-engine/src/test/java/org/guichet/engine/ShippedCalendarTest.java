package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guichet.api.Application;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityCalendar;
import org.guichet.api.EligibilityCalendar.Period;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calendars of the shipped programmes, against a decision on every day. */
class ShippedCalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final EligibilityEngine engine = ShippedPacks.library().engine();
    private int periods;

    private static boolean isPossible(Application application) {
        return ShippedPacks.library().problems(application).isEmpty();
    }

    @Test
    void for_two_years_every_programme_is_decided_on_each_day_as_its_calendar_says() {
        compare(2, 1);
        assertThat(periods).isGreaterThan(34);
    }

    @Test
    @Tag("proofs")
    void for_twenty_years_every_programme_is_decided_on_each_day_as_its_calendar_says() {
        compare(20, 2);
        assertThat(periods).isGreaterThan(100);
    }

    private void compare(int years, int applications) {
        RandomApplications cases = ShippedPacks.applications(new Random(20));
        int compared = 0;
        while (compared < applications) {
            Application application = cases.completed(cases.next(FIRST), 100);
            if (!isPossible(application)) {
                continue; // such as an aid that is granted after the first day
            }
            compared++;
            for (String programme : engine.verdicts(application).keySet()) {
                compare(programme, application, FIRST.plusYears(years).minusDays(1));
            }
        }
    }

    private void compare(String programme, Application application, LocalDate last) {
        EligibilityCalendar calendar = engine.calendar(programme, application, last);
        List<Period> all = calendar.periods();
        periods += all.size();
        assertThat(all.get(0).from()).isEqualTo(FIRST);
        assertThat(all.get(all.size() - 1).until()).isEqualTo(last);
        for (int i = 0; i < all.size(); i++) {
            Period period = all.get(i);
            assertThat(i == 0 ? FIRST : all.get(i - 1).until().plusDays(1)).isEqualTo(period.from());
            for (LocalDate day = period.from(); !day.isAfter(period.until()); day = day.plusDays(1)) {
                Decision then = engine.decide(
                        programme, application.toBuilder().asOf(day).build());
                assertThat(then.verdict())
                        .as("%s on %s", programme, day)
                        .isEqualTo(period.decision().verdict());
                assertThat(amount(then)).as("%s on %s", programme, day).isEqualTo(amount(period.decision()));
            }
        }
    }

    private static Optional<Money> amount(Decision decision) {
        return decision.award().flatMap(Award::amount);
    }
}
