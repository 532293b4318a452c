package org.guichet.examples.benchmarks.catalogue;

/** What is timed: a contender on a catalogue of some size and a set of companies. */
record Case(Kind kind, int size, Facts facts, int threads) {
    /** One programme alone in Drools: what a session costs before it has much to do. */
    static final Case ONE_SESSION = new Case(Kind.DROOLS, 1, Facts.UNKNOWN);

    /** A case of one thread. */
    Case(Kind kind, int size, Facts facts) {
        this(kind, size, facts, 1);
    }

    @Override
    public String toString() {
        return "%s, %,d programmes, facts %s, threads: %d".formatted(kind.title(), size, facts, threads);
    }
}
