package org.guichet.examples.benchmarks.catalogue;

import static org.guichet.examples.benchmarks.catalogue.Catalogue.NATIONAL;
import static org.guichet.examples.benchmarks.catalogue.Target.atLeast;
import static org.guichet.examples.benchmarks.catalogue.Target.atMost;

import java.util.List;
import java.util.Optional;

/** What is to be reached. Ratios are of figures of one run, on companies of which not all is known. */
final class Targets {
    private static final int LARGEST = 10_000;
    private static final String TIMES = "%,.2f times";
    private static final String SECONDS = "%,.2f s";
    private static final String MEGABYTES = "%,.1f MB";

    /** What screening 264 programmes allocated for one company before any of this work. */
    private static final double FIRST_BYTES = 75_000;

    private final Figures figures;

    private Targets(Figures figures) {
        this.figures = figures;
    }

    /** The targets beside those figures. */
    static List<Target> of(Figures figures) {
        return new Targets(figures).all();
    }

    private List<Target> all() {
        Case verdicts = national(Kind.VERDICTS);
        return List.of(
                atMost("verdicts against closures", "at most 0.5", ratio(verdicts, Kind.CLOSURES), 0.5, TIMES),
                atMost("verdicts against generated Java", "at most 2", ratio(verdicts, Kind.STRAIGHT_LINE), 2, TIMES),
                atLeast("kie-dmn against verdicts", "at least 400", dmn(), 400, "%,.0f times"),
                atMost("growth of verdicts from 264 to 10,000 programmes", "at most 12", growth(), 12, TIMES),
                atMost("verdicts against bit masks, 10,000 programmes", "at most 1", masks(), 1, TIMES),
                atMost("findings against verdicts", "at most 4", findings(), 4, TIMES),
                atMost("building the engine from pack files", "under 1.5 s", build(NATIONAL), 1.5, SECONDS),
                atMost("the same, 10,000 programmes", "under 15 s", build(LARGEST), 15, SECONDS),
                atMost("heap that the engine retains", "under 30 MB", retained(NATIONAL), 30, MEGABYTES),
                atMost("the same, 10,000 programmes", "under 300 MB", retained(LARGEST), 300, MEGABYTES),
                atLeast("throughput of 2 threads against 1", "at least 1.8", threads(), 1.8, TIMES),
                atMost(heapSubject(), "flat (2 %)", heap(), 2, "%+.2f %%"),
                atMost("bytes allocated for verdicts", bytesWanted(), bytes(), FIRST_BYTES / 2, "%,.0f bytes"));
    }

    private static Case national(Kind kind) {
        return new Case(kind, NATIONAL, Facts.UNKNOWN);
    }

    private static Case largest(Kind kind) {
        return new Case(kind, LARGEST, Facts.UNKNOWN);
    }

    private Optional<Double> ratio(Case one, Kind other) {
        return figures.ratio(one, national(other));
    }

    private Optional<Double> dmn() {
        return ratio(national(Kind.DMN), Kind.VERDICTS);
    }

    private Optional<Double> growth() {
        return ratio(largest(Kind.VERDICTS), Kind.VERDICTS);
    }

    private Optional<Double> masks() {
        return figures.ratio(largest(Kind.VERDICTS), largest(Kind.BIT_MASKS));
    }

    private Optional<Double> findings() {
        return ratio(national(Kind.FINDINGS), Kind.VERDICTS);
    }

    private Optional<Double> build(int size) {
        return figures.engine(size).map(EngineCost::buildSeconds);
    }

    private Optional<Double> retained(int size) {
        return figures.engine(size).map(cost -> cost.retained() / 1e6);
    }

    /** Each of two threads takes so long for a company; together they are done with two. */
    private Optional<Double> threads() {
        Case two = new Case(Kind.VERDICTS, NATIONAL, Facts.UNKNOWN, 2);
        return figures.ratio(national(Kind.VERDICTS), two).map(ratio -> 2 * ratio);
    }

    private String heapSubject() {
        int screenings = figures.engine(NATIONAL).map(EngineCost::screenings).orElse(0);
        return "growth of the heap over %,d screenings".formatted(screenings);
    }

    private Optional<Double> heap() {
        return figures.engine(NATIONAL).map(cost -> cost.growth() * 100);
    }

    private static String bytesWanted() {
        return "half of the first %,.0f".formatted(FIRST_BYTES);
    }

    private Optional<Double> bytes() {
        return Optional.ofNullable(figures.screenings().get(national(Kind.VERDICTS)))
                .map(Figures.Screening::bytes);
    }
}
