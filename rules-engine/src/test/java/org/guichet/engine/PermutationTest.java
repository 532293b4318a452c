package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.api.Application;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.RelevantFact;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;

/** Order never matters: neither that of criteria in a pack, nor that of facts in an application. */
class PermutationTest {
    @Test
    void criteria_and_facts_in_another_order_give_the_same_decisions() {
        for (long seed = 2_000_000; seed < 2_000_025; seed++) {
            RandomPack pack = new RandomPack(seed);
            Random random = new Random(seed);
            PackLibrary library = RandomCases.library(pack.files());
            EligibilityEngine engine = library.engine();
            EligibilityEngine shuffled =
                    RandomCases.library(pack.shuffled(random)).engine();
            RandomApplications cases = RandomCases.applications(library, random);
            for (int i = 0; i < 12; i++) {
                Application application = cases.next(RandomCases.asOf(random));
                Application reordered = reordered(application, random);
                assertThat(conclusions(shuffled.screen(reordered)))
                        .as("seed %s, as of %s: %s\n%s", seed, application.asOf(), application.facts(), pack)
                        .isEqualTo(conclusions(engine.screen(application)));
                assertThat(shuffled.verdicts(reordered)).isEqualTo(engine.verdicts(application));
            }
        }
    }

    private static Application reordered(Application application, Random random) {
        List<Map.Entry<String, Object>> facts =
                new ArrayList<>(application.facts().entrySet());
        Collections.shuffle(facts, random);
        Application.Builder reordered = Application.builder().asOf(application.asOf());
        facts.forEach(fact -> reordered.fact(fact.getKey(), fact.getValue()));
        return reordered.build();
    }

    /** What a decision says, whatever the order in which it says it. */
    private record Conclusions(
            Verdict verdict,
            Map<String, Outcome> outcomes,
            Set<String> conflicting,
            Set<RelevantFact> relevance,
            Optional<Award.Status> award,
            Optional<Money> amount,
            Map<String, Optional<Object>> steps) {}

    private static List<Conclusions> conclusions(List<Decision> decisions) {
        return decisions.stream().map(PermutationTest::conclusions).toList();
    }

    private static Conclusions conclusions(Decision decision) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        decision.findings().forEach(finding -> outcomes.put(finding.criterion().id(), finding.outcome()));
        Map<String, Optional<Object>> steps = new TreeMap<>();
        decision.award().ifPresent(award -> award.steps().forEach(step -> steps.put(step.id(), step.value())));
        return new Conclusions(
                decision.verdict(),
                outcomes,
                decision.conflicting().stream()
                        .map(finding -> finding.criterion().id())
                        .collect(Collectors.toSet()),
                Set.copyOf(decision.relevance()),
                decision.award().map(Award::status),
                decision.award().flatMap(Award::amount),
                steps);
    }
}
