package org.guichet.engine.rulebase.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Criterion.Treatment;
import org.guichet.api.Programme;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.CompiledCriterion;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.vocabulary.Fact;

/**
 * The programmes of an engine, turned round: equal criteria are one requirement that knows its programmes, and the
 * requirements that turn on one fact are found by it. Screening a case costs what it leaves unsatisfied, and not what
 * there is. Thread-safe.
 */
public final class Catalogue {
    private final List<Programme> programmes;
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<FactIndex> indexes = new ArrayList<>();
    private final Windows windows;
    private final long[] selective;

    public Catalogue(RuleBase rules) {
        this.programmes = rules.programmes().stream()
                .map(programme -> programme.programme().programme())
                .toList();
        this.windows = new Windows(programmes.stream().map(Programme::window).toList());
        this.selective = Marks.none(programmes.size());
        for (int i = 0; i < programmes.size(); i++) {
            if (programmes.get(i).nature() == Programme.Nature.SELECTIVE) {
                Marks.set(selective, i);
            }
        }
        Map<Fact, List<Requirement>> turning = new LinkedHashMap<>();
        for (Requirement requirement : requirements(rules.programmes())) {
            turnsOn(requirement, rules)
                    .ifPresentOrElse(
                            fact -> turning.computeIfAbsent(fact, first -> new ArrayList<>())
                                    .add(requirement),
                            () -> requirements.add(requirement));
        }
        turning.forEach((fact, each) -> indexes.add(new FactIndex(fact, rules.slot(fact), each, programmes.size())));
    }

    private static List<Requirement> requirements(List<CompiledProgramme> programmes) {
        Map<Requirement.Kind, List<Integer>> having = new LinkedHashMap<>();
        for (int i = 0; i < programmes.size(); i++) {
            for (CompiledCriterion criterion : programmes.get(i).criteria()) {
                if (criterion.criterion().criterion().treatment() != Treatment.WAIVED) {
                    having.computeIfAbsent(Requirement.Kind.of(criterion), first -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        List<Requirement> requirements = new ArrayList<>();
        having.forEach((kind, numbers) -> requirements.add(new Requirement(
                kind, numbers.stream().mapToInt(Integer::intValue).distinct().toArray())));
        return requirements;
    }

    private static Optional<Fact> turnsOn(Requirement requirement, RuleBase rules) {
        return requirement.kind().isDated() || requirement.kind().condition().isEmpty()
                ? Optional.empty()
                : Turning.onOneFact(
                        rules.expression(requirement.kind().condition().getAsInt()));
    }

    List<Programme> programmes() {
        return programmes;
    }

    Windows windows() {
        return windows;
    }

    /** A bit for each programme whose authority chooses among those who meet the criteria. */
    long[] selective() {
        return selective;
    }

    /** Marks the programmes that a case does not certainly satisfy. */
    void appraise(Case facts, Marks marks) {
        for (FactIndex index : indexes) {
            index.appraise(facts, marks);
        }
        for (Requirement requirement : requirements) {
            if (requirement.inForceOn(facts.asOf())) {
                requirement.appraise(facts, marks);
            }
        }
    }
}
