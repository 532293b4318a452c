package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.Proof;
import org.junit.jupiter.api.Test;

/** Certificates of random decisions hold; with whatever single value altered, they do not. */
class RandomCertificatesTest {
    /** Every rule of a proof. */
    private static final Set<String> RULES = Set.of(
            "constant",
            "fact",
            "derived",
            "parameter",
            "definition",
            "decision-date",
            "variable",
            "field",
            "attribute",
            "part",
            "comparison",
            "membership",
            "and",
            "or",
            "not",
            "at-least",
            "if",
            "arithmetic",
            "largest",
            "smallest",
            "abs",
            "floor",
            "ceiling",
            "elapsed",
            "every",
            "some",
            "filter",
            "projection",
            "sum",
            "count",
            "min",
            "max",
            "table",
            Proof.ROW,
            Proof.OTHERWISE);

    private static final EligibilityEngine SHIPPED = ShippedPacks.library().engine();

    /** A random decision, with what certifies it. */
    private interface Taking {
        void take(Certificates certificates, Decision decision);
    }

    private static void randomPacks(long firstSeed, int packs, int applications, Taking taking) {
        for (long seed = firstSeed; seed < firstSeed + packs; seed++) {
            RandomPack pack = new RandomPack(seed);
            PackLibrary library = RandomCases.library(pack.files());
            EligibilityEngine engine = library.engine();
            Random random = new Random(seed);
            RandomApplications cases = RandomCases.applications(library, random);
            for (int i = 0; i < applications; i++) {
                Application application = cases.next(RandomCases.asOf(random));
                try {
                    Certificates certificates = library.certificates(application);
                    engine.screen(application).forEach(decision -> taking.take(certificates, decision));
                } catch (AssertionError | RuntimeException failed) {
                    throw new AssertionError(
                            "seed " + seed + ", " + application.asOf() + ": " + application.facts() + "\n" + pack,
                            failed);
                }
            }
        }
    }

    private static void shippedPacks(long seed, int applications, Taking taking) {
        Random random = new Random(seed);
        RandomApplications cases = ShippedPacks.applications(random);
        List<LocalDate> dates = ShippedPacks.dates();
        for (int i = 0; i < applications; i++) {
            Application application = cases.next(dates.get(random.nextInt(dates.size())));
            Certificates certificates = ShippedPacks.library().certificates(application);
            SHIPPED.screen(application).forEach(decision -> taking.take(certificates, decision));
        }
    }

    @Test
    void a_hundred_thousand_random_decisions_are_accepted() {
        int[] accepted = {0};
        long start = System.nanoTime();
        Taking verifying = (certificates, decision) -> {
            Certificate certificate = certificates.of(decision);
            assertThat(certificates.verify(certificate)).as(certificate.text()).isEmpty();
            accepted[0]++;
        };
        randomPacks(700, 100, 300, verifying);
        System.err.println(accepted[0] + " " + (System.nanoTime() - start) / 1000000);
        shippedPacks(26, 1_400, verifying);
        System.err.println(accepted[0] + " " + (System.nanoTime() - start) / 1000000);
        assertThat(accepted[0]).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void any_single_altered_value_is_refused() {
        int[] certified = {0};
        int[] refused = {0};
        Set<String> seen = new TreeSet<>();
        Taking altering = (certificates, decision) -> {
            Certificate certificate = certificates.of(decision);
            certified[0]++;
            note(certificate, seen);
            Alterations.of(certificate, (path, altered) -> {
                if (certificates.verify(altered).isEmpty()) {
                    throw new AssertionError(path + ":\n" + altered.text() + "\n" + certificate.text());
                }
                refused[0]++;
            });
        };
        long start = System.nanoTime();
        randomPacks(9_000, 25, 2, altering);
        System.err.println(certified[0] + " " + refused[0] + " " + (System.nanoTime() - start) / 1000000);
        shippedPacks(5, 3, altering);
        System.err.println(certified[0] + " " + refused[0] + " " + (System.nanoTime() - start) / 1000000);
        System.err.println(seen);
    }

    private static void note(Certificate certificate, Set<String> seen) {
        seen.add(certificate.verdict().name());
        certificate.award().ifPresent(award -> seen.add(award.status().name()));
        for (Certificate.ProvenCriterion criterion : certificate.criteria()) {
            seen.add(criterion.outcome().name());
            Stream.of(criterion.when(), criterion.condition(), criterion.unless())
                    .forEach(proof -> proof.ifPresent(present -> note(present, seen)));
        }
        certificate.definitions().forEach(definition -> note(definition.proof(), seen));
        certificate
                .award()
                .ifPresent(award ->
                        award.steps().forEach(step -> step.proof().ifPresent(present -> note(present, seen))));
    }

    private static void note(Proof proof, Set<String> seen) {
        seen.add(proof.rule());
        seen.add(proof.value().getClass().getSimpleName());
        proof.parts().forEach(part -> note(part, seen));
    }
}
