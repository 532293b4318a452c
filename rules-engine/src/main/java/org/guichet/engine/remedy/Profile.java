package org.guichet.engine.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Reads;
import org.guichet.engine.relevance.Analysis;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.vocabulary.Fact;

/** What is the same for every application to a programme: what its criteria rest on, and when they change. */
final class Profile {
    private final CompiledProgramme programme;
    private final Analysis analysis;
    private final List<Set<Fact>> facts = new ArrayList<>();
    private final BitSet derived = new BitSet();
    private final BitSet clocked = new BitSet();
    private final List<Set<Expression>> hands = new ArrayList<>();
    private final BitSet dated = new BitSet();
    private final Set<Fact> conclusions = new LinkedHashSet<>();
    private final Set<Fact> fed = new HashSet<>();
    private final NavigableSet<LocalDate> turns = new TreeSet<>();
    private final NavigableSet<LocalDate> lapses = new TreeSet<>();

    Profile(CompiledProgramme programme, Analysis analysis) {
        this.programme = programme;
        this.analysis = analysis;
        List<Set<Fact>> read = analysis.read(programme);
        for (int i = 0; i < read.size(); i++) {
            Set<Fact> all = new LinkedHashSet<>();
            boolean derives = false;
            for (Fact fact : read.get(i)) {
                if (fact.isDerived()) {
                    derives = true;
                    conclusions.add(fact);
                }
                add(fact, all);
            }
            facts.add(all);
            derived.set(i, derives);
            addDates(i, programme.programme().criteria().get(i));
        }
    }

    private void add(Fact fact, Set<Fact> all) {
        if (all.add(fact)) {
            fact.derivation()
                    .ifPresent(origin -> origin.reads().forEach(source -> {
                        fed.add(source);
                        add(source, all);
                    }));
        }
    }

    private void addDates(int place, CheckedCriterion criterion) {
        criterion.from().ifPresent(turns::add);
        criterion.until().map(last -> last.plusDays(1)).ifPresent(turns::add);
        Dates dates = new Dates();
        Analysis.expressions(criterion).forEach(dates::add);
        clocked.set(place, dates.clock);
        hands.add(dates.hands);
        dated.set(
                place,
                dates.clock
                        || dates.figures
                        || criterion.from().isPresent()
                        || criterion.until().isPresent());
    }

    Reads reads() {
        return analysis.reads();
    }

    CompiledProgramme programme() {
        return programme;
    }

    CheckedCriterion criterion(int place) {
        return programme.programme().criteria().get(place);
    }

    int criteria() {
        return facts.size();
    }

    /** What a criterion rests on: the facts that it reads, and those from which rules derive them. */
    Set<Fact> facts(int criterion) {
        return facts.get(criterion);
    }

    /** The criteria that read a fact, of whatever use it is to them. */
    List<CheckedCriterion> readers(Fact fact) {
        List<CheckedCriterion> readers = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).contains(fact)) {
                readers.add(criterion(i));
            }
        }
        return readers;
    }

    /** Whether rules derive something from a fact. */
    boolean feedsRules(Fact fact) {
        return fed.contains(fact);
    }

    /** Whether a criterion reads what rules derive. */
    boolean isDerived(int criterion) {
        return derived.get(criterion);
    }

    /** What rules derive that some criterion reads. */
    Set<Fact> conclusions() {
        return conclusions;
    }

    /** Whether a criterion may turn out differently on another day, all that it reads being the same. */
    boolean isDated(int criterion) {
        return dated.get(criterion);
    }

    /** Whether a criterion may do so on whatever day, and not only when some figure changes. */
    boolean readsTheClock(int criterion) {
        return clocked.get(criterion);
    }

    /** What a criterion compares with the date, or reckons from it, in whatever part of it: the hands of a clock. */
    Set<Expression> hands(int criterion) {
        return hands.get(criterion);
    }

    /** Whether an expression reads one of these facts. */
    boolean reads(Expression expression, Set<Fact> some) {
        return analysis.reads().of(expression).facts().stream().anyMatch(some::contains);
    }

    boolean readsTheClock() {
        return !clocked.isEmpty();
    }

    /** The days on which a criterion, a figure or a table comes into force or is no longer. */
    NavigableSet<LocalDate> turns() {
        return turns;
    }

    /** The days from which on some figure or table is not known. */
    NavigableSet<LocalDate> lapses() {
        return lapses;
    }

    /** What of an expression depends on the date. */
    private final class Dates {
        /** Definitions and tables, and whether what reads them is reckoned from the date. */
        private final Map<Object, Boolean> visited = new HashMap<>();

        private boolean clock;
        /** Whether the date was met that no hand has taken in yet. */
        private boolean bare;

        private boolean figures;
        private final Set<Expression> hands = new LinkedHashSet<>();

        void add(Expression expression) {
            boolean before = bare;
            bare = false;
            addParts(expression);
            boolean isHand = expression instanceof Expression.Comparison || expression instanceof Expression.PartOf;
            if (bare && isHand && !analysis.reads().of(expression).variables()) {
                hands.add(expression);
                bare = false;
            }
            bare |= before;
        }

        private void addParts(Expression expression) {
            if (expression instanceof Expression.DecisionDate) {
                clock = true;
                bare = true;
            } else if (expression instanceof Expression.ParameterReference reference) {
                reference.parameter().values().forEach(value -> turns.add(value.since()));
                reference.parameter().until().ifPresent(last -> lapses.add(last.plusDays(1)));
                figures |= reference.parameter().values().size() > 1;
            } else if (expression instanceof Expression.DefinitionReference reference) {
                addOnce(reference.definition(), () -> add(reference.definition().value()));
            } else if (expression instanceof Expression.TableCall call) {
                addOnce(call.table(), () -> addTable(call.table()));
            }
            expression.children().forEach(this::add);
        }

        private void addOnce(Object thing, Runnable parts) {
            Boolean known = visited.get(thing);
            if (known == null) {
                boolean before = bare;
                bare = false;
                parts.run();
                visited.put(thing, bare);
                bare |= before;
            } else {
                bare |= known;
            }
        }

        private void addTable(DecisionTable table) {
            table.until().ifPresent(last -> lapses.add(last.plusDays(1)));
            figures |= table.versions().size() > 1;
            for (DecisionTable.Version version : table.versions()) {
                turns.add(version.since());
                for (DecisionTable.Row row : version.rows()) {
                    row.tests().forEach(this::add);
                    row.outputs().forEach(this::add);
                }
            }
            table.otherwise().forEach(this::add);
        }
    }
}
