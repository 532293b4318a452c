package org.guichet.engine.relevance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.api.Outcome;
import org.guichet.api.RelevantFact;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.conclude.Prospects;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.Reads;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out once for every application: what the criteria of programmes read, and the codes that conditions
 * treat alike. Thread-safe.
 */
public final class Analysis {
    /** The most classes of codes that are kept. */
    private static final int MAX_CLASSES = 4_096;

    /** The most days of which what makes a difference is kept, on average over all programmes. */
    private static final int MAX_DAYS = 4;

    /** The most codes or whole numbers that may be chosen from one by one. */
    private static final int MAX_CHOICES = 50;

    /** What is tried besides little, where it is not known yet what makes a difference. */
    private static final BigDecimal MUCH = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HUNDREDTH_OF_A_PERCENT = new BigDecimal("0.0001");

    private final RuleBase rules;
    private final Reads reads = new Reads();
    private final Map<CompiledProgramme, List<Set<Fact>>> read = new ConcurrentHashMap<>();
    private final Map<CompiledProgramme, List<Integer>> orders = new ConcurrentHashMap<>();
    private final Map<Classes, List<Object>> classes = new ConcurrentHashMap<>();

    private record Day(CompiledProgramme programme, LocalDate asOf) {}

    private record Classes(CodeList list, Set<Object> asked) {}

    private final Map<Day, General> general = new ConcurrentHashMap<>();
    private final Map<Day, Map<Fact, Map<Fact, Object>>> turning = new ConcurrentHashMap<>();
    private final Map<CompiledProgramme, General> latest = new ConcurrentHashMap<>();
    /** The day that was asked for last, if it is not that of what is known in general. */
    private final Map<CompiledProgramme, LocalDate> asked = new ConcurrentHashMap<>();

    private final UnaryOperator<Bindings> derivation;
    private final Plainness plainness;
    private final Map<String, CodeList> hierarchies = new LinkedHashMap<>();

    /**
     * Analyses what rules say.
     *
     * @param codeLists the code list of every fact that is a code
     * @param derivation adds what rules derive from what an application makes known
     */
    public Analysis(RuleBase rules, Map<String, CodeList> codeLists, UnaryOperator<Bindings> derivation) {
        this.rules = rules;
        this.derivation = derivation;
        this.plainness = new Plainness(this, rules.programmes());
        codeLists.forEach((fact, list) -> {
            if (list.codes().stream().anyMatch(code -> list.parent(code) != null)) {
                hierarchies.put(fact, list);
            }
        });
    }

    /** Which programmes are certainly open, by their number, if their criteria leave them open in an application. */
    public IntPredicate open(Bindings bindings) {
        return givesPartOfACode(bindings) ? programme -> false : plainness.on(bindings.asOf());
    }

    /**
     * The verdict on a programme of which the criteria leave the verdict open: the one that all completions agree on,
     * or {@link Verdict#UNDETERMINED}.
     */
    public Verdict settled(CompiledProgramme programme, Case facts, Bindings bindings) {
        General known = general.get(new Day(programme, bindings.asOf()));
        if (known == null) {
            known = latest.get(programme);
        }
        if (known == null) {
            known = general(programme, bindings.asOf());
        }
        // What differs on another day often does so on this one. Only a day that is asked for again is worth more.
        boolean differ = new Completions(this, rules, programme, facts, bindings, known).differ()
                || (!known.asOf().equals(bindings.asOf())
                        && bindings.asOf().equals(asked.put(programme, bindings.asOf()))
                        && completions(programme, facts, bindings).differ());
        General nothing = General.unknown(bindings.asOf());
        return differ
                ? Verdict.UNDETERMINED
                : new Completions(this, rules, programme, facts, bindings, nothing).verdict();
    }

    /** What makes a difference if nothing is known but the date. */
    private General general(CompiledProgramme programme, LocalDate asOf) {
        Day day = new Day(programme, asOf);
        General known = general.get(day);
        if (known == null) {
            Bindings nothing = new Bindings(asOf, Map.of());
            known = new Completions(this, rules, programme, rules.caseOf(nothing), nothing, General.unknown(asOf))
                    .general();
            keep(general, day, known);
            latest.put(programme, known);
        }
        return known;
    }

    /** For facts, a completion in which they turn the verdict if nothing is known but the date. */
    private Map<Fact, Map<Fact, Object>> turning(CompiledProgramme programme, LocalDate asOf) {
        Day day = new Day(programme, asOf);
        Map<Fact, Map<Fact, Object>> known = turning.get(day);
        if (known == null) {
            Bindings nothing = new Bindings(asOf, Map.of());
            Completions completions = completions(programme, nothing);
            Turns turns = new Turns(completions, Map.of());
            turns.searchAll(completions.attempt().open());
            known = turns.completed();
            keep(turning, day, known);
        }
        return known;
    }

