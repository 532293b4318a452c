package org.guichet.tools.report;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.FactUsed;

/** Every fact that a decision looked at, with its value and who gives it. */
final class FactLines {
    private final Presentation presentation;
    private final Page page;
    private final Set<Explanation> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, FactUsed> facts = new TreeMap<>();

    FactLines(Presentation presentation, Page page) {
        this.presentation = presentation;
        this.page = page;
    }

    void add(Decision decision) {
        decision.findings().forEach(finding -> collect(finding.explanation()));
        decision.award().ifPresent(award -> award.steps().forEach(step -> collect(step.explanation())));
        if (!facts.isEmpty()) {
            page.gap();
            page.line(presentation.style().bold(presentation.say(Word.FACTS)));
            facts.values().forEach(this::addFact);
        }
    }

    private void collect(Explanation explanation) {
        if (visited.add(explanation)) {
            explanation.facts().forEach(fact -> facts.putIfAbsent(fact.concept().name(), fact));
            explanation.parts().forEach(this::collect);
        }
    }

    private void addFact(FactUsed fact) {
        String value = fact.value()
                .map(known -> new Quantity(known, fact.concept()).told(presentation.figures()))
                .orElseGet(() -> presentation.say(Word.NOT_KNOWN));
        page.paragraph(
                "  ",
                "    ",
                fact.concept().name() + " · " + fact.concept().label().in(presentation.locale()) + " · " + value + " · "
                        + fact.concept().origin());
    }
}
