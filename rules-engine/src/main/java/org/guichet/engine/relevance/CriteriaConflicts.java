package org.guichet.engine.relevance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.guichet.api.Verdict;
import org.guichet.api.Window;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.conclude.VerdictRule;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.vocabulary.Parameter;

/**
 * Finds criteria of a programme that no application can meet together, so that nobody can have it: every completion of
 * an application of which nothing is known is refused. What a search could not prove is not told.
 */
public final class CriteriaConflicts {
    /** A day like any other, for what depends on none. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /** So long after the rules last changed, a programme is looked at that has no end. */
    private static final int YEARS = 10;

    private final CheckedProgramme programme;
    private final Function<LocalDate, Bindings> nothing;

    private CriteriaConflicts(CheckedProgramme programme, Function<LocalDate, Bindings> nothing) {
        this.programme = programme;
        this.nothing = nothing;
    }

    /**
     * Criteria that exclude each other.
     *
     * @param asOf the first day on which they do
     * @param criteria the criteria, none of which can be left out, in the order of the pack
     */
    public record Conflict(LocalDate asOf, List<CheckedCriterion> criteria) {}

    /**
     * The first conflict, if there is one that lasts from the first to the last day of some rules: what only the day
     * excludes comes right by waiting.
     *
     * @param nothing what is known on a day if nothing is given
     */
    public static Optional<Conflict> of(CheckedProgramme programme, Function<LocalDate, Bindings> nothing) {
        return new CriteriaConflicts(programme, nothing).first();
    }

    private Optional<Conflict> first() {
        Trial whole = new Trial(programme.criteria());
        List<LocalDate> days = List.copyOf(changes());
        for (int i = 0; i < days.size(); i++) {
            LocalDate first = days.get(i);
            LocalDate last = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : end(first);
            if (whole.refusesAll(first) && whole.refusesAll(last)) {
                return Optional.of(new Conflict(first, needed(first)));
            }
        }
        return Optional.empty();
    }

    private LocalDate end(LocalDate first) {
        return programme.programme().window().closes().orElseGet(() -> first.plusYears(YEARS));
    }

    /** The criteria that are left when each is dropped that is not needed. */
    private List<CheckedCriterion> needed(LocalDate day) {
        List<CheckedCriterion> needed = new ArrayList<>(programme.criteria());
        for (CheckedCriterion criterion : programme.criteria()) {
            List<CheckedCriterion> fewer = new ArrayList<>(needed);
            fewer.remove(criterion);
            if (new Trial(fewer).refusesAll(day)) {
                needed.remove(criterion);
            }
        }
        return needed;
    }

    /** The programme with some of its criteria only. */
    private final class Trial {
        private final RuleBase rules;
        private final CompiledProgramme compiled;
        private final Analysis analysis;

        Trial(Collection<CheckedCriterion> criteria) {
            this.rules = RuleBase.of(List.of(new CheckedProgramme(
                    programme.programme(),
                    programme.packs(),
                    programme.scope(),
                    List.copyOf(criteria),
                    Optional.empty())));
            this.compiled = rules.programmes().get(0);
            this.analysis = new Analysis(rules, Map.of());
        }

        /** Whether it is proved that no application is accepted, although no criterion fails on that day by itself. */
        boolean refusesAll(LocalDate day) {
            Bindings unknown = nothing.apply(day);
            Case facts = rules.caseOf(unknown);
            Verdict alone = VerdictRule.verdict(compiled.programme(), day, compiled.outcomes(facts));
            return alone == Verdict.UNDETERMINED && analysis.settled(compiled, facts, unknown) == Verdict.NOT_ELIGIBLE;
        }
    }

    /** The days of the window on which other rules or figures come into force. */
    private Set<LocalDate> changes() {
        Set<LocalDate> days = new TreeSet<>();
        Set<Object> seen = new HashSet<>();
        Window window = programme.programme().window();
        window.opens().ifPresent(days::add);
        for (CheckedCriterion criterion : programme.criteria()) {
            criterion.from().ifPresent(days::add);
            criterion.until().ifPresent(last -> days.add(last.plusDays(1)));
            Analysis.expressions(criterion).forEach(expression -> addFigures(expression, days, seen));
        }
        days.removeIf(day -> !window.contains(day));
        if (days.isEmpty()) {
            days.add(window.closes().orElse(SOME_DAY));
        }
        return days;
    }

    private static void addFigures(Expression expression, Set<LocalDate> days, Set<Object> seen) {
        if (expression instanceof Expression.ParameterReference reference && seen.add(reference.parameter())) {
            Parameter parameter = reference.parameter();
            parameter.values().forEach(value -> days.add(value.since()));
            parameter.until().ifPresent(last -> days.add(last.plusDays(1)));
        } else if (expression instanceof Expression.DefinitionReference reference) {
            Definition definition = reference.definition();
            if (seen.add(definition)) {
                addFigures(definition.value(), days, seen);
            }
        }
        expression.children().forEach(child -> addFigures(child, days, seen));
    }
}
