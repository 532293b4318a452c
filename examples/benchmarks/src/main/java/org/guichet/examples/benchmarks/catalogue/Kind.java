package org.guichet.examples.benchmarks.catalogue;

/** The contenders. */
public enum Kind {
    CLOSURES("Java closures"),
    STRAIGHT_LINE("generated Java"),
    BIT_MASKS("bit masks"),
    VERDICTS("Guichet, verdicts"),
    FINDINGS("Guichet, findings"),
    DMN("kie-dmn"),
    DROOLS("naive Drools");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** What tables and plots call it. */
    String title() {
        return title;
    }

    /** Whether it is too slow, or builds too slowly, for any catalogue but the national one. */
    boolean isForNationalCatalogueOnly() {
        return this == DMN || this == DROOLS;
    }

    /** The contender, ready to screen. */
    Contender prepare(Workload workload) {
        return switch (this) {
            case CLOSURES -> new Closures(workload);
            case STRAIGHT_LINE -> new StraightLine(workload);
            case BIT_MASKS -> new BitMasks(workload);
            case VERDICTS -> new Verdicts(workload);
            case FINDINGS -> new Findings(workload);
            case DMN -> new DmnScreener(workload);
            case DROOLS -> new NaiveDrools(workload);
        };
    }
}
