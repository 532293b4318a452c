package org.guichet.engine.relevance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * The completions of an application, for one programme: what it could turn out to be when every unknown fact is known.
 *
 * <p>A number or date meets finitely many thresholds, a code list is finite: values that all conditions treat alike
 * need to be tried once. Facts are supposed one after the other; where the verdict is settled already, what is left is
 * not tried. A search that finds nothing has proved that there is nothing, unless it met what it cannot divide so: two
 * open facts in one comparison, a list, a number that is neither straight nor stepped; or the {@value #MOST_TRIALS}th
 * trial. For one thread.
 */
public final class Completions {
    /** The most verdicts that a search tries: it bounds time and not what is found. */
    static final int MOST_TRIALS = 1_000;

    /** What it costs to find out what to try, in trials. */
    private static final int PARTITION = 10;

    private static final Set<Verdict> ACCEPTED = EnumSet.of(Verdict.ELIGIBLE, Verdict.ADMISSIBLE);

    private final Analysis analysis;
    private final CompiledProgramme programme;
    private final Bindings bindings;
    private final General general;
    private final Supposition supposition;
    private final Interpreter interpreter;
    /** For each criterion in force, the facts that are not known, or only in part. */
    private final Map<Integer, Set<Fact>> open = new LinkedHashMap<>();

    private final Map<Fact, Partition> partitions = new HashMap<>();
    private final Map<Condition, Partition> conditional = new HashMap<>();
    private final Map<Fact, Search> turns = new HashMap<>();
    private final Map<Fact, Object> supposed = new LinkedHashMap<>();
    /** Whether some list is given whose records are not complete: no completion of it is tried. */
    private boolean incompleteList;

    private int trials;
    /** How many trials all searches for turns may still take together. */
    private int left = 4 * MOST_TRIALS;

    private boolean proves = true;
    private @Nullable Map<Verdict, Map<Fact, Object>> found;

    Completions(
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
        for (int place : analysis.inOrder(programme)) {
            if (programme.programme().criteria().get(place).inForceOn(bindings.asOf())) {
                open.put(place, open(analysis.read(programme).get(place)));
            }
        }
    }

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

    /** The facts that are not known, or only in part, and that some criterion reads. */
    Set<Fact> open() {
        Set<Fact> facts = new LinkedHashSet<>();
        open.values().forEach(facts::addAll);
        return facts;
    }

    /** A fact, and what is supposed of others. */
    private record Condition(Fact fact, Map<Fact, Object> supposed) {}

    /** What a search is for. */
    private enum Goal {
        /** Two verdicts. */
        DIFFERENCE,
        /** That all completions have the same: where it cannot be proved, the search ends. */
        PROOF,
        /** A completion that is not refused. */
        ACCEPTED
    }

    /** A completion, or the part of it that settles the verdict, for each verdict that was found. */
    Map<Verdict, Map<Fact, Object>> found() {
        Map<Verdict, Map<Fact, Object>> known = found;
        if (known == null) {
            known = new EnumMap<>(Verdict.class);
            search(known, Goal.DIFFERENCE);
            found = known;
        }
        return known;
    }

    /** The verdict that every completion has; {@link Verdict#UNDETERMINED} if they differ, or may for all we know. */
    public Verdict verdict() {
        Map<Verdict, Map<Fact, Object>> verdicts = new EnumMap<>(Verdict.class);
        search(verdicts, Goal.PROOF);
        return verdicts.size() == 1 && proves ? verdicts.keySet().iterator().next() : Verdict.UNDETERMINED;
    }

    /** What makes a difference here, where nothing is known. */
    General general() {
        Map<Verdict, Map<Fact, Object>> verdicts = new EnumMap<>(Verdict.class);
        search(verdicts, Goal.ACCEPTED);
        Map<Fact, Object> accepted = new LinkedHashMap<>();
        Map<Fact, Object> turning = new LinkedHashMap<>();
        verdicts.forEach((verdict, completion) -> {
            if (ACCEPTED.contains(verdict)) {
                accepted.putAll(completion);
                turning.putAll(turning(completion));
            }
        });
        Map<Fact, Partition> partitions = new HashMap<>();
        open().forEach(fact -> partitions.put(fact, partition(fact)));
        return new General(bindings.asOf(), partitions, accepted, turning);
    }

    /** For facts of a completion a value, if there is one, with which it is refused. */
    private Map<Fact, Object> turning(Map<Fact, Object> completion) {
        Map<Fact, Object> turning = new LinkedHashMap<>();
        completion.forEach(this::suppose);
        completion.forEach((fact, value) -> {
            for (Object sample : partition(fact).samples()) {
                suppose(fact, sample);
                if (verdictNow() == Verdict.NOT_ELIGIBLE) {
                    turning.putIfAbsent(fact, sample);
                }
            }
            suppose(fact, value);
        });
        completion.keySet().forEach(this::retract);
        return turning;
    }

    /**
     * Whether two completions differ that do so where nothing is known: it is cheaper to try than to find out what
     * makes a difference here. If not, nothing is known.
     */
    boolean differ() {
        Map<Fact, Object> accepted = new LinkedHashMap<>(general.accepted());
        accepted.keySet().removeIf(fact -> bindings.value(fact) != null || bindings.bounds(fact) != null);
        accepted.forEach(this::suppose);
        boolean differ = false;
        if (ACCEPTED.contains(verdictNow())) {
            for (Map.Entry<Fact, Object> each : accepted.entrySet()) {
                Object other = general.turning().get(each.getKey());
                if (other != null && !differ) {
                    suppose(each.getKey(), other);
                    differ = verdictNow() == Verdict.NOT_ELIGIBLE;
                    suppose(each.getKey(), each.getValue());
                }
            }
        }
        accepted.keySet().forEach(this::retract);
        return differ;
    }

    private void search(Map<Verdict, Map<Fact, Object>> verdicts, Goal goal) {
        trials = 0;
        proves = true;
        tryAll(verdicts, goal);
        List.copyOf(supposed.keySet()).forEach(this::retract);
    }

    /** Tries completions until the goal is reached, or none is left. */
    private boolean tryAll(Map<Verdict, Map<Fact, Object>> verdicts, Goal goal) {
        Verdict now = verdictNow();
        Optional<Fact> next = now == Verdict.UNDETERMINED ? next() : Optional.empty();
        if (next.isEmpty()) {
            verdicts.putIfAbsent(now, new LinkedHashMap<>(supposed));
            proves &= now != Verdict.UNDETERMINED || !incompleteList;
            return goal == Goal.ACCEPTED ? ACCEPTED.contains(now) : verdicts.size() > 1;
        }
        Partition partition = goal == Goal.PROOF ? exactPartition(next.get()) : partition(next.get());
        proves &= partition.exact();
        if (goal == Goal.PROOF && !proves) {
            return true;
        }
        for (Object sample : partition.samples()) {
            if (isExhausted()) {
                return true;
            }
            suppose(next.get(), sample);
            if (tryAll(verdicts, goal)) {
                return true;
            }
            retract(next.get());
        }
        return false;
    }

    private boolean isExhausted() {
        if (trials < MOST_TRIALS) {
            return false;
        }
        proves = false;
        return true;
    }

    private void suppose(Fact fact, Object value) {
        supposed.put(fact, value);
        supposition.suppose(fact, value);
    }

    private void retract(Fact fact) {
        supposed.remove(fact);
        supposition.suppose(fact, bindings.value(fact));
    }

    private Verdict verdictNow() {
        trials++;
        return VerdictRule.verdict(programme.programme(), bindings.asOf(), supposition::outcome);
    }

    /** A fact that an open criterion waits for; empty if nothing more can be supposed. */
    private Optional<Fact> next() {
        Optional<Fact> judged = Optional.empty();
        for (Map.Entry<Integer, Set<Fact>> criterion : open.entrySet()) {
            if (supposition.outcome(criterion.getKey()) == Outcome.UNKNOWN) {
                Optional<Fact> waiting = waiting(criterion.getKey(), criterion.getValue());
                boolean delegated =
                        programme.programme().criteria().get(criterion.getKey()).isDelegated();
                if (waiting.isPresent() && !delegated) {
                    return waiting;
                }
                judged = judged.or(() -> waiting);
            }
        }
        return judged;
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
        trials += PARTITION / 5;
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

    private Scene scene() {
        return new Scene(
                analysis.reads(),
                supposed.isEmpty() ? interpreter : new Interpreter(Supposed.with(bindings, supposed)));
    }

    /** Values of an open fact that stand for all. What other open facts have a part in depends on what is supposed. */
    private Partition partition(Fact fact) {
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
        for (Set<Fact> facts : open.values()) {
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
    private Partition exactPartition(Fact fact) {
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
        return always != null && always.exact() && bindings.value(fact) == null && bindings.bounds(fact) == null
                ? always
                : partitions.get(fact);
    }

    /** The expressions of criteria in force that read an open fact. */
    private List<Expression> readers(Fact fact) {
        List<Expression> expressions = new ArrayList<>();
        open.forEach((criterion, facts) -> {
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
                || open.keySet().stream().anyMatch(place -> supposition.outcome(place) == Outcome.DELEGATED);
        List<Expression> waiting = new ArrayList<>();
        for (int place : open.keySet().stream().sorted().toList()) {
            CheckedCriterion criterion = programme.programme().criteria().get(place);
            if (supposition.outcome(place) == Outcome.UNKNOWN && !(judged && criterion.isDelegated())) {
                waiting.addAll(Analysis.expressions(criterion));
            }
        }
        return waiting;
    }

    /**
     * Two values of a fact between which the verdict changes.
     *
     * @param rest what else is supposed, as far as it matters
     */
    record Turn(Map<Fact, Object> rest, Object first, Verdict firstVerdict, Object second, Verdict secondVerdict) {}

    /**
     * What a search for a turn found.
     *
     * @param turn the turn, if there is one
     * @param proved whether there is certainly none otherwise
     */
    record Search(Optional<Turn> turn, boolean proved) {}

    /** Looks for a completion in which a fact alone changes the verdict. */
    Search turn(Fact fact) {
        return turns.computeIfAbsent(fact, this::searched);
    }

    private Search searched(Fact fact) {
        Optional<Turn> turn = Optional.empty();
        for (Map<Fact, Object> completion : found().values()) {
            turn = turn.or(() -> turnAt(fact, completion));
        }
        if (turn.isPresent()) {
            return new Search(turn, true);
        }
        proves = true;
        trials = Math.max(0, MOST_TRIALS - left);
        int before = trials;
        turn = search(fact, partition(fact));
        left -= trials - before;
        supposed.keySet().forEach(each -> supposition.suppose(each, bindings.value(each)));
        supposed.clear();
        return new Search(turn, proves && partition(fact).exact());
    }

    private Optional<Turn> turnAt(Fact fact, Map<Fact, Object> completion) {
        completion.forEach(this::suppose);
        retract(fact);
        Optional<Turn> turn = turnNow(
                fact, partition(fact).samples(), verdicts(fact, partition(fact).samples()), false);
        List.copyOf(supposed.keySet()).forEach(this::retract);
        return turn;
    }

    private List<Verdict> verdicts(Fact fact, List<Object> samples) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Object sample : samples) {
            suppose(fact, sample);
            verdicts.add(verdictNow());
        }
        retract(fact);
        return verdicts;
    }

    /** @param settled whether an open verdict stays so, whatever more is supposed */
    private Optional<Turn> turnNow(Fact fact, List<Object> samples, List<Verdict> verdicts, boolean settled) {
        for (int i = 0; i < samples.size(); i++) {
            for (int j = i + 1; j < samples.size(); j++) {
                boolean known =
                        settled || (verdicts.get(i) != Verdict.UNDETERMINED && verdicts.get(j) != Verdict.UNDETERMINED);
                if (known && verdicts.get(i) != verdicts.get(j)) {
                    Map<Fact, Object> rest = new LinkedHashMap<>(supposed);
                    rest.remove(fact);
                    return Optional.of(
                            new Turn(rest, samples.get(i), verdicts.get(i), samples.get(j), verdicts.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Turn> search(Fact fact, Partition partition) {
        List<Object> samples =
                partition.exact() ? partition.samples() : partition(fact).samples();
        List<Verdict> verdicts = verdicts(fact, samples);
        Optional<Turn> turn = turnNow(fact, samples, verdicts, false);
        if (turn.isPresent() || !verdicts.contains(Verdict.UNDETERMINED) || isExhausted()) {
            return turn;
        }
        Optional<Fact> next = nextOf(fact, samples, verdicts);
        if (next.isEmpty()) {
            proves &= !incompleteList;
            return incompleteList ? Optional.empty() : turnNow(fact, samples, verdicts, true);
        }
        Partition values = partition(next.get());
        proves &= values.exact();
        for (Object value : values.samples()) {
            suppose(next.get(), value);
            turn = search(fact, partition);
            if (turn.isPresent()) {
                return turn;
            }
            retract(next.get());
        }
        return Optional.empty();
    }

    /** What to suppose next, where the verdict is open for some value of a fact. */
    private Optional<Fact> nextOf(Fact fact, List<Object> samples, List<Verdict> verdicts) {
        Optional<Fact> next = Optional.empty();
        for (int i = 0; i < samples.size() && next.isEmpty(); i++) {
            if (verdicts.get(i) == Verdict.UNDETERMINED) {
                suppose(fact, samples.get(i));
                next = next();
            }
        }
        retract(fact);
        return next;
    }
}
