package org.guichet.examples.benchmarks.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.api.Verdict;

/** Makes sure that what is timed side by side gives the same verdicts. */
final class Agreement {
    private Agreement() {}

    /**
     * Compares contenders with the engine.
     *
     * @return how many companies reached each verdict on some programme
     * @throws IllegalStateException if one disagrees on some company
     */
    static Map<Verdict, Long> require(Workload workload, List<Kind> kinds) {
        Contender engine = Kind.VERDICTS.prepare(workload);
        List<List<Verdict>> expected =
                companies(workload).parallel().mapToObj(engine::verdicts).toList();
        for (Kind kind : kinds) {
            Contender contender = kind.prepare(workload);
            companies(workload).parallel().forEach(company -> {
                List<Verdict> verdicts = contender.verdicts(company);
                if (!verdicts.equals(expected.get(company))) {
                    throw new IllegalStateException(
                            difference(kind, workload, company, verdicts, expected.get(company)));
                }
            });
        }
        return Stream.of(Verdict.values())
                .collect(Collectors.toMap(verdict -> verdict, verdict -> reached(expected, verdict)));
    }

    private static long reached(List<List<Verdict>> verdicts, Verdict verdict) {
        return verdicts.stream().filter(given -> given.contains(verdict)).count();
    }

    private static IntStream companies(Workload workload) {
        return IntStream.range(0, workload.applications().size());
    }

    private static String difference(
            Kind kind, Workload workload, int company, List<Verdict> verdicts, List<Verdict> expected) {
        int programme = IntStream.range(0, expected.size())
                .filter(i -> i >= verdicts.size() || verdicts.get(i) != expected.get(i))
                .findFirst()
                .orElseThrow();
        return "%s differs from the engine's %s on %s for %s"
                .formatted(
                        kind,
                        expected.get(programme),
                        workload.entries().get(programme),
                        workload.applications().get(company).facts());
    }
}
