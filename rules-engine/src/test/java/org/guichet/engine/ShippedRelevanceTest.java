package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guichet.api.Application;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.RelevantFact;
import org.guichet.api.RelevantFact.Completion;
import org.guichet.api.RelevantFact.Effect;
import org.junit.jupiter.api.Test;

/** What still matters to decisions on the shipped programmes. */
class ShippedRelevanceTest {
    private static final Application NOTHING =
            Application.builder().asOf(LocalDate.of(2026, 3, 1)).build();

    private final EligibilityEngine engine = ShippedPacks.library().engine();
    private int facts;
    private int proved;

    @Test
    void deciding_on_the_two_completions_of_a_proof_gives_what_they_say() {
        compare(NOTHING);
        assertThat(proved).isGreaterThanOrEqualTo(320);

        Random random = new Random(11);
        for (int i = 0; i < 16; i++) {
            compare(someOf(random, 5 + 5 * i));
        }
        assertThat(proved).isGreaterThanOrEqualTo(1_500);
    }

    @Test
    void three_of_four_facts_that_may_turn_a_verdict_are_proved_where_nothing_is_known() {
        for (Decision decision : engine.screen(NOTHING)) {
            decision.relevance().stream()
                    .filter(fact -> fact.effect() == Effect.VERDICT)
                    .forEach(fact -> {
                        facts++;
                        proved += fact.witness().isPresent() ? 1 : 0;
                    });
        }
        assertThat(facts).isGreaterThan(350);
        assertThat((double) proved / facts).isGreaterThan(0.75);
    }

    @Test
    void what_was_asked_before_does_not_change_what_matters() {
        Random random = new Random(12);
        Application application = someOf(random, 30);
        List<List<RelevantFact>> first = matters(ShippedPacks.library().engine(), application);
        EligibilityEngine used = ShippedPacks.library().engine();
        for (int i = 0; i < 5; i++) {
            matters(used, someOf(random, 40));
            matters(used, NOTHING.toBuilder().asOf(LocalDate.of(2020 + i, 2, 1)).build());
        }
        assertThat(matters(used, application)).isEqualTo(first);
    }

    /** An application that makes a part of the facts known; what rules find that cannot be is drawn again. */
    private Application someOf(Random random, int percent) {
        while (true) {
            Application application = ShippedPacks.applications(random).completed(NOTHING, percent);
            if (isPossible(application)) {
                return application;
            }
        }
    }

    private boolean isPossible(Application application) {
        try {
            engine.verdicts(application);
            return true;
        } catch (InvalidApplicationException impossible) {
            return false;
        }
    }

    private static List<List<RelevantFact>> matters(EligibilityEngine engine, Application application) {
        return engine.screen(application).stream().map(Decision::relevance).toList();
    }

    private void compare(Application application) {
        for (Decision decision : engine.screen(application)) {
            for (RelevantFact fact : decision.relevance()) {
                fact.witness().ifPresent(witness -> {
                    proved++;
                    assertDiffersOnlyIn(fact, witness);
                    assertDecided(decision, application, fact, witness.first());
                    assertDecided(decision, application, fact, witness.second());
                });
            }
        }
    }

    private static void assertDiffersOnlyIn(RelevantFact fact, RelevantFact.Witness witness) {
        Map<String, Object> first = new LinkedHashMap<>(witness.first().supposed());
        Map<String, Object> second = new LinkedHashMap<>(witness.second().supposed());
        assertThat(first.remove(fact.concept().name()))
                .isNotEqualTo(second.remove(fact.concept().name()));
        assertThat(first).isEqualTo(second);
    }

    private void assertDecided(Decision decision, Application application, RelevantFact fact, Completion completion) {
        String id = decision.programme().id();
        Application completed =
                application.toBuilder().facts(completion.supposed()).build();
        Decision decided = engine.decide(id, completed);
        if (fact.effect() == Effect.VERDICT) {
            assertThat(decided.verdict())
                    .as("%s, %s of %s with %s", id, fact.concept().name(), application.facts(), completion.supposed())
                    .isEqualTo(completion.verdict());
        } else {
            assertThat(decided.award().flatMap(Award::amount))
                    .as("%s, %s with %s", id, fact.concept().name(), completion.supposed())
                    .isEqualTo(completion.amount());
        }
    }
}
