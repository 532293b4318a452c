package org.guichet.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;

class SmokeTest {
    private static final EligibilityEngine ENGINE = FrugalMachines.engine();

    @Test
    void hand_written_rules_agree_with_the_engine() {
        assertThatCode(() -> Agreement.require(ENGINE, FrugalMachines.various(5_000)))
                .doesNotThrowAnyException();
    }

    @Test
    void applications_reach_every_verdict_and_outcome() {
        Set<Verdict> verdicts = new HashSet<>();
        Set<Outcome> outcomes = new HashSet<>();
        FrugalMachines.various(5_000).stream()
                .map(application -> ENGINE.decide(FrugalMachines.PROGRAMME, application))
                .forEach(decision -> {
                    verdicts.add(decision.verdict());
                    decision.findings().forEach(finding -> outcomes.add(finding.outcome()));
                });

        assertThat(verdicts).contains(Verdict.NOT_ELIGIBLE, Verdict.UNDETERMINED);
        assertThat(outcomes)
                .containsExactlyInAnyOrder(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE);
    }

    @Test
    void the_two_timed_applications_are_eligible_and_undetermined() {
        Decision known = ENGINE.decide(FrugalMachines.PROGRAMME, FrugalMachines.allKnown());
        Decision half = ENGINE.decide(FrugalMachines.PROGRAMME, FrugalMachines.halfUnknown());

        assertThat(known.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(known.findings()).hasSize(18);
        assertThat(half.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(half.relevantFacts()).hasSizeGreaterThan(8);
        assertThat(Sentences.length(known, Locale.FRENCH)).isGreaterThan(1_000);
    }

    @Test
    void screening_and_verdicts_agree_on_the_shipped_packs() {
        ScreenBenchmark benchmark = new ScreenBenchmark();

        assertThat(benchmark.screen().stream()
                        .collect(Collectors.toMap(
                                decision -> decision.programme().id(), Decision::verdict)))
                .isEqualTo(benchmark.verdicts());
        assertThat(benchmark.decideOnTheLargestProgramme().verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void the_less_is_given_the_more_facts_matter() {
        List<Integer> relevant = new ArrayList<>();
        for (String given : List.of("most", "half", "nothing")) {
            RelevanceBenchmark benchmark = new RelevanceBenchmark();
            benchmark.given = given;
            benchmark.leaveOut();
            relevant.add(benchmark.portfolio().stream().mapToInt(List::size).sum());
            assertThat(benchmark.oneProgramme().isEmpty()).isEqualTo(given.equals("most"));
        }
        assertThat(relevant).isSorted().first().isNotEqualTo(relevant.get(2));
    }

    @Test
    void groups_of_each_size_are_decided_on() {
        for (int enterprises : List.of(30, 1_000)) {
            GroupBenchmark benchmark = new GroupBenchmark();
            benchmark.enterprises = enterprises;
            benchmark.prepare();

            assertThat(benchmark.decide().findings()).anyMatch(finding -> finding.outcome() == Outcome.MET);
        }
    }

    @Test
    void certificates_of_the_timed_programmes_hold() {
        for (String programme : List.of(ShippedPacks.LARGEST, "fr-tax-credits/cii")) {
            CertificateBenchmark benchmark = new CertificateBenchmark();
            benchmark.programme = programme;
            benchmark.prepare();

            assertThat(benchmark.certify().size()).isGreaterThan(20);
            assertThat(benchmark.verify()).isEmpty();
            assertThat(benchmark.readAndVerify()).isEmpty();
        }
    }

    @Test
    void an_engine_is_rebuilt_without_new_classes() {
        var held = RebuildCheck.run(6, 3);

        assertThat(held.get(2).classes()).isCloseTo(held.get(1).classes(), org.assertj.core.data.Offset.offset(50));
    }

    @Test
    void the_timed_refusals_have_the_remedies_that_they_are_timed_for() {
        RemedyBenchmark benchmark = new RemedyBenchmark();
        benchmark.prepare();
        assertThat(benchmark.remedies().proposals()).hasSize(1);
        benchmark.refusal = RemedyBenchmark.Refusal.ROOM;
        benchmark.prepare();
        assertThat(benchmark.remedies().proposals())
                .anyMatch(remedy -> remedy.waiting().isPresent());
        benchmark.refusal = RemedyBenchmark.Refusal.PLACE;
        benchmark.prepare();
        assertThat(benchmark.remedies().proposals()).isEmpty();
        assertThat(benchmark.remedies().complete()).isTrue();
    }

    @Test
    void the_timed_notices_are_of_an_award_with_and_without_its_explanation() {
        NoticeBenchmark benchmark = new NoticeBenchmark();
        benchmark.prepare();
        String full = benchmark.page();
        assertThat(full).contains("vous avez droit à cette aide", "Explication détaillée");
        assertThat(benchmark.document()).startsWith('%', 'P', 'D', 'F');
        benchmark.extent = NoticeBenchmark.Extent.LETTER;
        benchmark.prepare();
        assertThat(benchmark.page()).hasSizeLessThan(full.length()).doesNotContain("Explication détaillée");
    }
}