    private <T> void keep(Map<Day, T> kept, Day day, T known) {
        if (kept.size() >= MAX_DAYS * rules.programmes().size()) {
            kept.clear();
        }
        kept.put(day, known);
    }

    /** Whether some code is given that has parts: what is asked of it may be open although it is known. */
    private boolean givesPartOfACode(Bindings bindings) {
        for (Map.Entry<String, CodeList> hierarchy : hierarchies.entrySet()) {
            Object code = bindings.facts().get(hierarchy.getKey());
            if (code instanceof String given
                    && !hierarchy.getValue().children(given).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What completions show of a decision with that verdict. */
    public Prospects prospects(CompiledProgramme programme, Case facts, Bindings bindings, Verdict verdict) {
        return new Prospects() {
            @Override
            public List<RelevantFact> relevance() {
                Turns turns = new Turns(completions(programme, facts, bindings), turning(programme, bindings.asOf()));
                return Relevance.of(turns, verdict);
            }

            @Override
            public List<Integer> conflicting() {
                return Analysis.this.conflicting(programme, facts, bindings);
            }
        };
    }

    /** One criterion after the other is left out, as long as those that are left still exclude each other. */
    private List<Integer> conflicting(CompiledProgramme programme, Case facts, Bindings bindings) {
        IntFunction<Outcome> outcomes = programme.outcomes(facts);
        Set<Integer> needed = inOrder(programme).stream()
                .filter(place -> outcomes.apply(place) == Outcome.UNKNOWN)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> leftOut = new HashSet<>();
        for (int place : inOrder(programme)) {
            if (needed.contains(place)) {
                leftOut.add(place);
                Completions fewer =
                        new Completions(this, rules, programme, facts, bindings, General.unknown(bindings.asOf()));
                fewer.attempt().leaveOut(leftOut);
                if (fewer.verdict() == Verdict.NOT_ELIGIBLE) {
                    needed.remove(place);
                } else {
                    leftOut.remove(place);
                }
            }
        }
        return List.copyOf(needed);
    }

    /** The completions of an application, for one programme. */
    Completions completions(CompiledProgramme programme, Bindings bindings) {
        return completions(programme, rules.caseOf(bindings), bindings);
    }

    /** The completions of a case, for one programme. */
    Completions completions(CompiledProgramme programme, Case facts, Bindings bindings) {
        return new Completions(this, rules, programme, facts, bindings, general(programme, bindings.asOf()));
    }

    /**
     * What an application makes known, with what rules derive from it.
     *
     * @throws org.guichet.api.InvalidApplicationException if rules find that it cannot be
     */
    Bindings derive(Bindings given) {
        return derivation.apply(given);
    }

    /** What expressions read. */
    public Reads reads() {
        return reads;
    }

    /** The places of criteria by their names: what a bounded search finds may not depend on the order in the pack. */
    List<Integer> inOrder(CompiledProgramme programme) {
        return orders.computeIfAbsent(programme, asked -> {
            List<CheckedCriterion> criteria = asked.programme().criteria();
            return IntStream.range(0, criteria.size())
                    .boxed()
                    .sorted(Comparator.comparing(
                            place -> criteria.get(place).criterion().id()))
                    .toList();
        });
    }

    /** The facts that each criterion reads. */
    public List<Set<Fact>> read(CompiledProgramme programme) {
        return read.computeIfAbsent(
                programme,
                asked -> asked.programme().criteria().stream().map(this::read).toList());
    }

    private Set<Fact> read(CheckedCriterion criterion) {
        Set<Fact> facts = new LinkedHashSet<>();
        expressions(criterion)
                .forEach(expression -> facts.addAll(reads.of(expression).facts()));
        return facts;
    }

    /** What a criterion rests on: its circumstance, its condition, its exception. */
    public static List<Expression> expressions(CheckedCriterion criterion) {
        List<Expression> expressions = new ArrayList<>();
        criterion.when().ifPresent(expressions::add);
        criterion.condition().ifPresent(expressions::add);
        criterion.unless().ifPresent(expressions::add);
        return expressions;
    }

    /**
     * Values that stand for all that a fact may have.
     *
     * @param expressions what treats values alike, or not
     * @param open every fact that is open, this one included
     */
    Partition partition(
            Fact fact, Collection<Expression> expressions, Scene scene, Collection<Fact> open, Scope scope) {
        return partition(fact, expressions, scene, open, scope, false);
    }

    /**
     * Values that stand for all that a fact may have; none if some are missing.
     *
     * @param expressions what treats values alike, or not
     * @param open every fact that is open, this one included
     */
    Partition exactPartition(
            Fact fact, Collection<Expression> expressions, Scene scene, Collection<Fact> open, Scope scope) {
        Partition partition = partition(fact, expressions, scene, open, scope, true);
        return partition.exact() ? partition : new Partition(List.of(), false);
    }

    private Partition partition(
            Fact fact,
            Collection<Expression> expressions,
            Scene scene,
            Collection<Fact> open,
            Scope scope,
            boolean onlyExact) {
        if (fact.type().is(Kind.BOOLEAN)) {
            return new Partition(List.of(true, false), true);
        } else if (fact.type().isList()) {
            return new Partition(List.of(new Entries(List.of())), false);
        }
        Distinctions distinctions =
                new Distinctions(fact, other -> !other.equals(fact) && open.contains(other), onlyExact);
        expressions.forEach(expression -> distinctions.add(expression, scene));
        if (fact.type().is(Kind.CODE)) {
            return codes(fact, scene.bindings(), distinctions, scope);
        } else if (fact.type().is(Kind.TEXT)) {
            List<Object> texts = new ArrayList<>(distinctions.asked());
            texts.add("…");
            return new Partition(texts, distinctions.areAll());
        }
        boolean isDate = fact.type().is(Kind.DATE);
        if (isDate && distinctions.cuts().areNone()) {
            return new Partition(List.of(scene.bindings().asOf()), distinctions.areAll());
        }
        List<Object> samples = new ArrayList<>();
        for (BigDecimal number : distinctions.cuts().samples(bounds(fact, scene.bindings()))) {
            samples.add(isDate ? LocalDate.ofEpochDay(number.longValueExact()) : number);
        }
        if (!isDate
                && !distinctions.areAll()
                && distinctions.cuts().areNone()
                && bounds(fact, scene.bindings()).contain(MUCH)) {
            samples.add(MUCH);
        }
        return new Partition(samples, distinctions.areAll());
    }

    /**
     * What may be chosen for a fact. A date that is chosen does not lie in the past.
     *
     * @param criteria those that read it
     * @param given what is known; not the fact itself, nor another one that is open
     * @param open the other facts that are open
     */
    public Choices choices(
            Fact fact, Collection<CheckedCriterion> criteria, Bindings given, Collection<Fact> open, Scope scope) {
        Optional<CodeList> list =
                fact.type().is(Kind.CODE) ? fact.type().codeList().flatMap(scope::list) : Optional.empty();
        if (fact.type().is(Kind.BOOLEAN)) {
            return new Choices(List.of(Stretch.of(true), Stretch.of(false)), true);
        } else if (list.isPresent() && list.get().codes().size() <= MAX_CHOICES) {
            CodeList codes = list.get();
            return new Choices(
                    codes.codes().stream()
                            .filter(code -> codes.children(code).isEmpty())
                            .<Stretch>map(Stretch::of)
                            .toList(),
                    true);
        }
        Scene scene = new Scene(reads, new Interpreter(given));
        Distinctions distinctions = new Distinctions(fact, open::contains);
        criteria.forEach(
                criterion -> expressions(criterion).forEach(expression -> distinctions.add(expression, scene)));
        return fact.type().isNumeric() || fact.type().is(Kind.DATE)
                ? numbers(fact, given, distinctions)
                : new Choices(
                        list
                                .map(codes -> codes(codes, null, distinctions))
                                .orElseGet(() -> List.copyOf(distinctions.asked()))
                                .stream()
                                .map(Stretch::of)
                                .toList(),
                        list.isPresent() && distinctions.areAll());
    }

    private static Choices numbers(Fact fact, Bindings given, Distinctions distinctions) {
        List<Stretch> stretches = distinctions.cuts().stretches(bounds(fact, given));
        if (!fact.type().is(Kind.DATE)) {
            stretches = stretches.stream()
                    .map(stretch -> stretch.rounded(step(fact)))
                    .flatMap(Optional::stream)
                    .toList();
        } else {
            stretches = stretches.stream()
                    .map(Analysis::days)
                    .map(days -> days.from(given.asOf()))
                    .flatMap(Optional::stream)
                    .toList();
        }
        Optional<List<Stretch>> each =
                distinctions.areAll() || stretches.isEmpty() ? Optional.empty() : each(fact, stretches);
        return each.map(values -> new Choices(values, true)).orElse(new Choices(stretches, distinctions.areAll()));
    }

    /** The smallest change of a number that is proposed: a cent, or a hundredth of a percent. */
    public static BigDecimal step(Fact fact) {
        return fact.type().is(Kind.PERCENTAGE) ? HUNDREDTH_OF_A_PERCENT : HUNDREDTH;
    }

    private static Stretch days(Stretch numbers) {
        return new Stretch(day(numbers.low()), false, day(numbers.high()), false);
    }

    private static @Nullable LocalDate day(@Nullable Object number) {
        return number == null ? null : LocalDate.ofEpochDay(((BigDecimal) number).longValueExact());
    }

    /** Each whole number of a short row: then it does not matter what conditions treat alike. */
    private static Optional<List<Stretch>> each(Fact fact, List<Stretch> stretches) {
        Object first = stretches.get(0).low();
        Object last = stretches.get(stretches.size() - 1).high();
        if (!fact.type().is(Kind.INTEGER)
                || first == null
                || last == null
                || ((BigDecimal) last).subtract((BigDecimal) first).compareTo(BigDecimal.valueOf(MAX_CHOICES)) > 0) {
            return Optional.empty();
        }
        List<Stretch> each = new ArrayList<>();
        for (BigDecimal number = (BigDecimal) first;
                number.compareTo((BigDecimal) last) <= 0;
                number = number.add(BigDecimal.ONE)) {
            each.add(Stretch.of(number));
        }
        return Optional.of(each);
    }

    private Partition codes(Fact fact, Bindings given, Distinctions distinctions, Scope scope) {
        Optional<CodeList> list = fact.type()
                .codeList()
                .flatMap(scope::list)
                .filter(codes -> !codes.codes().isEmpty());
        List<Object> samples = list.map(codes -> codes(codes, (String) given.value(fact), distinctions))
                .orElse(List.of());
        boolean parted = given.value(fact) instanceof String whole
                && list.filter(codes -> isPartAskedFor(codes, whole, distinctions.asked()))
                        .isPresent();
        return new Partition(samples, list.isPresent() && distinctions.areAll() && !parted);
    }

    /** Whether conditions ask both for a code itself and for what parts of it alone are in: no one sample is both. */
    private static boolean isPartAskedFor(CodeList list, String code, Collection<?> asked) {
        return isItselfAskedFor(code, List.copyOf(asked))
                && asked.stream().anyMatch(question -> answer(list, code, question) == Truth.UNKNOWN);
    }

    private static Cuts.Bounds bounds(Fact fact, Bindings given) {
        Quantity known = given.bounds(fact);
        if (known != null) {
            return new Cuts.Bounds(known.getLeast(), false, known.getMost(), false);
        }
        Cuts.Bounds declared = fact.range().map(Cuts.Bounds::of).orElse(Cuts.Bounds.NONE);
        return fact.type().is(Kind.DATE) ? declared.within(Supposed.EARLIEST, Supposed.LATEST) : declared;
    }

    /**
     * One code out of each class that conditions treat alike.
     *
     * @param within the code that is known already, of which a finer one may be given; null if nothing is known
     * @param distinctions the sets, codes and attributes that conditions ask for
     */
    private List<Object> codes(CodeList list, @Nullable String within, Distinctions distinctions) {
        List<Object> asked = List.copyOf(distinctions.asked());
        if (within != null || distinctions.areGiven()) {
            return samples(list, within, asked); // nothing is kept that an applicant gave
        }
        Classes wanted = new Classes(list, Set.copyOf(asked));
        List<Object> known = classes.get(wanted);
        if (known == null) {
            known = samples(list, null, asked);
            if (classes.size() < MAX_CLASSES) {
                classes.put(wanted, known);
            }
        }
        return known;
    }

    private static List<Object> samples(CodeList list, @Nullable String within, List<Object> asked) {
        if (within != null && isItselfAskedFor(within, asked)) {
            return List.of(within);
        }
        Map<List<Object>, Object> samples = new LinkedHashMap<>();
        for (String code : list.codes()) {
            if (within == null || isWithin(list, code, within)) {
                List<Object> answers = asked.stream()
                        .map(question -> answer(list, code, question))
                        .toList();
                if (!answers.contains(Truth.UNKNOWN) || isItselfAskedFor(code, asked)) {
                    samples.putIfAbsent(answers, code);
                }
            }
        }
        return List.copyOf(samples.values());
    }

    /**
     * Whether conditions ask for a code itself, so that a finer one is another. Any other code of which parts alone
     * belong to a set is no completion: a finer one is.
     */
    private static boolean isItselfAskedFor(String code, List<Object> asked) {
        return asked.contains(code) || asked.stream().anyMatch(Distinctions.Attribute.class::isInstance);
    }

    private static boolean isWithin(CodeList list, String code, String whole) {
        for (String at = code; at != null; at = list.parent(at)) {
            if (at.equals(whole)) {
                return true;
            }
        }
        return false;
    }

    private static Object answer(CodeList list, String code, Object question) {
        if (question instanceof CodeSet set) {
            return set.membership(code);
        } else if (question instanceof Distinctions.Attribute attribute) {
            return Optional.ofNullable(list.attribute(code, attribute.name()));
        }
        return question.equals(code);
    }
}
