package org.guichet.tools.report;

import java.math.BigDecimal;
import org.guichet.api.InformationConcept;

/**
 * The value of a fact, with what it counts.
 *
 * @param value the value
 * @param concept what the fact is
 */
record Quantity(Object value, InformationConcept concept) {
    String told(Figures figures) {
        if (value instanceof BigDecimal number && concept.type().equals("percentage")) {
            return figures.percentage(number);
        }
        return value instanceof BigDecimal number && concept.unit().isPresent()
                ? figures.quantity(number, concept.unit().get())
                : figures.value(value);
    }
}
