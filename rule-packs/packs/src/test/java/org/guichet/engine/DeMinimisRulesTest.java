package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.facts.Quantity;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules on de minimis aid, on many random cases around leap days, mergers and divisions. */
@NullUnmarked // what is derived is there, or the test fails
class DeMinimisRulesTest {
    private static final PackLibrary LIBRARY = PackLibrary.onClassPath("packs/eu-state-aid");
    private static final List<String> NUMBERS = List.of(
            "deMinimis.used",
            "deMinimis.room",
            "deMinimis.sgeiRoom",
            "deMinimis.agricultureRoom",
            "deMinimis.fisheryRoom");
    private static final String GROWS = "deMinimis.roomGrowsOn";

    private static Bindings derived(PastAid aid) {
        return LIBRARY.bindings(aid.application());
    }

    private static void assertEqual(Bindings derived, String fact, Optional<BigDecimal> expected, PastAid aid) {
        assertThat(derived.facts().containsKey(fact)).as("%s of %s", fact, aid).isEqualTo(expected.isPresent());
        expected.ifPresent(value -> assertThat((BigDecimal) derived.facts().get(fact))
                .as("%s of %s", fact, aid)
                .isEqualByComparingTo(value));
    }

    @Test
    void on_five_thousand_random_cases_the_rules_agree_with_a_plain_reading_of_the_regulation() {
        compare(5_000, 2831);
    }

    @Test
    @Tag("proofs")
    void on_twenty_thousand_random_cases_the_rules_agree_with_a_plain_reading_of_the_regulation() {
        compare(20_000, 2832);
    }

    private static void compare(int cases, long seed) {
        Random random = new Random(seed);
        int growing = 0;
        int partial = 0;
        for (int i = 0; i < cases; i++) {
            PastAid aid = PastAid.random(random);
            Bindings derived = derived(aid);
            PastAidOracle oracle = new PastAidOracle(aid);
            assertEqual(derived, "deMinimis.used", Optional.of(oracle.used()), aid);
            assertEqual(derived, "deMinimis.room", Optional.of(oracle.room()), aid);
            assertEqual(derived, "deMinimis.sgeiRoom", Optional.of(oracle.sgeiRoom()), aid);
            assertEqual(derived, "deMinimis.agricultureRoom", oracle.agricultureRoom(), aid);
            assertEqual(derived, "deMinimis.fisheryRoom", oracle.fisheryRoom(), aid);
            Optional<LocalDate> grows = oracle.roomGrowsOn();
            assertThat(Optional.ofNullable(derived.facts().get(GROWS)))
                    .as("%s", aid)
                    .isEqualTo(grows);
            growing += grows.isPresent() ? 1 : 0;
            partial += oracle.used().remainder(new BigDecimal("15000")).signum() == 0 ? 0 : 1;
        }
        assertThat(growing).as("cases in which room frees up").isGreaterThan(cases * 2 / 5);
        assertThat(partial).as("cases in which a share of an award counts").isGreaterThan(cases / 40);
    }

    @Test
    void the_order_of_awards_and_successions_changes_nothing() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            PastAid aid = PastAid.random(random).withUnknowns(random, 20);
            Bindings expected = derived(aid);
            Bindings shuffled = derived(aid.shuffled(random));
            for (String number : NUMBERS) {
                assertThat(known(shuffled, number)).as("%s of %s", number, aid).isEqualTo(known(expected, number));
            }
            assertThat(shuffled.facts().get(GROWS)).isEqualTo(expected.facts().get(GROWS));
            assertThat(shuffled.facts().get("deMinimis.counted"))
                    .isEqualTo(expected.facts().get("deMinimis.counted"));
        }
    }

    @Test
    void what_is_not_given_never_changes_a_result_only_leaves_it_open() {
        Random random = new Random(3);
        int open = 0;
        for (int i = 0; i < 2_000; i++) {
            PastAid aid = PastAid.random(random);
            PastAid partial = aid.withUnknowns(random, 4 + random.nextInt(40));
            Bindings full = derived(aid);
            Bindings derived = derived(partial);
            for (String number : NUMBERS) {
                if (full.facts().containsKey(number)) {
                    BigDecimal value = (BigDecimal) full.facts().get(number);
                    Quantity known = known(derived, number);
                    assertThat(Quantity.exactly(value).mayEqual(known))
                            .as("%s of %s, known of %s", number, aid, partial)
                            .isTrue();
                    open += known.isKnown() ? 0 : 1;
                }
            }
            if (derived.facts().containsKey(GROWS)) {
                assertThat(derived.facts().get(GROWS))
                        .as("%s", aid)
                        .isEqualTo(full.facts().get(GROWS));
            }
        }
        assertThat(open).as("numbers left open").isGreaterThan(1_200);
    }

    private static Quantity known(Bindings derived, String number) {
        Object value = derived.facts().get(number);
        return value == null
                ? derived.bounds().getOrDefault(number, Quantity.UNKNOWN)
                : Quantity.exactly((BigDecimal) value);
    }
}
