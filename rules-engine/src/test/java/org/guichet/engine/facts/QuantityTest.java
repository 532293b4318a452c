package org.guichet.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Arithmetic on bounds holds whatever the unknown turns out to be. */
class QuantityTest {
    private static final int CASES = 20_000;
    private static final Map<String, BinaryOperator<Quantity>> OPERATIONS = Map.of(
            "plus", Quantity::plus,
            "times", Quantity::times,
            "minus", Quantity::minus,
            "min", Quantity::min,
            "max", Quantity::max);

    private final Random random = new Random(42);

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(13), random.nextInt(2));
    }

    private Quantity quantity() {
        BigDecimal least = number();
        return switch (random.nextInt(4)) {
            case 0 -> Quantity.exactly(least);
            case 1 -> Quantity.between(least, null);
            case 2 -> Quantity.UNKNOWN;
            default -> Quantity.between(least, least.add(number()));
        };
    }

    /** Something that a quantity may turn out to be, often a bound. */
    private Quantity completion(Quantity quantity) {
        BigDecimal least = quantity.getLeast();
        BigDecimal most = Optional.ofNullable(quantity.getMost()).orElse(least.add(number()));
        BigDecimal between = least.add(most.subtract(least).multiply(new BigDecimal("0.25")));
        return Quantity.exactly(List.of(least, most, between).get(random.nextInt(3)));
    }

    private static boolean contains(Quantity bounds, Quantity value) {
        BigDecimal most = bounds.getMost();
        return value.isKnown()
                && bounds.getLeast().compareTo(value.getLeast()) <= 0
                && (most == null || value.getLeast().compareTo(most) <= 0);
    }

    @Test
    void every_result_contains_the_result_of_every_completion() {
        for (int i = 0; i < CASES; i++) {
            Quantity a = quantity();
            Quantity b = quantity();
            Quantity one = completion(a);
            Quantity other = completion(b);
            OPERATIONS.forEach(
                    (name, operation) -> assertThat(contains(operation.apply(a, b), operation.apply(one, other)))
                            .as("%s of %s and %s", name, one.getLeast(), other.getLeast())
                            .isTrue());
            assertThat(contains(Quantity.sum(List.of(a, b, a)), Quantity.sum(List.of(one, other, one))))
                    .isTrue();
        }
    }

    @Test
    void what_holds_for_certain_holds_in_every_completion_and_what_holds_in_one_is_possible() {
        for (int i = 0; i < CASES; i++) {
            Quantity a = quantity();
            Quantity b = quantity();
            int order = completion(a).getLeast().compareTo(completion(b).getLeast());
            assertThat(a.exceeds(b, World.CERTAIN) && order <= 0).isFalse();
            assertThat(a.reaches(b, World.CERTAIN) && order < 0).isFalse();
            assertThat(order <= 0 || a.exceeds(b, World.POSSIBLE)).isTrue();
            assertThat(order < 0 || a.reaches(b, World.POSSIBLE)).isTrue();
            assertThat(order >= 0 || a.mayBeBelow(b)).isTrue();
            assertThat(order != 0 || a.mayEqual(b)).isTrue();
        }
    }

    @Test
    void of_known_numbers_both_worlds_say_the_same() {
        for (int i = 0; i < CASES; i++) {
            BigDecimal a = number();
            BigDecimal b = number();
            for (World world : World.values()) {
                assertThat(Quantity.exactly(a).exceeds(Quantity.exactly(b), world))
                        .isEqualTo(a.compareTo(b) > 0);
                assertThat(Quantity.exactly(a).reaches(Quantity.exactly(b), world))
                        .isEqualTo(a.compareTo(b) >= 0);
                assertThat(Quantity.exactly(a).in(world)).isEqualTo(Quantity.exactly(a));
            }
            assertThat(Quantity.exactly(a).plus(Quantity.exactly(b))).isEqualTo(Quantity.exactly(a.add(b)));
            assertThat(Quantity.exactly(a).times(Quantity.exactly(b))).isEqualTo(Quantity.exactly(a.multiply(b)));
        }
    }

    @Test
    void addition_and_the_choice_of_bounds_do_not_depend_on_the_order() {
        for (int i = 0; i < CASES; i++) {
            Quantity a = quantity();
            Quantity b = quantity();
            Quantity c = quantity();
            assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.times(b)).isEqualTo(b.times(a));
            assertThat(a.min(b)).isEqualTo(b.min(a));
            assertThat(a.max(b)).isEqualTo(b.max(a));
            assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
            assertThat(Quantity.between(a.in(World.CERTAIN), a.in(World.POSSIBLE)))
                    .isEqualTo(a);
        }
    }

    @Test
    void nothing_of_an_unknown_is_nothing() {
        assertThat(Quantity.ZERO.times(Quantity.UNKNOWN)).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.UNKNOWN.times(Quantity.ZERO).isKnown()).isTrue();
        assertThat(Quantity.sum(List.of())).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.ONE.minus(Quantity.UNKNOWN)).isEqualTo(Quantity.between(Quantity.ZERO, Quantity.ONE));
        assertThat(Quantity.ZERO.minus(Quantity.ONE)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void numbers_are_the_same_however_they_are_written() {
        Quantity written = Quantity.exactly(new BigDecimal("1.00"));
        assertThat(written).isEqualTo(Quantity.ONE).hasSameHashCodeAs(Quantity.ONE);
        assertThat(Quantity.between(BigDecimal.ONE, new BigDecimal("1.0")).isKnown())
                .isTrue();
        assertThat(Quantity.UNKNOWN).isNotEqualTo(Quantity.ZERO);
    }

    @Test
    void no_number_is_shown() {
        assertThat(Quantity.exactly(new BigDecimal("4711"))).hasToString("known quantity");
        assertThat(Quantity.between(new BigDecimal("4711"), null)).hasToString("quantity within bounds");
    }
}
