package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guichet.api.Application;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;

/** More knowledge never takes back what was certain. */
class MonotonyTest {
    /** What may become of a verdict when more is known, as of the same date. */
    private static final Map<Verdict, Set<Verdict>> VERDICTS = new EnumMap<>(Map.of(
            Verdict.CLOSED, Set.of(Verdict.CLOSED),
            Verdict.NOT_ELIGIBLE, Set.of(Verdict.NOT_ELIGIBLE),
            Verdict.ELIGIBLE, Set.of(Verdict.ELIGIBLE),
            Verdict.ADMISSIBLE, Set.of(Verdict.ADMISSIBLE),
            Verdict.UNDETERMINED,
                    Set.of(Verdict.UNDETERMINED, Verdict.NOT_ELIGIBLE, Verdict.ELIGIBLE, Verdict.ADMISSIBLE)));

    /**
     * The same for outcomes. A criterion that is met, or waived, whether or not its circumstance is given may turn out
     * not to count: for the verdict that is the same.
     */
    private static final Map<Outcome, Set<Outcome>> OUTCOMES = new EnumMap<>(Map.of(
            Outcome.MET, Set.of(Outcome.MET, Outcome.NOT_APPLICABLE),
            Outcome.WAIVED, Set.of(Outcome.WAIVED, Outcome.NOT_APPLICABLE),
            Outcome.NOT_MET, Set.of(Outcome.NOT_MET),
            Outcome.DELEGATED, Set.of(Outcome.DELEGATED),
            Outcome.NOT_APPLICABLE, Set.of(Outcome.NOT_APPLICABLE),
            Outcome.UNKNOWN,
                    Set.of(Outcome.UNKNOWN, Outcome.MET, Outcome.NOT_MET, Outcome.DELEGATED, Outcome.NOT_APPLICABLE)));

    private int settled;

    @Test
    void completing_unknown_facts_keeps_what_was_certain() {
        for (long seed = 3_000_000; seed < 3_000_030; seed++) {
            RandomPack pack = new RandomPack(seed);
            Random random = new Random(seed);
            PackLibrary library = RandomCases.library(pack.files());
            EligibilityEngine engine = library.engine();
            RandomApplications cases = RandomCases.applications(library, random);
            for (int i = 0; i < 25; i++) {
                Application application = cases.next(RandomCases.asOf(random));
                List<Decision> before = engine.screen(application);
                Application completed = cases.completed(application, random.nextBoolean() ? 30 : 100);
                List<Decision> after = engine.screen(completed);
                for (int j = 0; j < before.size(); j++) {
                    String about = "seed %d, as of %s: %s\ncompleted: %s\n%s"
                            .formatted(seed, application.asOf(), application.facts(), completed.facts(), pack);
                    compare(before.get(j), after.get(j), about);
                }
            }
        }
        assertThat(settled).as("verdicts that more knowledge settled").isGreaterThan(50);
    }

    @Test
    void an_open_verdict_stays_open_whatever_the_facts_that_it_does_not_ask_for() {
        int held = 0;
        for (long seed = 4_000_000; seed < 4_000_040; seed++) {
            RandomPack pack = new RandomPack(seed);
            Random random = new Random(seed);
            PackLibrary library = RandomCases.library(pack.files());
            EligibilityEngine engine = library.engine();
            RandomApplications cases = RandomCases.applications(library, random);
            for (int i = 0; i < 25; i++) {
                Application application = cases.next(RandomCases.asOf(random));
                Application completed = cases.completed(application, 100);
                for (Decision open : engine.screen(application)) {
                    if (isProved(open)) {
                        Application others = withoutAskedFor(open, application, completed);
                        assertThat(engine.decide(open.programme().id(), others).verdict())
                                .as("seed %d: %s, %s\n%s", seed, open, others.facts(), pack)
                                .isEqualTo(Verdict.UNDETERMINED);
                        held += others.equals(application) ? 0 : 1;
                    }
                }
            }
        }
        assertThat(held).as("open verdicts of which other facts were completed").isGreaterThan(100);
    }

    /** Whether it is open for certain, and not for want of a proof that completions agree. */
    private static boolean isProved(Decision decision) {
        return decision.verdict() == Verdict.UNDETERMINED
                && decision.relevance().stream().anyMatch(fact -> fact.witness().isPresent());
    }

    /** The completed application, except for the facts that a decision asks for: those stay as they were. */
    private static Application withoutAskedFor(Decision open, Application application, Application completed) {
        Application.Builder others = completed.toBuilder();
        open.relevantFacts().forEach(asked -> {
            Object before = application.facts().get(asked.name());
            if (before == null) {
                others.unknown(asked.name());
            } else {
                others.fact(asked.name(), before);
            }
        });
        return others.build();
    }

    private void compare(Decision before, Decision after, String about) {
        assertThat(VERDICTS.getOrDefault(before.verdict(), Set.of()))
                .as("%s was %s; %s", before.programme().id(), before.verdict(), about)
                .contains(after.verdict());
        settled += before.verdict() == after.verdict() ? 0 : 1;
        for (int i = 0; i < before.findings().size(); i++) {
            Finding finding = before.findings().get(i);
            assertThat(OUTCOMES.getOrDefault(finding.outcome(), Set.of()))
                    .as("%s was %s; %s", finding.criterion().id(), finding.outcome(), about)
                    .contains(after.findings().get(i).outcome());
        }
        before.award()
                .filter(award -> award.status() == Award.Status.DETERMINED
                        && after.award().isPresent())
                .ifPresent(award -> assertThat(after.award().orElseThrow().amount())
                        .as(about)
                        .isEqualTo(award.amount()));
    }
}
