package org.guichet.tools.report;

import java.util.Collection;
import java.util.List;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.InformationConcept;

/** Facts with their values and who gives them. */
final class FactLines {
    private final Presentation presentation;
    private final Page page;
    private final FactValues values;

    FactLines(Presentation presentation, Page page, FactValues values) {
        this.presentation = presentation;
        this.page = page;
        this.values = values;
    }

    /** Every fact that is rested on, with its value. */
    void addUsed(Collection<FactUsed> facts) {
        if (!facts.isEmpty()) {
            addHeading(Word.FACTS);
            facts.forEach(this::addFact);
        }
    }

    /** Every fact that is given and not rested on. */
    void addIdle(List<InformationConcept> facts) {
        if (!facts.isEmpty()) {
            addHeading(Word.IDLE_FACTS);
            facts.forEach(concept -> addLine(concept, ""));
        }
    }

    private void addHeading(Word heading) {
        page.gap();
        page.line(presentation.style().bold(presentation.say(heading)));
    }

    private void addFact(FactUsed fact) {
        InformationConcept concept = fact.concept();
        addLine(
                concept,
                fact.value().map(value -> values.told(concept, value)).orElseGet(() -> presentation.say(Word.NOT_KNOWN))
                        + " · ");
        addRecords(fact, "    ");
    }

    private void addLine(InformationConcept concept, String value) {
        page.paragraph(
                "  ",
                "    ",
                concept.name() + " · " + concept.label().in(presentation.locale()) + " · " + value
                        + Origins.told(presentation, concept.origin()));
    }

    /** The records of a list. */
    void addRecords(FactUsed fact, String indent) {
        fact.value()
                .flatMap(value -> values.records(fact.concept(), value))
                .ifPresent(table -> new TextTable(presentation, page, indent, table).addRows());
    }
}
