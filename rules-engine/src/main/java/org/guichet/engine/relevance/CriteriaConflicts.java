package org.guichet.engine.relevance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.guichet.api.Verdict;
import org.guichet.api.Window;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.conclude.VerdictRule;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.vocabulary.Parameter;

/**
 * Finds criteria of a programme that no application can meet together, once its rules and figures change no more, so
 * that nobody can have it: every completion of an application of which nothing is known is refused. What a search could
 * not prove is not told, and nothing is where criteria read the date: it could be met on some other day.
 */
public final class CriteriaConflicts {
    /** A day like any other, for what depends on none. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private final CheckedProgramme programme;
    private final Function<LocalDate, Bindings> nothing;

    private CriteriaConflicts(CheckedProgramme programme, Function<LocalDate, Bindings> nothing) {
        this.programme = programme;
        this.nothing = nothing;
    }

    /**
     * Criteria that exclude each other.
     *
     * @param since the first day of the rules and figures by which they do; empty if there were no others
     * @param criteria the criteria, as far as can be proved none of which can be left out, in the order of the pack
     */
    public record Conflict(Optional<LocalDate> since, List<CheckedCriterion> criteria) {}

    /**
     * The conflict under the last rules and figures, if there is one.
     *
     * @param nothing what is known on a day if nothing is given
     */
    public static Optional<Conflict> of(CheckedProgramme programme, Function<LocalDate, Bindings> nothing) {
        return new CriteriaConflicts(programme, nothing).last();
    }

    private Optional<Conflict> last() {
        Changes changes = new Changes();
        LocalDate day = changes.last();
        if (!new Trial(programme.criteria()).refusesAll(day)) {
            return Optional.empty();
        }
        List<CheckedCriterion> needed = needed(day);
        return needed.stream().anyMatch(changes.reading::contains)
                ? Optional.empty()
                : Optional.of(new Conflict(changes.since(), needed));
    }

    /** The criteria that are left when each is dropped that is not needed, whatever their order in the pack. */
    private List<CheckedCriterion> needed(LocalDate day) {
        List<CheckedCriterion> needed = new ArrayList<>(programme.criteria());
        programme.criteria().stream()
                .sorted(Comparator.comparing(criterion -> criterion.criterion().id()))
                .forEach(criterion -> {
                    List<CheckedCriterion> fewer = new ArrayList<>(needed);
                    fewer.remove(criterion);
                    if (new Trial(fewer).refusesAll(day)) {
                        needed.remove(criterion);
                    }
                });
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
            this.analysis = new Analysis(rules, Map.of(), UnaryOperator.identity());
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
    private final class Changes {
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private final Map<Object, Boolean> seen = new HashMap<>();
        /** The criteria that read the date. */
        private final Set<CheckedCriterion> reading = new HashSet<>();

        Changes() {
            Window window = programme.programme().window();
            for (CheckedCriterion criterion : programme.criteria()) {
                criterion.from().ifPresent(days::add);
                criterion.until().ifPresent(last -> days.add(last.plusDays(1)));
                if (any(Analysis.expressions(criterion))) {
                    reading.add(criterion);
                }
            }
            days.removeIf(day -> !window.contains(day)
                    || !day.isAfter(Supposed.EARLIEST) // a table that was never different
                    || day.isAfter(Supposed.LATEST));
        }

        Optional<LocalDate> since() {
            return days.isEmpty() ? Optional.empty() : Optional.of(days.last());
        }

        /** A day under the last of them. */
        LocalDate last() {
            Window window = programme.programme().window();
            return since().or(window::closes).or(window::opens).orElse(SOME_DAY);
        }

        private boolean any(List<Expression> expressions) {
            boolean reads = false;
            for (Expression expression : expressions) {
                reads |= readsTheDate(expression);
            }
            return reads;
        }

        private boolean readsTheDate(Expression expression) {
            boolean reads = expression instanceof Expression.DecisionDate;
            if (expression instanceof Expression.ParameterReference reference) {
                Parameter parameter = reference.parameter();
                parameter.values().forEach(value -> days.add(value.since()));
                parameter.until().ifPresent(last -> days.add(last.plusDays(1)));
            } else if (expression instanceof Expression.DefinitionReference reference) {
                reads |= once(
                        reference.definition(), List.of(reference.definition().value()));
            } else if (expression instanceof Expression.TableCall call) {
                reads |= once(call.table(), cells(call.table()));
            }
            return any(expression.children()) || reads;
        }

        private boolean once(Object thing, List<Expression> parts) {
            Boolean known = seen.get(thing);
            if (known == null) {
                known = any(parts);
                seen.put(thing, known);
            }
            return known;
        }

        private List<Expression> cells(DecisionTable table) {
            List<Expression> cells = new ArrayList<>(table.otherwise());
            table.until().ifPresent(last -> days.add(last.plusDays(1)));
            for (DecisionTable.Version version : table.versions()) {
                days.add(version.since());
                version.rows().forEach(row -> {
                    cells.addAll(row.tests());
                    cells.addAll(row.outputs());
                });
            }
            return cells;
        }
    }
}
