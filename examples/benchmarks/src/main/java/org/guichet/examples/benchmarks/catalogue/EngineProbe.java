package org.guichet.examples.benchmarks.catalogue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.EligibilityEngines;

/** Builds one engine, lets it screen, and prints what that cost. Wants a JVM of its own. */
public final class EngineProbe {
    private static final int COMPANIES = 500;

    private EngineProbe() {}

    /**
     * Measures.
     *
     * @param args the folder of packs, and how many companies to screen
     */
    public static void main(String[] args) throws InterruptedException {
        System.out.println(measure(Path.of(args[0]), Integer.parseInt(args[1])).line());
    }

    private static EngineCost measure(Path packs, int screenings) throws InterruptedException {
        List<Application> applications = Companies.of(COMPANIES, Facts.UNKNOWN);
        long before = usedHeap();
        long start = System.nanoTime();
        EligibilityEngine engine = EligibilityEngines.fromFolder(packs);
        double seconds = (System.nanoTime() - start) / 1e9;
        screen(engine, applications, screenings / 10);
        long early = usedHeap();
        screen(engine, applications, screenings - screenings / 10);
        long late = usedHeap();
        // Without this the engine might be collected before the heap is looked at.
        engine.packs();
        return new EngineCost(seconds, before, early, late, screenings);
    }

    private static void screen(EligibilityEngine engine, List<Application> applications, int count) {
        for (int i = 0; i < count; i++) {
            engine.verdicts(applications.get(i % applications.size()));
        }
    }

    /** After several collections, as what one queues for cleaning is gone with the next. */
    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
