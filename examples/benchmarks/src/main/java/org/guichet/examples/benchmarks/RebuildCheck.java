package org.guichet.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.EligibilityEngines;

/** Rebuilds an engine of all shipped packs many times: classes and metaspace must not pile up. */
public final class RebuildCheck {
    private static final int REBUILDS = 200;
    private static final int STEP = 20;

    private RebuildCheck() {}

    /**
     * What a JVM holds after so many rebuilds.
     *
     * @param metaspace in bytes
     * @param classes loaded
     */
    record Held(int rebuilds, long metaspace, int classes) {
        @Override
        public String toString() {
            return "%4d rebuilds: metaspace %,d kB, %,d classes loaded".formatted(rebuilds, metaspace / 1000, classes);
        }
    }

    public static void main(String[] args) {
        run(REBUILDS, STEP).forEach(System.out::println);
    }

    /** Rebuilds, and looks after every step. */
    static List<Held> run(int rebuilds, int step) {
        List<Held> held = new ArrayList<>();
        for (int i = 1; i <= rebuilds; i++) {
            EligibilityEngine engine = EligibilityEngines.fromClasspath("packs");
            engine.verdicts(ShippedPacks.manufacturer())
                    .keySet()
                    .forEach(programme -> engine.decide(programme, ShippedPacks.manufacturer()));
            if (i == 1 || i % step == 0) {
                held.add(held(i));
            }
        }
        return held;
    }

    private static Held held(int rebuilds) {
        System.gc();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(RebuildCheck::used)
                .sum();
        return new Held(
                rebuilds, metaspace, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private static long used(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed();
    }
}
