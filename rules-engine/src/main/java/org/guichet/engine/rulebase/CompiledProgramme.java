package org.guichet.engine.rulebase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.guichet.api.Outcome;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Reads;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** A programme whose conditions are compiled. Its Drools rules are built when it is first decided on. Thread-safe. */
public final class CompiledProgramme {
    private final CheckedProgramme programme;
    private final List<CompiledCriterion> criteria;
    private final Map<Definition, Integer> definitions;
    private volatile @Nullable Map<String, Readers> readers;
    private volatile @Nullable Readers all;
    private volatile @Nullable KieBase kieBase;

    /**
     * What has to be worked out anew when a fact changes.
     *
     * @param conditions the numbers of the conditions that read it
     * @param definitions the numbers of the definitions that read it
     */
    @SuppressWarnings("ArrayRecordComponent") // shared within the package, and never changed
    record Readers(int[] conditions, int[] definitions) {}

    /** @param definitions the definitions that its criteria read, and their numbers */
    CompiledProgramme(
            CheckedProgramme programme, List<CompiledCriterion> criteria, Map<Definition, Integer> definitions) {
        this.programme = programme;
        this.criteria = List.copyOf(criteria);
        this.definitions = definitions;
    }

    /** What reads each fact that its criteria read, by the name of the fact. */
    Map<String, Readers> readers(RuleBase rules, Reads reads) {
        Map<String, Readers> known = readers;
        if (known == null) {
            known = readersOf(rules, reads);
            readers = known;
        }
        return known;
    }

    private Map<String, Readers> readersOf(RuleBase rules, Reads reads) {
        Map<String, Set<Integer>> conditions = new HashMap<>();
        Map<String, Set<Integer>> read = new HashMap<>();
        for (CompiledCriterion criterion : criteria) {
            Stream.of(criterion.when(), criterion.condition())
                    .flatMapToInt(OptionalInt::stream)
                    .forEach(number -> reads.of(rules.expression(number))
                            .facts()
                            .forEach(fact -> conditions
                                    .computeIfAbsent(fact.name(), first -> new HashSet<>())
                                    .add(number)));
        }
        definitions.forEach((definition, number) -> reads.of(definition)
                .facts()
                .forEach(fact -> read.computeIfAbsent(fact.name(), first -> new HashSet<>())
                        .add(number)));
        Map<String, Readers> found = new HashMap<>();
        conditions.forEach((fact, numbers) ->
                found.put(fact, new Readers(sorted(numbers), sorted(read.getOrDefault(fact, Set.of())))));
        return Map.copyOf(found);
    }

    /** All that is worked out for its criteria. */
    Readers all() {
        Readers known = all;
        if (known == null) {
            known = new Readers(
                    criteria.stream()
                            .flatMap(criterion -> Stream.of(criterion.when(), criterion.condition()))
                            .flatMapToInt(OptionalInt::stream)
                            .toArray(),
                    definitions.values().stream().mapToInt(Integer::intValue).toArray());
            all = known;
        }
        return known;
    }

    private static int[] sorted(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** What was compiled. */
    public CheckedProgramme programme() {
        return programme;
    }

    /** Its criteria, in the order of the pack. */
    public List<CompiledCriterion> criteria() {
        return criteria;
    }

    /** What becomes of each criterion in a case, by its place. */
    public IntFunction<Outcome> outcomes(Case facts) {
        return place -> criteria.get(place).outcome(facts);
    }

    /** Its rules. */
    public KieBase kieBase() {
        KieBase built = kieBase;
        if (built == null) {
            synchronized (this) {
                built = kieBase;
                if (built == null) {
                    built = ProgrammeRules.of(this);
                    kieBase = built;
                }
            }
        }
        return built;
    }
}
