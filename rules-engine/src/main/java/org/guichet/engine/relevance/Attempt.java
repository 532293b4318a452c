package org.guichet.engine.relevance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Outcome;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.conclude.VerdictRule;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.rulebase.Supposition;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed of the facts that an application leaves open, and what becomes of the criteria then. For one thread.
 */
final class Attempt {
    /** The most verdicts that a search tries: it bounds time and not what is found. */
    static final int MOST_TRIALS = 1_000;

    /** What it costs to find out which fact a criterion waits for, in trials. */
    private static final int WAITING = 2;

    private final Analysis analysis;
    private final CompiledProgramme programme;
    private final Bindings bindings;
    private final General general;
    private final Supposition supposition;
    private final Interpreter interpreter;
    /** For each criterion in force, the facts that are not known, or only in part; null until they are asked for. */
    private @Nullable Map<Integer, Set<Fact>> open;
    /** All of these facts; null until they are asked for. */
    private @Nullable Set<Fact> openFacts;
    /** What is known and supposed; null until it is asked for. */
    private @Nullable Scene scene;

    private final Set<Integer> leftOut = new HashSet<>();
    private final Map<Fact, Partition> partitions = new HashMap<>();
    private final Map<Condition, Partition> conditional = new HashMap<>();
    private final Map<Fact, Object> supposed = new LinkedHashMap<>();
    /** Whether some list is given whose records are not complete: no completion of it is tried. */
    private boolean incompleteList;

    private int trials;
    private boolean proves = true;

    Attempt(
            Analysis analysis,
            RuleBase rules,
            CompiledProgramme programme,
            Case facts,
            Bindings bindings,
            General general) {
        this.analysis = analysis;
        this.general = general;
        this.programme = programme;
        this.bindings = bindings;
        this.interpreter = new Interpreter(bindings);
        this.supposition = new Supposition(rules, programme, facts, analysis.reads());
    }

