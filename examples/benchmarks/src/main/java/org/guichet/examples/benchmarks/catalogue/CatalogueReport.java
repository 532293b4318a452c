package org.guichet.examples.benchmarks.catalogue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures what is to be reached, and writes it down: as a page, as a plot and as JMH's own figures. */
public final class CatalogueReport {
    private static final String BYTES = "gc.alloc.rate.norm";

    private final Path folder;
    private final Effort effort;

    private CatalogueReport(Path folder, Effort effort) {
        this.folder = folder;
        this.effort = effort;
    }

    /**
     * Takes seconds, minutes or twenty minutes.
     *
     * @param args the folder to write into, whose older content is replaced, and how much to do: {@code smoke},
     *     {@code quick} or {@code full}
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        new CatalogueReport(Path.of(args[0]), Effort.valueOf(args[1].toUpperCase(Locale.ROOT))).run();
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        writeCatalogues();
        requireAgreement();
        Map<Integer, EngineCost> engines = engines();
        Map<Case, RunResult> results = new LinkedHashMap<>();
        for (Case screened : effort.cases()) {
            progress("timing " + screened);
            results.put(screened, time(screened));
        }
        Map<Case, Figures.Screening> screenings = new LinkedHashMap<>();
        results.forEach((screened, result) -> screenings.put(screened, screening(result)));
        write(new Figures(screenings, engines), results.values());
    }

    private Path packs(int size) {
        return folder.resolve("packs").resolve(String.valueOf(size));
    }

    /** Anew each time: what is there may be of an older generator. */
    private void writeCatalogues() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (int size : effort.sizes()) {
            progress("writing a catalogue of %,d programmes".formatted(size));
            CataloguePack.write(Catalogue.of(size), packs(size));
        }
    }

    private void requireAgreement() {
        for (int size : effort.sizes()) {
            progress("comparing verdicts, %,d programmes".formatted(size));
            Agreement.require(
                    new Workload(Catalogue.of(size), packs(size), Companies.ofBothSets(effort.compared())),
                    Arrays.stream(Kind.values())
                            .filter(kind -> size == Catalogue.NATIONAL || !kind.isForNationalCatalogueOnly())
                            .toList());
        }
    }

    private Map<Integer, EngineCost> engines() throws IOException, InterruptedException {
        Map<Integer, EngineCost> engines = new LinkedHashMap<>();
        for (int size : new TreeSet<>(List.of(Catalogue.NATIONAL, effort.largest()))) {
            progress("building engines of %,d programmes".formatted(size));
            engines.put(size, engine(packs(size), effort.screenings() * Catalogue.NATIONAL / size));
        }
        return engines;
    }

    /** The heap of the first engine is watched; the time is the median of all. */
    private EngineCost engine(Path packs, int screenings) throws IOException, InterruptedException {
        EngineCost first = FreshJvm.probe(packs, screenings);
        List<Double> seconds = new ArrayList<>(List.of(first.buildSeconds()));
        while (seconds.size() < effort.forks(Kind.VERDICTS)) {
            seconds.add(FreshJvm.probe(packs, 0).buildSeconds());
        }
        return first.builtIn(median(seconds.stream().mapToDouble(one -> one)));
    }

    private RunResult time(Case screened) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(CatalogueBenchmark.class.getName() + ".screen")
                .param("kind", screened.kind().name())
                .param("size", String.valueOf(screened.size()))
                .param("facts", screened.facts().name())
                .param("packs", packs(screened.size()).toString())
                .threads(screened.threads())
                .forks(effort.forks(screened.kind()))
                .warmupIterations(5)
                .warmupTime(effort.time())
                .measurementIterations(3)
                .measurementTime(effort.time())
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        return new Runner(options).runSingle();
    }

    private static Figures.Screening screening(RunResult result) {
        return new Figures.Screening(
                median(result, fork -> fork.getPrimaryResult().getScore()),
                median(
                        result,
                        fork -> Objects.requireNonNull(
                                        fork.getSecondaryResults().get(BYTES))
                                .getScore()));
    }

    private static double median(RunResult result, ToDoubleFunction<BenchmarkResult> score) {
        return median(result.getBenchmarkResults().stream().mapToDouble(score));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void write(Figures figures, Collection<RunResult> results) throws IOException {
        String circumstances = "%s, effort %s (forks: %d). %s."
                .formatted(LocalDate.now(ZoneId.systemDefault()), effort, effort.forks(Kind.VERDICTS), Machine.shape());
        String report = ReportText.of(figures, circumstances);
        Files.writeString(folder.resolve("report.md"), report);
        Files.writeString(folder.resolve("growth.svg"), GrowthPlot.of(figures));
        try (PrintStream raw =
                new PrintStream(Files.newOutputStream(folder.resolve("jmh.json")), false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, raw).writeOut(results);
        }
        System.out.println(report);
    }

    private static void progress(String step) {
        System.err.println(step);
    }
}
