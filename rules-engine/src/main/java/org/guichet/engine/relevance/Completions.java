package org.guichet.engine.relevance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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

    /** The most verdicts that are tried on a hint. */
    private static final int FIRST_TRIALS = 60;

    /** What it costs to find out what to try, in trials. */
    private static final int PARTITION = 10;

    private static final Partition NOTHING = new Partition(List.of(), false);

    private final Analysis analysis;
    private final CompiledProgramme programme;
    private final Bindings bindings;
    private final Supposition supposition;
    private final Interpreter interpreter;
    /** For each criterion in force, the facts that are not known, or only in part. */
    private final Map<Integer, Set<Fact>> open = new LinkedHashMap<>();

    private final Map<Fact, Partition> partitions = new HashMap<>();
    private final Map<Fact, Search> turns = new HashMap<>();
    private final Map<Fact, Object> supposed = new LinkedHashMap<>();
    /** Whether some list is given whose records are not complete: no completion of it is tried. */
    private boolean incompleteList;

    private int trials;
    /** How many trials all searches for turns may still take together. */
    private int left = 4 * MOST_TRIALS;

    private boolean proves = true;
    private @Nullable Hint hint;
    private @Nullable Map<Verdict, Map<Fact, Object>> found;

    Completions(Analysis analysis, RuleBase rules, CompiledProgramme programme, Case facts, Bindings bindings) {
        this.analysis = analysis;
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

    /** A completion, or the part of it that settles the verdict, for each verdict that was found. */
    Map<Verdict, Map<Fact, Object>> found() {
        Map<Verdict, Map<Fact, Object>> known = found;
        if (known == null) {
            known = new EnumMap<>(Verdict.class);
            search(known, false);
            found = known;
        }
        return known;
    }

    /** The verdict that every completion has; {@link Verdict#UNDETERMINED} if they differ, or may for all we know. */
    public Verdict verdict() {
        Map<Verdict, Map<Fact, Object>> verdicts = new EnumMap<>(Verdict.class);
        search(verdicts, true);
        return verdicts.size() == 1 && proves ? verdicts.keySet().iterator().next() : Verdict.UNDETERMINED;
    }

    /**
     * What makes a difference, if nothing is known but the date, and first of it what leads to no refusal. Nothing of
     * it comes from an applicant.
     */
    Hint hint() {
        Map<Fact, Object> accepted = Map.of();
        for (Map.Entry<Verdict, Map<Fact, Object>> each : found().entrySet()) {
            accepted = each.getKey() == Verdict.NOT_ELIGIBLE ? accepted : each.getValue();
        }
        Map<Fact, Partition> samples = new HashMap<>();
        for (Fact fact : open()) {
            List<Object> ordered = new ArrayList<>(partition(fact).samples());
            Object first = accepted.get(fact);
            if (first != null && ordered.remove(first)) {
                ordered.add(0, first);
            }
            samples.put(fact, new Partition(ordered, false));
        }
        return new Hint(bindings.asOf(), samples);
    }

    /**
     * Where to look first for completions that differ: it is cheaper than to find out what makes a difference.
     *
     * @param asOf the date for which it was found
     * @param samples values of every fact that make a difference
     */
    record Hint(LocalDate asOf, Map<Fact, Partition> samples) {}

    /** Whether a hint shows two completions that differ. If not, nothing is known. */
    boolean differ(Hint given) {
        Map<Verdict, Map<Fact, Object>> verdicts = new EnumMap<>(Verdict.class);
        hint = given;
        trials = MOST_TRIALS - FIRST_TRIALS;
        tryAll(verdicts, false);
        List.copyOf(supposed.keySet()).forEach(this::retract);
        hint = null;
        return verdicts.size() > 1;
    }

    private void search(Map<Verdict, Map<Fact, Object>> verdicts, boolean toProve) {
        trials = 0;
        proves = true;
        tryAll(verdicts, toProve);
        List.copyOf(supposed.keySet()).forEach(this::retract);
    }

    /**
     * Tries completions until two verdicts are found, or none is left.
     *
     * @param toProve whether to end where it cannot be proved any more that all agree
     */
    private boolean tryAll(Map<Verdict, Map<Fact, Object>> verdicts, boolean toProve) {
        Verdict now = verdictNow();
        Optional<Fact> next = now == Verdict.UNDETERMINED ? next() : Optional.empty();
        if (next.isEmpty()) {
            if (hint == null || now != Verdict.UNDETERMINED) {
                verdicts.putIfAbsent(now, new LinkedHashMap<>(supposed));
            }
            proves &= now != Verdict.UNDETERMINED || !incompleteList;
            return verdicts.size() > 1;
        }
        Partition partition = partition(next.get());
        proves &= partition.exact();
        for (Object sample : partition.samples()) {
            if (isExhausted() || (toProve && !proves)) {
                return true;
            }
            suppose(next.get(), sample);
            if (tryAll(verdicts, toProve)) {
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
                if (hint != null) {
                    break;
                }
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
        if (hint != null && bindings.value(fact) == null && bindings.bounds(fact) == null) {
            return hint.samples.getOrDefault(fact, NOTHING);
        }
        Partition known = partitions.get(fact);
        if (known == null) {
            known = partition(fact, new Scene(analysis.reads(), interpreter));
            partitions.put(fact, known);
        }
        return known.exact() || supposed.isEmpty()
                ? known
                : new Partition(partition(fact, scene()).samples(), false);
    }

    private Partition partition(Fact fact, Scene scene) {
        List<Expression> expressions = new ArrayList<>();
        open.forEach((criterion, facts) -> {
            if (facts.contains(fact)) {
                expressions.addAll(
                        Analysis.expressions(programme.programme().criteria().get(criterion)));
            }
        });
        return analysis.partition(
                fact, expressions, scene, open(), programme.programme().scope());
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
