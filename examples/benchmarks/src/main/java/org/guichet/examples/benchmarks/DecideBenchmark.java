package org.guichet.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
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

/** One decision on a programme of 18 criteria, warm, beside the same criteria written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBenchmark {
    /** How much of the application is known. */
    public enum Facts {
        ALL_KNOWN,
        HALF_UNKNOWN
    }

    @Param
    public Facts facts = Facts.ALL_KNOWN;

    private final EligibilityEngine engine = FrugalMachines.engine();
    private Application application = FrugalMachines.allKnown();
    private PlainRules.Request request = PlainRules.Request.of(application);

    @Setup
    public void prepare() {
        application = facts == Facts.ALL_KNOWN ? FrugalMachines.allKnown() : FrugalMachines.halfUnknown();
        request = PlainRules.Request.of(application);
        Agreement.require(engine, List.of(application));
        // An engine in service has seen more than one application: so has its compiled code.
        Agreement.require(engine, FrugalMachines.various(2_000));
    }

    /** The explanation is included, as data. */
    @Benchmark
    public Decision decide() {
        return Sentences.explained(engine.decide(FrugalMachines.PROGRAMME, application));
    }

    /** The explanation is included, and every sentence of it is composed in French. */
    @Benchmark
    public int decideAndComposeEverySentence() {
        return Sentences.length(engine.decide(FrugalMachines.PROGRAMME, application), Locale.FRENCH);
    }

    /** The same outcomes and verdict by hand-written Java on typed fields, without checks or explanation. */
    @Benchmark
    public Object plainJava() {
        return PlainRules.decide(request);
    }
}
