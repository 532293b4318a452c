package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.conclude.VerdictRule;
import org.guichet.engine.drl.DrlWriter;
import org.guichet.engine.expression.Bindings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The DRL of a programme, compiled and run by Drools alone, finds what the engine finds. */
class DrlAgainstEngineTest {
    private final List<String> written = new ArrayList<>();

    @Test
    void every_shipped_programme_finds_the_same_as_DRL() {
        Random random = new Random(1);
        RandomApplications cases = ShippedPacks.applications(random);
        List<LocalDate> dates = ShippedPacks.dates();
        compare(ShippedPacks.library(), 125, () -> cases.next(dates.get(random.nextInt(dates.size()))));
    }

    @Test
    void random_programmes_find_the_same_as_DRL_and_use_every_function_there_is() throws IOException {
        compareRandom(300, 8, 80);
        Set<String> unused = commonFunctions();
        unused.removeIf(function -> written.stream().anyMatch(drl -> drl.contains(" " + function + "(")));
        assertThat(unused).as("random expressions take no days off a date").containsOnly("daysBefore");
    }

    private static Set<String> commonFunctions() throws IOException {
        try (InputStream file = DrlWriter.class.getResourceAsStream("functions.drl")) {
            Matcher declaration = Pattern.compile("(?m)^function \\w+ (\\w+)\\(")
                    .matcher(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
            return declaration.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    @Tag("proofs")
    void many_random_programmes_find_the_same_as_DRL() {
        compareRandom(1_000, 100, 100);
    }

    private void compareRandom(long firstSeed, int packs, int applications) {
        for (long seed = firstSeed; seed < firstSeed + packs; seed++) {
            RandomPack pack = new RandomPack(seed);
            PackLibrary library = RandomCases.library(pack.files());
            Random random = new Random(-seed);
            RandomApplications cases = RandomCases.applications(library, random);
            try {
                compare(library, applications, () -> cases.next(RandomCases.asOf(random)));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed + ": " + failed.getMessage() + "\n" + pack, failed);
            }
        }
    }

    private void compare(PackLibrary library, int applications, Supplier<Application> cases) {
        EligibilityEngine engine = library.engine();
        for (CheckedProgramme programme : library.checkedPacks().stream()
                .flatMap(pack -> pack.programmes().stream())
                .toList()) {
            String id = programme.programme().id();
            String drl = library.drl(id, Locale.ENGLISH);
            written.add(drl);
            try {
                StockDrools rules = StockDrools.compile(drl);
                for (int i = 0; i < applications; i++) {
                    Application application = cases.get();
                    Bindings bindings = library.applicationCheck().check(application);
                    compare(engine.decide(id, application), programme, bindings, rules.conclude(bindings));
                }
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(failed.getMessage() + "\n" + drl, failed);
            }
        }
    }

    private static void compare(
            Decision decision, CheckedProgramme programme, Bindings bindings, StockDrools.Conclusions conclusions) {
        assertThat(conclusions.findings()).as("%s", bindings.facts()).isEqualTo(certain(decision));
        VerdictRule.Standing standing = new VerdictRule.Standing(
                conclusions.standings().contains("possible"),
                conclusions.standings().contains("certain"),
                conclusions.standings().contains("referred"),
                conclusions.standings().contains("may be referred"));
        assertThat(VerdictRule.verdict(programme.programme(), bindings.asOf(), standing))
                .isEqualTo(decision.restsOnCompletions() ? Verdict.UNDETERMINED : decision.verdict());
    }

    private static Map<String, String> certain(Decision decision) {
        Map<String, String> certain = new TreeMap<>();
        for (Finding finding : decision.findings()) {
            if (finding.outcome() != Outcome.UNKNOWN) {
                certain.put(
                        finding.criterion().id(),
                        finding.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return certain;
    }
}
