package org.guichet.examples.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/** How much is run: the more, the more can be believed. */
enum Effort {
    /** Seconds: whether it runs at all. */
    SMOKE(1, List.of(Catalogue.NATIONAL), 100, 20, 1_000),
    /** Minutes: the order of magnitude. */
    QUICK(2, List.of(Catalogue.NATIONAL, 10_000), 500, 500, 20_000),
    /** Everything. */
    FULL(5, List.of(Catalogue.NATIONAL, 1_000, 3_000, 10_000), 1_000, Companies.COUNT, 200_000);

    private final int forks;

    @SuppressWarnings("ImmutableEnumChecker") // the list is
    private final List<Integer> sizes;

    private final int milliseconds;
    private final int compared;
    private final int screenings;

    Effort(int forks, List<Integer> sizes, int milliseconds, int compared, int screenings) {
        this.forks = forks;
        this.sizes = sizes;
        this.milliseconds = milliseconds;
        this.compared = compared;
        this.screenings = screenings;
    }

    /** In how many JVMs each case runs. Naive Drools compiles for so long that one has to do. */
    int forks(Kind kind) {
        return kind == Kind.DROOLS ? 1 : forks;
    }

    /** How large the catalogues are. */
    List<Integer> sizes() {
        return sizes;
    }

    /** The size of the largest catalogue. */
    int largest() {
        return sizes.get(sizes.size() - 1);
    }

    /** How long JMH warms up and measures in one iteration. */
    TimeValue time() {
        return TimeValue.milliseconds(milliseconds);
    }

    /** On how many companies of each set contenders must agree. */
    int compared() {
        return compared;
    }

    /** How many companies one engine screens while its heap is watched. */
    int screenings() {
        return screenings;
    }

    /** What is timed. Larger catalogues, and rivals that are far slower, meet one set of companies only. */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int size : sizes) {
            for (Kind kind : Kind.values()) {
                if (size == Catalogue.NATIONAL || !kind.isForNationalCatalogueOnly()) {
                    cases.add(new Case(kind, size, Facts.UNKNOWN));
                }
                if (size == Catalogue.NATIONAL && !kind.isForNationalCatalogueOnly()) {
                    cases.add(new Case(kind, size, Facts.KNOWN));
                }
            }
        }
        cases.add(new Case(Kind.VERDICTS, Catalogue.NATIONAL, Facts.UNKNOWN, 2));
        cases.add(Case.ONE_SESSION);
        return cases;
    }
}
