package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.facts.Quantity;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The rules on groups of enterprises, on many random groups. */
@NullUnmarked // what is derived is there, or the test fails
class GroupRulesTest {
    private static final PackLibrary LIBRARY = PackLibrary.onClassPath("packs/eu-state-aid");
    private static final Map<String, String> TOTALS = Map.of(
            "group.headcount", "headcount",
            "group.turnover", "turnover",
            "group.balanceSheetTotal", "balanceSheetTotal");
    private static final List<String> NUMBERS =
            List.of("group.headcount", "group.turnover", "group.balanceSheetTotal", "group.publicShare");

    private static Bindings derived(Group group) {
        return LIBRARY.bindings(group.application());
    }

    private static Group randomGroup(Random random) {
        int size = 1 + random.nextInt(30);
        return Group.random(random, size, size * 2);
    }

    @Test
    void on_twenty_thousand_random_groups_the_rules_agree_with_a_plain_reading_of_the_annex() {
        Random random = new Random(651);
        int linked = 0;
        for (int i = 0; i < 20_000; i++) {
            Group group = randomGroup(random);
            Bindings derived = derived(group);
            GroupOracle oracle = new GroupOracle(group);
            TOTALS.forEach(
                    (fact, field) -> assertThat((BigDecimal) derived.facts().get(fact))
                            .as("%s of %s", fact, group)
                            .isEqualByComparingTo(oracle.total(field)));
            assertThat((BigDecimal) derived.facts().get("group.publicShare"))
                    .as("public share of %s", group)
                    .isEqualByComparingTo(oracle.publicShare());
            linked += oracle.total("headcount")
                                    .compareTo((BigDecimal) group.company().get("headcount"))
                            > 0
                    ? 1
                    : 0;
        }
        assertThat(linked).as("groups in which others count").isGreaterThan(8_000);
    }

    @Test
    void neither_the_order_of_rows_nor_the_names_of_enterprises_change_a_result() {
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            Group group = randomGroup(random).withUnknowns(random, 30);
            Bindings expected = derived(group);
            Bindings shuffled = derived(group.shuffled(random));
            Bindings renamed = derived(group.renamed(name -> "x" + name.hashCode() + name));
            assertThat(shuffled.facts().get("group.counted"))
                    .isEqualTo(expected.facts().get("group.counted"));
            for (String number : NUMBERS) {
                assertThat(known(shuffled, number))
                        .as("%s of %s", number, group)
                        .isEqualTo(known(expected, number));
                assertThat(known(renamed, number)).as("%s of %s", number, group).isEqualTo(known(expected, number));
            }
        }
    }

    @Test
    void what_is_not_given_never_changes_a_result_only_leaves_it_open() {
        Random random = new Random(25);
        int open = 0;
        for (int i = 0; i < 5_000; i++) {
            Group group = randomGroup(random);
            Bindings full = derived(group);
            Bindings partial = derived(group.withUnknowns(random, 5 + random.nextInt(60)));
            for (String number : NUMBERS) {
                BigDecimal value = (BigDecimal) full.facts().get(number);
                Quantity known = known(partial, number);
                assertThat(known.getLeast()).as("%s of %s", number, group).isLessThanOrEqualTo(value);
                BigDecimal most = known.getMost();
                if (most != null) {
                    assertThat(most).as("%s of %s", number, group).isGreaterThanOrEqualTo(value);
                }
                open += known.isKnown() ? 0 : 1;
            }
        }
        assertThat(open).as("numbers left open").isBetween(3_000, 17_000);
    }

    private static Quantity known(Bindings derived, String number) {
        Object value = derived.facts().get(number);
        return value == null
                ? derived.bounds().getOrDefault(number, Quantity.UNKNOWN)
                : Quantity.exactly((BigDecimal) value);
    }
}
