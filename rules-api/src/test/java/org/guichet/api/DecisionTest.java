package org.guichet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Text TEXT = locale -> "text";
    private static final PackReference PACK = new PackReference("pack", "1.0.0", "0");
    private static final Programme PROGRAMME = new Programme(
            "pack/programme",
            TEXT,
            TEXT,
            TEXT,
            Programme.Nature.RIGHT,
            Window.ALWAYS,
            "A",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            PACK);
    private static final Criterion CRITERION = new Criterion(
            "inRegion",
            TEXT,
            Criterion.Kind.ELIGIBILITY,
            Criterion.Treatment.FORMALISED,
            List.of(),
            Optional.empty(),
            Optional.empty());
    private static final Explanation EXPLANATION =
            new Explanation(Optional.empty(), Optional.empty(), TEXT, List.of(), List.of(), List.of());
    private static final Award AWARD = new Award(
            Award.Form.GRANT, Award.Status.DETERMINED, Optional.of(Money.euros(1)), List.of(), List.of(), List.of());

    private final AtomicInteger asked = new AtomicInteger();

    private Decision decision(Optional<Award> award) {
        Decision.Reasons reasons = new Decision.Reasons() {
            @Override
            public List<Finding> findings() {
                return List.of(finding());
            }

            @Override
            public Optional<Award> award() {
                asked.incrementAndGet();
                return award;
            }

            @Override
            public List<RelevantFact> relevance() {
                return List.of();
            }
        };
        return new Decision(PROGRAMME, Verdict.ELIGIBLE, LocalDate.EPOCH, reasons, List.of(PACK), "0");
    }

    private static Finding finding() {
        return new Finding(CRITERION, Outcome.MET, EXPLANATION);
    }

    private static Decision known(Optional<Award> award) {
        return new Decision(
                PROGRAMME, Verdict.ELIGIBLE, LocalDate.EPOCH, List.of(finding()), award, List.of(), List.of(PACK), "0");
    }

    @Test
    void an_award_is_worked_out_when_it_is_asked_for_and_once() {
        Decision decision = decision(Optional.of(AWARD));
        assertThat(decision).hasToString("Decision[pack/programme, ELIGIBLE, asOf=1970-01-01, inRegion=MET]");
        assertThat(asked).hasValue(0);
        assertThat(decision.award()).containsSame(AWARD).isEqualTo(decision.award());
        assertThat(asked).hasValue(1);
    }

    @Test
    void decisions_are_equal_if_they_say_the_same_however_it_is_known() {
        Decision worth = known(Optional.of(AWARD));
        assertThat(decision(Optional.of(AWARD))).isEqualTo(worth).hasSameHashCodeAs(worth);
        assertThat(decision(Optional.empty())).isNotEqualTo(worth).isEqualTo(known(Optional.empty()));
    }

    @Test
    void a_finding_is_explained_once_whatever_the_threads_that_ask() {
        Finding finding = new Finding(CRITERION, Outcome.MET, explained -> {
            asked.incrementAndGet();
            return new Explanation(Optional.empty(), Optional.empty(), TEXT, List.of(), List.of(), List.of());
        });
        List<Explanation> told = IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(i -> finding.explanation())
                .toList();
        assertThat(asked).hasValue(1);
        assertThat(told).allSatisfy(one -> assertThat(one).isSameAs(finding.explanation()));
    }
}
