package org.guichet.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.Proof;
import org.guichet.engine.certificate.verify.Fault;
import org.junit.jupiter.api.Tag;
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

    /** Every outcome, verdict and status of an amount, and every form of a value. */
    private static final Set<String> ENDS = Stream.of(
                    Stream.of(Outcome.values()),
                    Stream.of(Verdict.values()),
                    Stream.of(Award.Status.values()),
                    Stream.of("Known", "Unknown", "Items", "Row"))
            .flatMap(all -> all)
            .map(Object::toString)
            .collect(Collectors.toSet());

    /** A key, or a text, number or truth value. */
    private static final Pattern KEY_OR_VALUE =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?<colon>:)?|-?[0-9][0-9.]*|true|false");

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
                    engine.screen(application).stream()
                            .filter(decision -> !decision.restsOnCompletions())
                            .forEach(decision -> taking.take(certificates, decision));
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
            SHIPPED.screen(application).stream()
                    .filter(decision -> !decision.restsOnCompletions())
                    .forEach(decision -> taking.take(certificates, decision));
        }
    }

    @Test
    void twenty_five_thousand_random_decisions_are_accepted() {
        assertThat(accepted(700, 25, 200, 510)).isGreaterThanOrEqualTo(25_000);
    }

    @Test
    @Tag("proofs")
    void a_hundred_thousand_random_decisions_are_accepted() {
        assertThat(accepted(7_000, 100, 200, 2_100)).isGreaterThanOrEqualTo(100_000);
    }

    private static int accepted(long firstSeed, int packs, int applications, int toShippedPacks) {
        int[] accepted = {0};
        Set<String> seen = new TreeSet<>();
        Taking verifying = (certificates, decision) -> {
            Certificate certificate = certificates.of(decision);
            List<Fault> faults = certificates.verify(certificate);
            if (!faults.isEmpty()) {
                throw new AssertionError(faults + "\n" + certificate.text());
            }
            note(certificate, seen);
            accepted[0]++;
        };
        randomPacks(firstSeed, packs, applications, verifying);
        shippedPacks(firstSeed, toShippedPacks, verifying);
        assertThat(seen).containsAll(RULES).containsAll(ENDS);
        return accepted[0];
    }

    @Test
    void any_single_altered_value_is_refused() {
        int[] refused = {0};
        Set<String> seen = new TreeSet<>();
        Taking altering = (certificates, decision) -> {
            Certificate certificate = certificates.of(decision);
            note(certificate, seen);
            Alterations.of(certificate, (path, altered) -> {
                if (certificates.verify(altered).isEmpty()) {
                    throw new AssertionError(path + ":\n" + altered.text() + "\n" + certificate.text());
                }
                refused[0]++;
            });
        };
        randomPacks(9_000, 25, 2, altering);
        shippedPacks(5, 2, altering);
        assertThat(seen).containsAll(RULES).containsAll(ENDS);
        assertThat(refused[0]).isGreaterThan(100_000);
    }

    /** Each value that is written is found again as the place where some altered certificate first differs. */
    @Test
    void the_alterations_reach_every_value_that_is_written() {
        int[] written = {0};
        randomPacks(9_000, 3, 2, (certificates, decision) -> {
            Certificate certificate = certificates.of(decision);
            String text = certificate.text();
            BitSet reached = new BitSet();
            Alterations.of(certificate, (path, altered) -> reached.set(firstDifference(text, altered.text())));
            Matcher found = KEY_OR_VALUE.matcher(text);
            int start = 0;
            for (found.region(text.indexOf("\"programme\""), text.length()); found.find(); ) {
                if (found.group("colon") != null) {
                    start = found.start();
                } else {
                    start = text.charAt(found.start() - 1) == ':' ? start : found.start();
                    int next = reached.nextSetBit(start);
                    assertThat(next >= 0 && next <= found.end())
                            .as("%s in %s", found.group(), text)
                            .isTrue();
                    written[0]++;
                }
            }
        });
        assertThat(written[0]).isGreaterThan(1_000);
    }

    private static int firstDifference(String one, String other) {
        int at = Arrays.mismatch(one.getBytes(UTF_8), other.getBytes(UTF_8));
        assertThat(at).as(other).isNotNegative();
        return at;
    }

    @Test
    void a_certificate_that_is_written_and_read_is_the_same_and_holds() {
        Taking writing = (certificates, decision) -> {
            Certificate certificate = certificates.of(decision);
            Certificate read = Certificate.read(certificate.text());
            assertThat(read).isEqualTo(certificate);
            assertThat(read.text()).isEqualTo(certificate.text());
            assertThat(certificates.verify(read)).isEmpty();
        };
        randomPacks(40, 10, 5, writing);
        shippedPacks(8, 5, writing);
    }

    /** What a step of an award gives is what the decision says, and so is what Drools alone decides. */
    @Test
    void a_decision_taken_by_Drools_has_the_certificate_of_the_same_decision_in_a_screening() {
        Random random = new Random(3);
        RandomApplications cases = ShippedPacks.applications(random);
        for (int i = 0; i < 20; i++) {
            Application application = cases.next(LocalDate.of(2026, 3, 1));
            Certificates certificates = ShippedPacks.library().certificates(application);
            for (Decision screened : SHIPPED.screen(application)) {
                Decision decided = SHIPPED.decide(screened.programme().id(), application);
                if (!decided.restsOnCompletions()) {
                    assertThat(certificates.of(decided)).isEqualTo(certificates.of(screened));
                }
            }
        }
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
