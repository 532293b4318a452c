package org.guichet.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
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

/** A decision on an enterprise with its group, whose size rules derive; the explanation is included, as data. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 20, time = 1) // rules are compiled late: on two cores it takes a quarter of a minute
@Measurement(iterations = 5, time = 1)
public class GroupBenchmark {
    /** How many enterprises there are; twice as many holdings, as far as an application may list them. */
    @Param({"30", "1000"})
    public int enterprises = 30;

    private final EligibilityEngine engine = EligibilityEngines.fromClasspath("packs");
    private Application application = Group.of(30, 60);

    @Setup
    public void prepare() {
        application = Group.of(enterprises, Math.min(2 * enterprises, 1_000));
    }

    @Benchmark
    public Decision decide() {
        return Sentences.explained(engine.decide("fr-tax-credits/cii", application));
    }
}
