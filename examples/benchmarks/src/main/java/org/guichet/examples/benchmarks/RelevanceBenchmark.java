package org.guichet.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.RelevantFact;
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

/** The facts on which decisions turn: for one programme, and for all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RelevanceBenchmark {
    /** How much the application says: nothing, or what the benchmark of decisions gives, or half of that. */
    @Param({"nothing", "half", "most"})
    public String given = "half";

    private final EligibilityEngine engine = EligibilityEngines.fromClasspath("packs");
    private Application application = ShippedPacks.manufacturer();

    /** Makes the application. */
    @Setup
    public void leaveOut() {
        Application.Builder builder =
                Application.builder().asOf(ShippedPacks.manufacturer().asOf());
        int[] place = new int[1];
        ShippedPacks.manufacturer().facts().forEach((name, value) -> {
            boolean kept = given.equals("most") || (given.equals("half") && place[0]++ % 2 == 0);
            if (kept) {
                builder.fact(name, value);
            }
        });
        application = builder.build();
    }

    /** One programme, the one that reads most. */
    @Benchmark
    public List<RelevantFact> oneProgramme() {
        return engine.decide(ShippedPacks.LARGEST, application).relevance();
    }

    /** Every programme. */
    @Benchmark
    public List<List<RelevantFact>> portfolio() {
        return engine.screen(application).stream().map(Decision::relevance).toList();
    }
}
