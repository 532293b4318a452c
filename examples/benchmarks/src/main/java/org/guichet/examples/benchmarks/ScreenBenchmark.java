package org.guichet.examples.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Portfolio;
import org.guichet.api.Verdict;
import org.guichet.engine.EligibilityEngines;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The shipped packs, warm: one real programme with its award, and all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScreenBenchmark {
    private final EligibilityEngine engine = EligibilityEngines.fromClasspath("packs");
    private final Application application = ShippedPacks.manufacturer();

    /** 13 criteria and an award in steps, explained as data. */
    @Benchmark
    public Decision decideOnTheLargestProgramme() {
        return Sentences.explained(engine.decide(ShippedPacks.LARGEST, application));
    }

    /** Every programme; explained when asked why. */
    @Benchmark
    public List<Decision> screen() {
        return engine.screen(application);
    }

    /** Every programme, each explained as data. */
    @Benchmark
    public List<Decision> screenAndExplain() {
        List<Decision> decisions = engine.screen(application);
        decisions.forEach(Sentences::explained);
        return decisions;
    }

    /** Every programme, with what may be had together. */
    @Benchmark
    public Portfolio portfolio() {
        return engine.portfolio(application);
    }

    /** Every programme, without reasons. */
    @Benchmark
    public Map<String, Verdict> verdicts() {
        return engine.verdicts(application);
    }
}
