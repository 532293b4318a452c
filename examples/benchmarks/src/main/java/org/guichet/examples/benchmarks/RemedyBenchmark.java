package org.guichet.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Money;
import org.guichet.api.Remedies;
import org.guichet.engine.EligibilityEngines;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What would have to change for a refused programme of the shipped packs to be available. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RemedyBenchmark {
    /** Why the programme is refused. */
    public enum Refusal {
        /** The project is too small: one fact has to change. */
        COSTS,
        /** Past aid leaves no room, on whose days of grant rules reason: waiting is tried for years. */
        ROOM,
        /** The project lies elsewhere: nothing can be done. */
        PLACE
    }

    @Param
    public Refusal refusal = Refusal.COSTS;

    private final EligibilityEngine engine = EligibilityEngines.fromClasspath("packs");
    private Application application = ShippedPacks.manufacturer();

    @Setup
    public void prepare() {
        Application.Builder refused = ShippedPacks.manufacturer().toBuilder();
        switch (refusal) {
            case COSTS -> refused.fact("project.eligibleCosts", Money.euros(100_000));
            case ROOM ->
                refused.fact("deMinimis.successions", List.of())
                        .fact(
                                "deMinimis.awards",
                                List.of(award(2023, 100_000), award(2024, 100_000), award(2025, 90_000)));
            case PLACE -> refused.fact("project.commune", "60057");
        }
        application = refused.build();
    }

    private static Map<String, Object> award(int year, int amount) {
        return Map.of(
                "beneficiary",
                "applicant",
                "grantedOn",
                LocalDate.of(year, 9, 12),
                "amount",
                Money.euros(amount),
                "regulation",
                "general",
                "memberState",
                "FR");
    }

    @Benchmark
    public Remedies remedies() {
        return engine.remedies(ShippedPacks.LARGEST, application);
    }
}
