package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.PackReference;
import org.guichet.engine.source.PackFinder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Engines can be built again and again, as packs change, without a restart. */
class RebuildTest {
    private static final Application APPLICATION = Application.builder()
            .fact("company.headcount", 42)
            .asOf(LocalDate.of(2026, 3, 1))
            .build();

    /** One whose size rules derive. */
    private static final Application GROUP = Group.random(new Random(1), 5, 8).application();

    private static final Path PACKS = Path.of(".");

    /** What the virtual machine holds for classes. */
    private record Held(long classes, long metaspace) {
        static Held now() {
            System.gc();
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            return new Held(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(), metaspace);
        }
    }

    /** Reads, checks and compiles all packs, and decides. */
    private static void build(int times) {
        for (int i = 0; i < times; i++) {
            EligibilityEngine engine = EligibilityEngines.fromClasspath("packs");
            assertThat(engine.screen(GROUP)).isNotEmpty();
            decideOnEach(engine);
        }
    }

    /** Has every programme decided by its own rules. */
    private static void decideOnEach(EligibilityEngine engine) {
        for (Decision screened : engine.screen(APPLICATION)) {
            assertThat(engine.decide(screened.programme().id(), APPLICATION)).isEqualTo(screened);
        }
    }

    @Test
    void five_builds_after_five_load_hardly_a_class() {
        build(5);
        Held before = Held.now();
        build(5);
        assertThat(Held.now().classes() - before.classes()).isLessThan(60);
    }

    @Test
    @Tag("proofs")
    void two_hundred_builds_leave_metaspace_flat() {
        build(50);
        Held before = Held.now();
        build(150);
        Held after = Held.now();
        assertThat(after.classes() - before.classes()).isLessThan(100);
        assertThat(after.metaspace() - before.metaspace()).isLessThan(1_500_000);
    }

    @Test
    void no_compiler_is_loaded_and_no_class_is_generated() throws Exception {
        // A fresh machine, so that other tests do not count.
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OneDecision.class.getName())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isZero();
        List<String> loaded = log.lines()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.replaceAll("^.*\\] *", "").toLowerCase(Locale.ROOT))
                .toList();
        assertThat(loaded).anyMatch(line -> line.startsWith("org.guichet.engine.rulebase.programmerules "));
        assertThat(loaded)
                .noneMatch(line -> line.startsWith("com.sun.tools.javac")
                        || line.startsWith("javax.tools")
                        || line.startsWith("org.eclipse.jdt")
                        || line.startsWith("org.mvel")
                        || line.startsWith("org.drools.ecj")
                        || line.startsWith("defaultpkg")
                        || line.startsWith("rules."));
    }

    /** Builds an engine of the shipped packs, and decides once on each programme. */
    static final class OneDecision {
        private OneDecision() {}

        public static void main(String[] args) {
            EligibilityEngine engine = EligibilityEngines.fromClasspath("packs");
            if (engine.screen(GROUP).isEmpty()) {
                throw new IllegalStateException("nothing was decided");
            }
            decideOnEach(engine);
        }
    }

    @Test
    void a_decision_names_the_digest_of_the_files_it_rests_on() {
        PackFinder files = PackFinder.inFolder(PACKS);
        for (Decision decision : EligibilityEngines.fromClasspath("packs").screen(APPLICATION)) {
            assertThat(decision.packs()).isNotEmpty();
            assertThat(decision.packs().get(0)).isEqualTo(decision.programme().pack());
            for (PackReference pack : decision.packs()) {
                assertThat(pack.digest())
                        .isEqualTo(files.find(pack.id()).orElseThrow().digest());
            }
        }
    }
}