    private Map<Integer, Set<Fact>> openOfEach() {
        Map<Integer, Set<Fact>> known = open;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (int place : analysis.inOrder(programme)) {
                if (programme.programme().criteria().get(place).inForceOn(bindings.asOf())) {
                    known.put(place, open(analysis.read(programme).get(place)));
                }
            }
            open = known;
        }
        return known;
    }

    /** A fact, and what is supposed of others. */
    private record Condition(Fact fact, Map<Fact, Object> supposed) {}

    private Set<Fact> open(Set<Fact> read) {
        Set<Fact> facts = new LinkedHashSet<>();
        for (Fact fact : read) {
            Object value = bindings.value(fact);
            incompleteList |= value instanceof Entries entries && !isComplete(fact, entries);
            if (value == null || hasParts(fact, value)) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static boolean isComplete(Fact list, Entries entries) {
        return entries.isKnown()
                && entries.entries().stream()
                        .allMatch(entry -> !(entry.value() instanceof Map<?, ?> row)
                                || row.size() >= list.type().fields().size());
    }

    /** Whether a value is a code that has parts, so that a finer one may be given. */
    private boolean hasParts(Fact fact, Object value) {
        return value instanceof String code
                && fact.type().is(Kind.CODE)
                && list(fact).filter(list -> !list.children(code).isEmpty()).isPresent();
    }

    private Optional<CodeList> list(Fact fact) {
        return fact.type().codeList().flatMap(programme.programme().scope()::list);
    }

    /** Whether nothing is known of a fact. */
    boolean isUnknown(Fact fact) {
        return bindings.value(fact) == null && bindings.bounds(fact) == null;
    }

    /** The facts that are not known, or only in part, and that some criterion reads. */
    Set<Fact> open() {
        Set<Fact> known = openFacts;
        if (known == null) {
            known = new LinkedHashSet<>();
            openOfEach().values().forEach(known::addAll);
            known = Collections.unmodifiableSet(known);
            openFacts = known;
        }
        return known;
    }

    /** Begins a search, with nothing supposed, that may try so many verdicts. */
    void begin(int most) {
        retractAll();
        trials = Math.max(0, MOST_TRIALS - most);
        proves = true;
    }

    /** How many verdicts the search has tried, and what it cost to find out what to try; more if it might try fewer. */
    int trials() {
        return trials;
    }

    /** Whether the search may try no more verdicts: then it proves nothing. */
    boolean isExhausted() {
        boolean exhausted = trials >= MOST_TRIALS;
        proves &= !exhausted;
        return exhausted;
    }

    /** Whether the search leaves out nothing so far. */
    boolean proves() {
        return proves;
    }

    /** Begins a part of the search that may prove something of its own; whether what came before leaves out nothing. */
    boolean provesAnew() {
        boolean before = proves;
        proves = true;
        return before;
    }

    /** Notes that the search has to leave something out, unless something holds. */
    void provesOnlyIf(boolean holds) {
        proves &= holds;
    }

    /** Whether an open verdict stays open where nothing more can be supposed, and some completions are not tried. */
    boolean hasIncompleteList() {
        openOfEach();
        return incompleteList;
    }

    /** Supposes nothing any more. */
    void retractAll() {
        List.copyOf(supposed.keySet()).forEach(this::retract);
    }

    /** What is supposed. */
    Map<Fact, Object> supposed() {
        return new LinkedHashMap<>(supposed);
    }

    /** Supposes that an open fact has a value. */
    void suppose(Fact fact, Object value) {
        supposed.put(fact, value);
        scene = null;
        supposition.suppose(fact, value);
    }

    /** Supposes nothing of a fact any more. */
    void retract(Fact fact) {
        supposed.remove(fact);
        scene = null;
        supposition.suppose(fact, bindings.value(fact));
    }

    /** The verdict on what is supposed. */
    Verdict verdict() {
        trials++;
        return VerdictRule.verdict(programme.programme(), bindings.asOf(), this::outcome);
    }

    /** A fact that an open criterion waits for; empty if nothing more can be supposed. */
    Optional<Fact> next() {
        return next(openOfEach().keySet());
    }

    /** A fact that one of some criteria waits for, if it is open: first what the verdict depends on for certain. */
    Optional<Fact> next(Collection<Integer> criteria) {
        Optional<Fact> judged = Optional.empty();
        for (int place : criteria) {
            if (outcome(place) == Outcome.UNKNOWN) {
                Optional<Fact> waiting = waiting(place, facts(place));
                if (waiting.isPresent() && !isDelegated(place)) {
                    return waiting;
                }
                judged = judged.or(() -> waiting);
            }
        }
        return judged;
    }

    /** The places of the criteria in force. */
    Set<Integer> criteria() {
        return openOfEach().keySet();
    }

    /** The open facts that a criterion in force reads. */
    Set<Fact> facts(int criterion) {
        return Objects.requireNonNull(openOfEach().get(criterion));
    }

    /** What becomes of a criterion. */
    Outcome outcome(int criterion) {
        return !leftOut.isEmpty() && leftOut.contains(criterion) ? Outcome.MET : supposition.outcome(criterion);
    }

    /** Takes criteria as met, whatever they say. */
    void leaveOut(Set<Integer> criteria) {
        leftOut.addAll(criteria);
        openOfEach().keySet().removeAll(criteria);
        openFacts = null;
    }

    boolean isDelegated(int criterion) {
        return criterion(criterion).isDelegated();
    }

    CheckedCriterion criterion(int place) {
        return programme.programme().criteria().get(place);
    }

    boolean isSupposed(Fact fact) {
        return supposed.containsKey(fact);
    }

    private Optional<Fact> waiting(int criterion, Set<Fact> facts) {
        List<Fact> left = new ArrayList<>();
        for (Fact fact : facts) {
            if (!supposed.containsKey(fact)) {
                left.add(fact);
            }
        }
        if (left.size() <= 1) {
            return left.stream().findFirst();
        }
        trials += WAITING;
        Scene scene = scene();
        for (Expression expression :
                Analysis.expressions(programme.programme().criteria().get(criterion))) {
            Optional<Fact> waiting = waiting(expression, scene, left);
            if (waiting.isPresent()) {
                return waiting;
            }
        }
        return left.stream().findFirst();
    }

    /** The first open fact that leaves an expression unknown. */
    private static Optional<Fact> waiting(Expression expression, Scene scene, Collection<Fact> left) {
        if (scene.value(expression) != null) {
            return Optional.empty();
        } else if (expression instanceof Expression.FactReference reference) {
            return Optional.of(reference.fact()).filter(left::contains);
        } else if (expression instanceof Expression.DefinitionReference reference) {
            return waiting(reference.definition().value(), scene.outside(), left);
        } else if (expression instanceof Expression.Quantified
                || expression instanceof Expression.Filter
                || expression instanceof Expression.Aggregate
                || expression instanceof Expression.Projection
                || expression instanceof Expression.TableCall) {
            return left.stream()
                    .filter(fact -> scene.reads(expression, fact::equals))
                    .findFirst();
        } else if (expression instanceof Expression.Membership membership
                && membership.code() instanceof Expression.FactReference reference) {
            return Optional.of(reference.fact()).filter(left::contains);
        }
        return expression.children().stream()
                .map(child -> waiting(child, scene, left))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is known and supposed. */
    Scene scene() {
        Scene known = scene;
        if (known == null) {
            known = new Scene(
                    analysis.reads(),
                    supposed.isEmpty() ? interpreter : new Interpreter(Supposed.with(bindings, supposed)));
            scene = known;
        }
        return known;
    }

    /** Values of an open fact that stand for all. What other open facts have a part in depends on what is supposed. */
    Partition partition(Fact fact) {
        Partition known = known(fact);
        if (known == null) {
            known = analysis.partition(fact, readers(fact), new Scene(analysis.reads(), interpreter), open(), scope());
            partitions.put(fact, known);
        }
        Map<Fact, Object> together = known.exact() ? Map.of() : togetherWith(fact);
        return together.isEmpty() ? known : conditional.computeIfAbsent(new Condition(fact, together), this::partition);
    }

    private Partition partition(Condition condition) {
        Scene scene = new Scene(analysis.reads(), new Interpreter(Supposed.with(bindings, condition.supposed)));
        Fact fact = condition.fact;
        return new Partition(
                analysis.partition(fact, readers(fact), scene, open(), scope()).samples(), false);
    }

    /** What is supposed of the open facts that a criterion reads together with a fact. */
    private Map<Fact, Object> togetherWith(Fact fact) {
        Map<Fact, Object> together = new HashMap<>();
        for (Set<Fact> facts : openOfEach().values()) {
            if (facts.contains(fact)) {
                facts.forEach(other -> {
                    Object value = supposed.get(other);
                    if (value != null) {
                        together.put(other, value);
                    }
                });
            }
        }
        return together;
    }

    /** As {@link #partition}, but none where they do not stand for all. */
    Partition exactPartition(Fact fact) {
        Partition known = known(fact);
        if (known == null) {
            known = analysis.exactPartition(
                    fact, readers(fact), new Scene(analysis.reads(), interpreter), open(), scope());
            if (known.exact()) {
                partitions.put(fact, known);
            }
        }
        return known;
    }

    private @Nullable Partition known(Fact fact) {
        Partition always = general.partitions().get(fact);
        return always != null && always.exact() && isUnknown(fact) ? always : partitions.get(fact);
    }

    /** The expressions of criteria in force that read an open fact. */
    private List<Expression> readers(Fact fact) {
        List<Expression> expressions = new ArrayList<>();
        openOfEach().forEach((criterion, facts) -> {
            if (facts.contains(fact)) {
                expressions.addAll(
                        Analysis.expressions(programme.programme().criteria().get(criterion)));
            }
        });
        return expressions;
    }

    private Scope scope() {
        return programme.programme().scope();
    }

    /** The programme as it is compiled. */
    CompiledProgramme compiled() {
        return programme;
    }

    /** The programme. */
    CheckedProgramme programme() {
        return programme.programme();
    }

    /** What is known. */
    Bindings bindings() {
        return bindings;
    }

    Analysis analysis() {
        return analysis;
    }

    /** The expressions of criteria that are open, as far as the verdict waits for them. */
    List<Expression> waiting() {
        boolean judged = programme.programme().programme().nature() == Programme.Nature.SELECTIVE
                || openOfEach().keySet().stream().anyMatch(place -> supposition.outcome(place) == Outcome.DELEGATED);
        List<Expression> waiting = new ArrayList<>();
        for (int place : openOfEach().keySet().stream().sorted().toList()) {
            CheckedCriterion criterion = programme.programme().criteria().get(place);
            if (outcome(place) == Outcome.UNKNOWN && !(judged && criterion.isDelegated())) {
                waiting.addAll(Analysis.expressions(criterion));
            }
        }
        return waiting;
    }
}
