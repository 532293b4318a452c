package org.guichet.notice;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.Explanation.ParameterUsed;
import org.guichet.api.InformationConcept;

/** The facts and figures that a decision used, each once, in alphabetical order of their names. */
final class Used {
    private final Map<String, FactUsed> facts = new TreeMap<>();
    private final Map<String, ParameterUsed> parameters = new TreeMap<>();
    private final Set<Explanation> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Used() {}

    static Used by(Decision decision) {
        Used used = new Used();
        decision.findings().forEach(finding -> used.collect(finding.explanation()));
        decision.award().ifPresent(award -> award.steps().forEach(step -> used.collect(step.explanation())));
        return used;
    }

    private void collect(Explanation explanation) {
        if (seen.add(explanation)) {
            explanation.facts().forEach(fact -> facts.putIfAbsent(fact.concept().name(), fact));
            explanation.parameters().forEach(figure -> parameters.putIfAbsent(key(figure), figure));
            explanation.parts().forEach(this::collect);
        }
    }

    /** A figure may be used for two dates. */
    private static String key(ParameterUsed figure) {
        return figure.name() + " " + figure.since().map(Object::toString).orElse("");
    }

    Collection<FactUsed> facts() {
        return facts.values();
    }

    Collection<ParameterUsed> parameters() {
        return parameters.values();
    }

    boolean isUsed(InformationConcept concept) {
        return facts.containsKey(concept.name());
    }
}
