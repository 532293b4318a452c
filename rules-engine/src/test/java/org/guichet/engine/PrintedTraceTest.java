package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.guichet.api.Application;
import org.guichet.api.Award;
import org.guichet.api.Money;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.conclude.Conclusion;
import org.guichet.engine.expression.Bindings;
import org.junit.jupiter.api.Test;

/** The printed trace suffices: whoever reads only the printed figures works out the award again, to the cent. */
class PrintedTraceTest {
    private static final int APPLICATIONS = Integer.getInteger("guichet.printed", 300);

    @Test
    void every_award_can_be_worked_out_again_from_what_is_printed() {
        Random random = new Random(20261128);
        RandomApplications applications = ShippedPacks.applications(random);
        List<LocalDate> dates = ShippedPacks.dates().stream()
                .filter(date -> date.getYear() >= 2020 && date.getYear() <= 2028)
                .toList();
        Map<String, Integer> awards = new TreeMap<>();
        for (int i = 0; i < APPLICATIONS; i++) {
            Application application = applications.next(dates.get(random.nextInt(dates.size())));
            Bindings bindings = ShippedPacks.library().bindings(application);
            for (CheckedProgramme programme : ShippedPacks.programmes()) {
                Optional<Award> award = Conclusion.award(programme, bindings);
                award.flatMap(Award::amount).ifPresent(amount -> {
                    assertPrinted(programme.programme().id(), award.orElseThrow(), amount);
                    awards.merge(programme.programme().id(), 1, Integer::sum);
                });
            }
        }
        assertThat(awards.keySet())
                .containsAll(ShippedPacks.programmes().stream()
                        .filter(programme -> programme.award().isPresent())
                        .map(programme -> programme.programme().id())
                        .toList());
        assertThat(awards.values().stream().mapToInt(count -> count).sum()).isGreaterThan(500);
    }

    private static void assertPrinted(String programme, Award award, Money amount) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            BigDecimal again;
            try {
                again = PrintedTrace.amount(award, locale);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError(programme + ": " + printed(award, locale), failed);
            }
            assertThat(again)
                    .as(() -> programme + ": " + printed(award, locale))
                    .isEqualByComparingTo(amount.amount());
        }
    }

    private static String printed(Award award, Locale locale) {
        return String.join(
                "\n",
                award.steps().stream()
                        .map(step -> step.explanation().sentence().in(locale))
                        .toList());
    }
}
