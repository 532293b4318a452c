package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.Cell;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.Explanation.Table;
import org.guichet.api.InformationConcept;
import org.guichet.api.Text;

/** Every fact that a decision looked at, with its value and who gives it. */
final class FactLines {
    private final Presentation presentation;
    private final Page page;
    private final Function<String, Map<String, Text>> codes;
    private final Set<Explanation> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, FactUsed> facts = new TreeMap<>();

    /** @param codes what the codes are called that may be given for a fact or a field */
    FactLines(Presentation presentation, Page page, Function<String, Map<String, Text>> codes) {
        this.codes = codes;
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
        InformationConcept concept = fact.concept();
        page.paragraph(
                "  ",
                "    ",
                concept.name() + " · " + concept.label().in(presentation.locale()) + " · " + value(fact) + " · "
                        + Origins.told(presentation, concept.origin()));
        records(fact).ifPresent(table -> new TextTable(presentation, page, "    ", table).addRows());
    }

    private String value(FactUsed fact) {
        if (fact.value().isEmpty()) {
            return presentation.say(Word.NOT_KNOWN);
        }
        Object value = fact.value().get();
        return value instanceof Collection<?> records
                ? presentation.say(Word.RECORDS, records.size())
                : label(fact.concept().name(), fact.concept().codeList(), value)
                        .map(label -> code(value) + label.in(presentation.locale()))
                        .orElseGet(() -> new Quantity(value, fact.concept()).told(presentation.figures()));
    }

    /** A code with a figure in it is one that people use, such as that of an activity. */
    private static String code(Object value) {
        return value.toString().chars().anyMatch(Character::isDigit) ? value + " " : "";
    }

    private Optional<Text> label(String fact, Optional<String> codeList, Object value) {
        return codeList.flatMap(list -> Optional.ofNullable(codes.apply(fact).get(value.toString())));
    }

    private Optional<Table> records(FactUsed fact) {
        return fact.value()
                .filter(Collection.class::isInstance)
                .map(value -> new Table(
                        fact.concept().label(),
                        fact.concept().fields(),
                        ((Collection<?>) value)
                                .stream()
                                        .map(record -> cells(fact.concept(), (Map<?, ?>) record))
                                        .toList()));
    }

    private List<Cell> cells(InformationConcept list, Map<?, ?> record) {
        List<Cell> cells = new ArrayList<>();
        for (InformationConcept.Field field : list.fields()) {
            Optional<Object> value = Optional.ofNullable(record.get(field.name()));
            cells.add(new Cell(
                    value, value.flatMap(known -> label(list.name() + "." + field.name(), field.codeList(), known))));
        }
        return cells;
    }
}
