package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.Outcome;
import org.guichet.api.RelevantFact;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.junit.jupiter.api.Test;

/** The facts on which a decision turns, against every completion there is. */
class RelevanceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private int settled;
    private int conflicting;
    private int relevant;
    private int irrelevant;
    private int unproved;
    private int missed;

    @Test
    void a_fact_is_relevant_if_and_only_if_some_completion_turns_on_it_alone() {
        for (long seed = 0; seed < 1_100; seed++) {
            compare(seed, new SmallPack(seed, false));
        }
        assertThat(unproved).isZero();
        assertThat(missed).isZero();
        assertThat(settled)
                .as("verdicts that only all completions together settle")
                .isGreaterThan(50);
        assertThat(conflicting).as("refusals by criteria that conflict").isGreaterThan(30);
        assertThat(relevant).isGreaterThan(2_000);
        assertThat(irrelevant).as("unknown facts that do not matter").isGreaterThan(1_000);
    }

    @Test
    void what_stays_open_although_every_fact_is_known_hides_no_fact_that_matters() {
        for (long seed = 200_000; seed < 201_500; seed++) {
            compare(seed, SmallPack.withGaps(seed));
        }
        assertThat(unproved).isZero();
        assertThat(relevant).isGreaterThan(2_000);
    }

    /**
     * Who is judged for being small learns what a region changes; for the others it leaves open one thing or another.
     */
    @Test
    void a_fact_matters_that_changes_something_only_where_a_human_judges() {
        Decision decision = TestPacks.programme("""
                        criteria:
                          judged: { label: { fr: J, en: J }, when: not(project.isBig), delegate: { to: { fr: J, en: J }, guidance: { fr: J, en: J } }, cite: law }
                          likely: { label: { fr: P, en: P }, require: project.isBig or project.isPaid, cite: law }
                          rich: { label: { fr: R, en: R }, require: second(region) >= 5, cite: law }
                          seen: { label: { fr: V, en: V }, when: first(region) > 0, delegate: { to: { fr: J, en: J }, guidance: { fr: J, en: J } }, cite: law }
                        """)
                .file("facts.yaml", """
                        facts:
                          project.isBig: { type: boolean, label: { fr: G, en: B }, question: { fr: "?", en: "?" } }
                          project.isPaid: { type: boolean, label: { fr: P, en: P }, question: { fr: "?", en: "?" } }
                          region: { type: code, list: regions, label: { fr: R, en: R }, question: { fr: "?", en: "?" } }
                        """)
                .file("lists.yaml", """
                        lists:
                          regions: { title: { fr: R, en: R }, codes: { x: { fr: X, en: X }, y: { fr: Y, en: Y } } }
                        """)
                .file("tables.yaml", table("first") + table("second").substring("tables:\n".length()))
                .file("tables/first.csv", "r,n\n\"\"\"y\"\"\",1\n")
                .file("tables/second.csv", "r,n\n\"\"\"x\"\"\",9\n")
                .library()
                .engine()
                .decide("test/aid", Application.builder().asOf(DAY).build());
        assertThat(decision.relevantFacts())
                .extracting(InformationConcept::name)
                .contains("region");
    }

    private static String table(String name) {
        return """
                tables:
                  %s:
                    label: { fr: T, en: T }
                    hitPolicy: unique
                    inputs: { r: { type: code, list: regions, label: { fr: R, en: R } } }
                    outputs: { n: { type: integer, label: { fr: N, en: N } } }
                    file: tables/%s.csv
                    cite: law
                """.formatted(name, name);
    }

    @Test
    void where_two_open_facts_are_compared_nothing_relevant_is_left_out_and_what_is_not_proved_says_so() {
        for (long seed = 100_000; seed < 100_400; seed++) {
            compare(seed, new SmallPack(seed, true));
        }
        assertThat(relevant).isGreaterThan(800);
        assertThat(unproved).as("of %d relevant ones", relevant).isBetween(1, relevant / 5);
    }

    private void compare(long seed, SmallPack pack) {
        Random random = new Random(seed);
        PackLibrary library = RandomCases.library(pack.files());
        EligibilityEngine engine = library.engine();
        CheckedProgramme programme = library.checkedPacks().get(0).programmes().get(0);
        for (int i = 0; i < 4; i++) {
            Application application = pack.application(random, DAY);
            Decision decision = engine.screen(application).get(0);
            String about = "seed %d: %s\n%s".formatted(seed, application.facts(), pack);
            Completed all = new Completed(pack, programme, application);
            assertVerdict(decision, all, about);
            assertThat(engine.verdicts(application)).as(about).containsEntry("test/aid", decision.verdict());
            if (seed % 8 == 0) {
                assertThat(engine.decide("test/aid", application)).as(about).isEqualTo(decision);
            }
            settled += all.verdict() != Verdict.UNDETERMINED
                            && new Oracle(library.bindings(application)).verdict(programme) == Verdict.UNDETERMINED
                    ? 1
                    : 0;
            compare(decision, all, engine, application, about);
            if (!decision.conflicting().isEmpty()) {
                conflicting++;
                all.assertConflict(decision, about);
            }
        }
    }

    /** A verdict that completions agree on is found, unless something could not be proved: then it stays open. */
    private void assertVerdict(Decision decision, Completed all, String about) {
        boolean proved =
                decision.relevance().stream().allMatch(fact -> fact.witness().isPresent());
        if (proved || decision.verdict() != Verdict.UNDETERMINED) {
            assertThat(decision.verdict()).as(about).isEqualTo(all.verdict());
        } else if (all.verdict() != Verdict.UNDETERMINED) {
            missed++;
        }
    }

    private void compare(
            Decision decision, Completed all, EligibilityEngine engine, Application application, String about) {
        Set<String> expected = decision.verdict() == Verdict.UNDETERMINED ? all.relevant() : Set.of();
        Set<String> proved = new LinkedHashSet<>();
        for (RelevantFact fact : decision.relevance()) {
            fact.witness().ifPresent(witness -> {
                proved.add(fact.concept().name());
                assertWitness(fact, witness, engine, application, about);
            });
        }
        Set<String> listed =
                decision.relevantFacts().stream().map(InformationConcept::name).collect(Collectors.toSet());
        assertThat(listed).as(about).containsAll(expected);
        assertThat(expected).as(about).containsAll(proved);
        relevant += expected.size();
        unproved += listed.size() - proved.size();
        irrelevant += all.unknown().size() - expected.size();
    }

    private static void assertWitness(
            RelevantFact fact,
            RelevantFact.Witness witness,
            EligibilityEngine engine,
            Application application,
            String about) {
        Map<String, Object> first = new LinkedHashMap<>(witness.first().supposed());
        Map<String, Object> second = new LinkedHashMap<>(witness.second().supposed());
        assertThat(first.remove(fact.concept().name()))
                .isNotEqualTo(second.remove(fact.concept().name()));
        assertThat(first).as(about).isEqualTo(second);
        assertThat(witness.first().verdict()).isNotEqualTo(witness.second().verdict());
        for (RelevantFact.Completion completion : List.of(witness.first(), witness.second())) {
            Application completed =
                    application.toBuilder().facts(completion.supposed()).build();
            assertThat(engine.decide("test/aid", completed).verdict())
                    .as("%s with %s", about, completion.supposed())
                    .isEqualTo(completion.verdict());
        }
    }

    /** Every completion of an application. */
    private static final class Completed {
        private final List<String> unknown = new ArrayList<>();
        private final Map<Map<String, Object>, Verdict> verdicts = new LinkedHashMap<>();
        /** The criteria that each completion fails. */
        private final List<Set<String>> failed = new ArrayList<>();

        Completed(SmallPack pack, CheckedProgramme programme, Application application) {
            pack.facts().stream()
                    .filter(name -> !application.facts().containsKey(name))
                    .forEach(unknown::add);
            List<Map<String, Object>> completions = new ArrayList<>(List.of(Map.of()));
            for (String name : unknown) {
                List<Map<String, Object>> longer = new ArrayList<>();
                for (Map<String, Object> completion : completions) {
                    for (Object value : pack.values(name)) {
                        Map<String, Object> extended = new LinkedHashMap<>(completion);
                        extended.put(name, value);
                        longer.add(extended);
                    }
                }
                completions = longer;
            }
            for (Map<String, Object> completion : completions) {
                Map<String, Object> facts = new HashMap<>(application.facts());
                facts.putAll(completion);
                Oracle oracle = new Oracle(new Bindings(application.asOf(), facts));
                verdicts.put(completion, oracle.verdict(programme));
                failed.add(oracle.inForce(programme).stream()
                        .filter(criterion -> oracle.outcome(criterion) == Outcome.NOT_MET)
                        .map(criterion -> criterion.criterion().id())
                        .collect(Collectors.toSet()));
            }
        }

        /** Each completion fails one of the criteria that conflict; with any of them left out, some meets the rest. */
        void assertConflict(Decision decision, String about) {
            Set<String> together = decision.conflicting().stream()
                    .map(finding -> finding.criterion().id())
                    .collect(Collectors.toSet());
            assertThat(failed).as(about).noneMatch(some -> Collections.disjoint(some, together));
            for (String one : together) {
                Set<String> others = new HashSet<>(together);
                others.remove(one);
                assertThat(failed)
                        .as("%s without %s in %s", together, one, about)
                        .anyMatch(some -> Collections.disjoint(some, others));
            }
        }

        List<String> unknown() {
            return unknown;
        }

        Verdict verdict() {
            Set<Verdict> different = EnumSet.copyOf(verdicts.values());
            return different.size() == 1 ? different.iterator().next() : Verdict.UNDETERMINED;
        }

        Set<String> relevant() {
            Set<String> relevant = new LinkedHashSet<>();
            for (String name : unknown) {
                Map<Map<String, Object>, Verdict> first = new LinkedHashMap<>();
                verdicts.forEach((completion, verdict) -> {
                    Map<String, Object> rest = new LinkedHashMap<>(completion);
                    rest.remove(name);
                    Verdict other = first.putIfAbsent(rest, verdict);
                    if (other != null && other != verdict) {
                        relevant.add(name);
                    }
                });
            }
            return relevant;
        }
    }
}
