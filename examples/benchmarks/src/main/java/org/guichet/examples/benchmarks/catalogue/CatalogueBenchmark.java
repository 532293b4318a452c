package org.guichet.examples.benchmarks.catalogue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** One company after the other against the whole catalogue. {@link CatalogueReport} runs it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CatalogueBenchmark {
    /** A contender that is ready. */
    @State(Scope.Benchmark)
    public static class Prepared {
        @Param("VERDICTS")
        Kind kind = Kind.VERDICTS;

        @Param("264")
        int size;

        @Param("UNKNOWN")
        Facts facts = Facts.UNKNOWN;

        /** The folder that holds the catalogue of that size. */
        @Param("target/catalogue/packs/264")
        String packs = "";

        private @Nullable Contender contender;

        @Setup
        public void prepare() {
            contender = kind.prepare(
                    new Workload(Catalogue.of(size), Path.of(packs), Companies.of(Companies.COUNT, facts)));
        }
    }

    /** Which company comes next. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        @Setup
        public void spread(ThreadParams threads) {
            next = Companies.COUNT / threads.getThreadCount() * threads.getThreadIndex();
        }

        int take() {
            next = (next + 1) % Companies.COUNT;
            return next;
        }
    }

    @Benchmark
    public Object screen(Prepared prepared, Turn turn) {
        return Objects.requireNonNull(prepared.contender).screen(turn.take());
    }
}
