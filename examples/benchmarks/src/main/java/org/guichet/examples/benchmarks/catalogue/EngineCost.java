package org.guichet.examples.benchmarks.catalogue;

/**
 * What one engine costs.
 *
 * @param buildSeconds how long it takes to build it from pack files, in a JVM that has run little else
 * @param before bytes of heap in use without the engine
 * @param early the same with it, after a tenth of the screenings
 * @param late the same after all of them
 * @param screenings how many there were
 */
record EngineCost(double buildSeconds, long before, long early, long late, int screenings) {
    /** Bytes of heap that the engine keeps. */
    long retained() {
        return early - before;
    }

    /** By which part the heap grew. */
    double growth() {
        return (double) late / early - 1;
    }

    /** The same, but built in that time. */
    EngineCost builtIn(double seconds) {
        return new EngineCost(seconds, before, early, late, screenings);
    }

    /** One line, which {@link #parse} reads. */
    String line() {
        return "%s %d %d %d %d".formatted(buildSeconds, before, early, late, screenings);
    }

    static EngineCost parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        return new EngineCost(
                Double.parseDouble(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]));
    }
}
