package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.Diagnostic;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Drools, by way of the engine, concludes what the reference interpreter says: on random packs and applications that
 * cover every construct. Each failure names the seed and shows the pack.
 */
class DroolsAgainstInterpreterTest {
    private final Coverage coverage = new Coverage();
    private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    private int settled;
    private final Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);

    @Test
    void six_thousand_random_cases_are_decided_as_the_interpreter_says() {
        compare(1, 100, 60);
        assertEverythingIsCovered();
    }

    @Test
    @Tag("proofs")
    void a_hundred_thousand_random_cases_are_decided_as_the_interpreter_says() {
        compare(100_000, 1_000, 100);
        assertEverythingIsCovered();
    }

    private void compare(long firstSeed, int packs, int applications) {
        for (long seed = firstSeed; seed < firstSeed + packs; seed++) {
            RandomPack pack = new RandomPack(seed);
            try {
                compare(pack, new Random(-seed), applications);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed + ": " + failed.getMessage() + "\n" + pack, failed);
            }
        }
    }

    private void compare(RandomPack pack, Random random, int applications) {
        PackLibrary library = RandomCases.library(pack.files());
        assertThat(library.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .isEmpty();
        EligibilityEngine engine = library.engine();
        List<CheckedProgramme> programmes = library.checkedPacks().get(0).programmes();
        RandomApplications cases = RandomCases.applications(library, random);
        for (int i = 0; i < applications; i++) {
            Application application = cases.next(RandomCases.asOf(random));
            try {
                compare(engine, programmes, application, library, cases);
                noteCoverage(programmes, library.applicationCheck().check(application), i);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(failed + "\nas of " + application.asOf() + ": " + application.facts(), failed);
            }
        }
    }

    private void compare(
            EligibilityEngine engine,
            List<CheckedProgramme> programmes,
            Application application,
            PackLibrary library,
            RandomApplications cases) {
        Oracle oracle = new Oracle(library.applicationCheck().check(application));
        List<Decision> screened = engine.screen(application);
        Map<String, Verdict> quick = engine.verdicts(application);
        assertThat(screened).hasSameSizeAs(programmes);
        for (int i = 0; i < programmes.size(); i++) {
            CheckedProgramme programme = programmes.get(i);
            String id = programme.programme().id();
            Decision decision = screened.get(i);
            Map<String, Outcome> expected = expected(programme, oracle);
            assertThat(outcomes(decision)).as(id).isEqualTo(expected);
            Verdict alone = oracle.verdict(programme);
            if (alone == Verdict.UNDETERMINED && decision.verdict() != alone) {
                assertThatCompletionsAgree(decision.verdict(), programme, application, library, cases);
            } else {
                assertThat(decision.verdict()).as(id).isEqualTo(alone);
            }
            assertThat(quick).as(id).containsEntry(id, decision.verdict());
            Decision decided = engine.decide(id, application);
            assertThat(outcomes(decided)).as("%s decided alone", id).isEqualTo(expected);
            assertThat(decided.verdict()).as("%s decided alone", id).isEqualTo(decision.verdict());
            outcomes.addAll(expected.values());
            verdicts.add(decision.verdict());
        }
    }

    /**
     * A verdict that criteria alone leave open is settled if completions agree; a code that has parts may be open yet.
     */
    private void assertThatCompletionsAgree(
            Verdict verdict,
            CheckedProgramme programme,
            Application application,
            PackLibrary library,
            RandomApplications cases) {
        settled++;
        for (int i = 0; i < 20; i++) {
            Application completed = cases.completed(application, 100);
            Oracle oracle = new Oracle(library.applicationCheck().check(completed));
            assertThat(oracle.verdict(programme)).as("%s", completed.facts()).isIn(verdict, Verdict.UNDETERMINED);
        }
    }

    private static Map<String, Outcome> expected(CheckedProgramme programme, Oracle oracle) {
        Map<String, Outcome> expected = new LinkedHashMap<>();
        oracle.inForce(programme)
                .forEach(criterion -> expected.put(criterion.criterion().id(), oracle.outcome(criterion)));
        return expected;
    }

    private static Map<String, Outcome> outcomes(Decision decision) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Finding finding : decision.findings()) {
            outcomes.put(finding.criterion().id(), finding.outcome());
        }
        return outcomes;
    }

    /** Every fifth case is walked: enough to see everything, and not to spend the time on it. */
    private void noteCoverage(List<CheckedProgramme> programmes, Bindings bindings, int number) {
        if (number % 5 == 0) {
            Interpreter interpreter = new Interpreter(bindings);
            for (CheckedProgramme programme : programmes) {
                for (CheckedCriterion criterion : programme.criteria()) {
                    coverage.note(criterion, interpreter);
                }
            }
        }
    }

    private void assertEverythingIsCovered() {
        assertThat(settled).as("verdicts that completions settle").isGreaterThan(20);
        assertThat(outcomes).containsExactly(Outcome.values());
        assertThat(verdicts).containsExactly(Verdict.values());
        Set<String> needed = new TreeSet<>();
        for (Class<?> kind : Expression.class.getPermittedSubclasses()) {
            needed.addAll(states(kind));
        }
        needed.addAll(variants("Comparison", Expression.Comparison.Relation.values(), "true", "false", "unknown"));
        needed.addAll(variants("Quantified", new String[] {"SOME", "EVERY"}, "true", "false", "unknown"));
        needed.addAll(variants("Arithmetic", Expression.Arithmetic.Operator.values(), "known", "unknown"));
        needed.addAll(variants("Extreme", new String[] {"LARGEST", "SMALLEST"}, "known", "unknown"));
        needed.addAll(variants("Rounded", Expression.Rounded.Manner.values(), "known", "unknown"));
        needed.addAll(variants("Aggregate", Expression.Aggregate.Function.values(), "known", "unknown"));
        needed.addAll(variants("PartOf", Expression.PartOf.Part.values(), "known", "unknown"));
        needed.addAll(variants("TableCall", DecisionTable.HitPolicy.values(), "known", "unknown"));
        assertThat(coverage.seen()).containsAll(needed);
    }

    private static List<String> states(Class<?> kind) {
        List<String> states = new ArrayList<>();
        Set<Class<?>> conditions = Set.of(
                Expression.Comparison.class,
                Expression.Membership.class,
                Expression.And.class,
                Expression.Or.class,
                Expression.Not.class,
                Expression.AtLeast.class,
                Expression.Labelled.class,
                Expression.Quantified.class);
        Set<Class<?>> either = Set.of(
                Expression.FactReference.class,
                Expression.ParameterReference.class,
                Expression.DefinitionReference.class,
                Expression.Variable.class,
                Expression.FieldOf.class,
                Expression.If.class,
                Expression.TableCall.class);
        if (kind == Expression.DecisionDate.class || kind == Expression.Literal.class) {
            states.add("known");
        } else {
            states.add("unknown");
            states.addAll(conditions.contains(kind) ? List.of("true", "false") : List.of("known"));
            states.addAll(either.contains(kind) ? List.of("true", "false") : List.of());
        }
        return states.stream().map(state -> kind.getSimpleName() + " " + state).toList();
    }

    private static List<String> variants(String kind, Object[] variants, String... states) {
        Function<Object, Stream<String>> each =
                variant -> Arrays.stream(states).map(state -> kind + " " + variant + " " + state);
        return Arrays.stream(variants)
                .map(variant -> variant instanceof Enum<?> constant ? constant.name() : variant)
                .flatMap(each)
                .toList();
    }
}
