package org.guichet.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.EligibilityEngines;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** An engine of all shipped packs, the first thing that a JVM does: every fork measures once. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class BuildBenchmark {
    @Benchmark
    public EligibilityEngine build() {
        return EligibilityEngines.fromClasspath("packs");
    }
}
