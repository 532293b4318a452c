package org.guichet.examples.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.guichet.examples.benchmarks.catalogue.CatalogueBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs everything but the catalogue, which has a report of its own, and prints the figures beside their targets. */
public final class Benchmarks {
    private static final double LONGEST_BUILD = 2000;
    private static final double LONGEST_DECISION = 60;
    private static final double LONGEST_PAGE = 5_000;
    private static final double LONGEST_SCREENING = 300;
    private static final double LONGEST_VERIFICATION = 100;
    private static final double MOST_GROWTH = 0.02;

    private Benchmarks() {}

    /**
     * Takes a few minutes.
     *
     * @param args patterns of the benchmarks to run, as JMH takes them; all if there is none
     */
    public static void main(String[] args) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.addProfiler(GCProfiler.class).verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        for (String pattern : args.length == 0 ? new String[] {Benchmarks.class.getPackageName()} : args) {
            options.include(pattern);
        }
        options.exclude(CatalogueBenchmark.class.getName());
        printTimes(new Runner((Options) options).run());
        if (args.length == 0) {
            printRebuilds(RebuildCheck.run(200, 20));
        }
    }

    private static void printTimes(Collection<RunResult> results) {
        print("%-62s %10s %10s %10s %6s %12s  %s%n", "", "best", "mean", "± 99.9 %", "", "bytes", "target");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            print(
                    "%-62s %,10.2f %,10.2f %,10.2f %6s %,12.0f  %s%n",
                    name(result),
                    time.getStatistics().getMin(),
                    time.getScore(),
                    time.getScoreError(),
                    time.getScoreUnit(),
                    allocated == null ? Double.NaN : allocated.getScore(),
                    target(result.getParams().getBenchmark(), name(result), time.getScore()));
        }
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        StringBuilder name = new StringBuilder(
                benchmark.substring(Benchmarks.class.getPackageName().length() + 1));
        for (String parameter : result.getParams().getParamsKeys()) {
            name.append(' ').append(result.getParams().getParam(parameter));
        }
        return name.toString();
    }

    private static String target(String benchmark, String parameters, double score) {
        if (benchmark.endsWith("BuildBenchmark.build")) {
            return verdict("mean under 2000 ms", score < LONGEST_BUILD);
        }
        if (benchmark.endsWith("RemedyBenchmark.remedies")) {
            double longest = parameters.contains("ROOM") ? 250_000 : 5_000;
            return verdict("mean under " + (parameters.contains("ROOM") ? "250 ms" : "5 ms"), score < longest);
        }
        if (benchmark.endsWith("NoticeBenchmark.page")) {
            return verdict("mean under 5 ms", score < LONGEST_PAGE);
        }
        if (benchmark.endsWith("GroupBenchmark.decide")) {
            double longest = parameters.contains("1000") ? 100_000 : 1_000;
            return verdict("mean under " + (parameters.contains("1000") ? "100 ms" : "1 ms"), score < longest);
        } else if (benchmark.endsWith("ScreenBenchmark.screen")) {
            return verdict("mean under 300 us", score < LONGEST_SCREENING);
        } else if (benchmark.endsWith("CertificateBenchmark.verify")) {
            return verdict("mean under 100 us", score < LONGEST_VERIFICATION);
        }
        return benchmark.endsWith("DecideBenchmark.decide")
                ? verdict("mean under 60 us", score < LONGEST_DECISION)
                : "";
    }

    private static String verdict(String target, boolean reached) {
        return target + (reached ? ": reached" : ": MISSED");
    }

    private static void printRebuilds(List<RebuildCheck.Held> held) {
        held.forEach(System.out::println);
        // Metaspace also holds the profiles of the JIT compiler, which fill while code is young: look at the second
        // half.
        RebuildCheck.Held middle = held.get(held.size() / 2);
        RebuildCheck.Held last = held.get(held.size() - 1);
        double growth = (double) last.metaspace() / middle.metaspace() - 1;
        print(
                "from %d to %d rebuilds: %d classes more, metaspace %+.2f %%, target %s%n",
                middle.rebuilds(),
                last.rebuilds(),
                last.classes() - middle.classes(),
                growth * 100,
                verdict("flat (2 %)", growth < MOST_GROWTH));
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
