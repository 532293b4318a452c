package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.Explanation.ParameterUsed;
import org.guichet.api.Text;

/** The facts and figures that explanations rest on, each once, in alphabetical order of their names. */
final class Used {
    private final Mentions mentions;
    private final Set<Text> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Explanation> explanations = new ArrayList<>();
    private final Map<String, FactUsed> facts = new TreeMap<>();
    private final Map<String, ParameterUsed> figures = new TreeMap<>();

    private Used(Mentions mentions) {
        this.mentions = mentions;
    }

    /** @param mentions where derived values are explained in full that are only mentioned here */
    static Used by(Collection<Explanation> explanations, Mentions mentions) {
        Used used = new Used(mentions);
        explanations.forEach(used::collect);
        return used;
    }

    private void collect(Explanation mentioned) {
        Explanation explanation = mentions.inFull(mentioned);
        if (seen.add(explanation.sentence())) {
            explanations.add(explanation);
            explanation.facts().forEach(fact -> facts.putIfAbsent(fact.concept().name(), fact));
            explanation.parameters().forEach(figure -> figures.putIfAbsent(key(figure), figure));
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

    Collection<ParameterUsed> figures() {
        return figures.values();
    }

    boolean isUsed(String fact) {
        return facts.containsKey(fact);
    }

    /** The explanations that read a fact themselves, from the whole to its parts. */
    List<Explanation> reading(String fact) {
        return explanations.stream()
                .filter(explanation -> explanation.facts().stream()
                        .anyMatch(used -> used.concept().name().equals(fact)))
                .toList();
    }
}
