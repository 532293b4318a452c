package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.api.Explanation.Cell;
import org.guichet.api.Explanation.Table;
import org.guichet.api.InformationConcept;
import org.guichet.api.Text;

/**
 * Writes the values of facts, codes with what they are called.
 *
 * @param presentation how they are to look
 * @param codes what the codes are called that may be given for a fact or a field, as
 *     {@link org.guichet.api.EligibilityEngine#codes} says it
 */
record FactValues(Presentation presentation, Function<String, Map<String, Text>> codes) {
    /** A value of a fact; of a list, how many records it has. */
    String told(InformationConcept concept, Object value) {
        if (value instanceof Collection<?> records) {
            return presentation.say(Word.RECORDS, records.size());
        }
        return label(concept.name(), concept.codeList(), value)
                .map(label -> code(value) + label.in(presentation.locale()))
                .orElseGet(() -> new Quantity(value, concept).told(presentation.figures()));
    }

    /** A code with a figure in it is one that people use, such as that of an activity. */
    private static String code(Object value) {
        return value.toString().chars().anyMatch(Character::isDigit) ? value + " " : "";
    }

    private Optional<Text> label(String fact, Optional<String> codeList, Object value) {
        return codeList.flatMap(list -> Optional.ofNullable(codes.apply(fact).get(value.toString())));
    }

    /** The records of a list; empty if the value is none. */
    Optional<Table> records(InformationConcept list, Object value) {
        return value instanceof Collection<?> records
                ? Optional.of(new Table(
                        list.label(),
                        list.fields(),
                        records.stream()
                                .map(record -> cells(list, (Map<?, ?>) record))
                                .toList()))
                : Optional.empty();
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
