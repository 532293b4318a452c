package org.guichet.tools.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.guichet.api.Explanation.ParameterUsed;
import org.guichet.api.InformationConcept;

/**
 * A value with what it counts.
 *
 * @param value the value
 * @param type its type, as for facts
 * @param unit what a number counts
 */
record Quantity(Object value, String type, Optional<String> unit) {
    /** The value of a fact. */
    Quantity(Object value, InformationConcept concept) {
        this(value, concept.type(), concept.unit());
    }

    /** The value of a figure. */
    Quantity(Object value, ParameterUsed figure) {
        this(value, figure.type(), figure.unit());
    }

    String told(Figures figures) {
        if (value instanceof BigDecimal number && type.equals("percentage")) {
            return figures.percentage(number);
        }
        return value instanceof BigDecimal number && unit.isPresent()
                ? figures.quantity(number, unit.get())
                : figures.value(value);
    }
}
