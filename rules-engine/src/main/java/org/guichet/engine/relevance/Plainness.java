package org.guichet.engine.relevance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import org.guichet.api.Criterion.Treatment;
import org.guichet.api.Truth;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;

/**
 * Which programmes are plain: every criterion turns on a fact of its own, and can turn out either way. What a plain
 * programme leaves open is open, and no completion has to be tried. It depends on figures and so on the date; between
 * two days on which some figure changes it is worked out once. Thread-safe.
 */
final class Plainness {
    /** The most periods that are kept: what comes after is worked out every time. */
    private static final int MAX_PERIODS = 64;

    private static final byte PLAIN = 1;
    private static final byte TANGLED = 2;

    private final Analysis analysis;
    private final List<CompiledProgramme> programmes;
    private final LocalDate[] changes;
    private final AtomicReferenceArray<byte[]> periods;
    private final AtomicInteger kept = new AtomicInteger();

    Plainness(Analysis analysis, List<CompiledProgramme> programmes) {
        this.analysis = analysis;
        this.programmes = programmes;
        TreeSet<LocalDate> days = new TreeSet<>();
        Set<Parameter> parameters = new HashSet<>();
        Set<Definition> definitions = new HashSet<>();
        for (CompiledProgramme programme : programmes) {
            for (CheckedCriterion criterion : programme.programme().criteria()) {
                Analysis.expressions(criterion)
                        .forEach(expression -> addParameters(expression, parameters, definitions));
            }
        }
        for (Parameter parameter : parameters) {
            parameter.values().forEach(value -> days.add(value.since()));
            parameter.until().ifPresent(last -> days.add(last.plusDays(1)));
        }
        this.changes = days.toArray(LocalDate[]::new);
        this.periods = new AtomicReferenceArray<>(changes.length + 1);
    }

    private static void addParameters(Expression expression, Set<Parameter> parameters, Set<Definition> definitions) {
        if (expression instanceof Expression.ParameterReference reference) {
            parameters.add(reference.parameter());
        } else if (expression instanceof Expression.DefinitionReference reference
                && definitions.add(reference.definition())) {
            addParameters(reference.definition().value(), parameters, definitions);
        }
        expression.children().forEach(child -> addParameters(child, parameters, definitions));
    }

    /** Which programmes are plain on a day, by their number. */
    IntPredicate on(LocalDate asOf) {
        byte[] known = period(asOf);
        return programme -> {
            if (known[programme] == 0) {
                known[programme] = work(programmes.get(programme).programme(), asOf) ? PLAIN : TANGLED;
            }
            return known[programme] == PLAIN;
        };
    }

    private byte[] period(LocalDate date) {
        int found = Arrays.binarySearch(changes, date);
        int number = found < 0 ? -found - 1 : found + 1;
        byte[] known = periods.get(number);
        if (known == null) {
            known = new byte[programmes.size()];
            if (kept.get() < MAX_PERIODS) {
                kept.incrementAndGet();
                periods.set(number, known);
            }
        }
        return known;
    }

    private boolean work(CheckedProgramme programme, LocalDate asOf) {
        Set<Fact> facts = new HashSet<>();
        for (CheckedCriterion criterion : programme.criteria()) {
            boolean waived = criterion.criterion().treatment() == Treatment.WAIVED;
            if (!waived && !(isPlain(criterion, facts) && turnsOutEitherWay(programme, criterion, asOf))) {
                return false;
            }
        }
        return true;
    }

    /** @param others the facts of other criteria */
    private boolean isPlain(CheckedCriterion criterion, Set<Fact> others) {
        List<Expression> expressions = Analysis.expressions(criterion);
        Set<Fact> facts = facts(criterion);
        return criterion.criterion().treatment() == Treatment.FORMALISED
                && criterion.from().isEmpty()
                && criterion.until().isEmpty()
                && facts.size() == 1
                && others.addAll(facts)
                && facts.stream()
                        .noneMatch(fact -> fact.isDerived() || fact.type().isList())
                && expressions.stream().noneMatch(Plainness::readsTheDate);
    }

    private Set<Fact> facts(CheckedCriterion criterion) {
        Set<Fact> facts = new HashSet<>();
        Analysis.expressions(criterion)
                .forEach(expression ->
                        facts.addAll(analysis.reads().of(expression).facts()));
        return facts;
    }

    private static boolean readsTheDate(Expression expression) {
        return expression instanceof Expression.DecisionDate
                || expression instanceof Expression.TableCall
                || (expression instanceof Expression.DefinitionReference reference
                        && readsTheDate(reference.definition().value()))
                || expression.children().stream().anyMatch(Plainness::readsTheDate);
    }

    private boolean turnsOutEitherWay(CheckedProgramme programme, CheckedCriterion criterion, LocalDate asOf) {
        Fact fact = facts(criterion).iterator().next();
        Bindings nothing = new Bindings(asOf, Map.of());
        List<Object> samples = analysis.partition(
                        fact,
                        Analysis.expressions(criterion),
                        new Scene(analysis.reads(), new Interpreter(nothing)),
                        List.of(fact),
                        programme.scope())
                .samples();
        boolean met = false;
        boolean failed = false;
        for (Object sample : samples) {
            Interpreter interpreter = new Interpreter(new Bindings(asOf, Map.of(fact.name(), sample)));
            Truth counts = criterion.when().map(interpreter::truth).orElse(Truth.TRUE);
            Truth holds = criterion.condition().map(interpreter::truth).orElse(Truth.UNKNOWN);
            Truth lifted = criterion.unless().map(interpreter::truth).orElse(Truth.FALSE);
            Truth outcome = counts.not().or(holds).or(lifted);
            met |= outcome == Truth.TRUE;
            failed |= outcome == Truth.FALSE;
        }
        return met && failed;
    }
}
