package org.guichet.engine.rulebase;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.guichet.api.Outcome;
import org.guichet.engine.check.CheckedProgramme;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** A programme whose conditions are compiled. Its Drools rules are built when it is first decided on. Thread-safe. */
public final class CompiledProgramme {
    private final CheckedProgramme programme;
    private final List<CompiledCriterion> criteria;
    private final int[] conditions;
    private final int[] definitions;
    private volatile @Nullable KieBase kieBase;

    /** @param definitions the numbers of the definitions that its criteria read */
    CompiledProgramme(CheckedProgramme programme, List<CompiledCriterion> criteria, int[] definitions) {
        this.programme = programme;
        this.criteria = List.copyOf(criteria);
        this.conditions = criteria.stream()
                .flatMap(criterion -> Stream.of(criterion.when(), criterion.condition()))
                .flatMapToInt(OptionalInt::stream)
                .distinct()
                .toArray();
        this.definitions = definitions;
    }

    /** The numbers of the conditions of its criteria. */
    int[] conditions() {
        return conditions;
    }

    /** The numbers of the definitions that its criteria read. */
    int[] definitions() {
        return definitions;
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
