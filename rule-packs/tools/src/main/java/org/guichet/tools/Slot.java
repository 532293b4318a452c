package org.guichet.tools;

import java.util.Optional;
import org.guichet.api.InformationConcept;

/**
 * What an answer is given to: a fact, or a field of the records of a list.
 *
 * @param name its name, with that of its list
 * @param type the type of its values
 * @param unit what a number counts; for money the currency
 */
record Slot(String name, String type, Optional<String> unit) {
    static Slot of(InformationConcept concept) {
        return new Slot(concept.name(), concept.type(), concept.unit());
    }

    static Slot of(InformationConcept list, InformationConcept.Field field) {
        return new Slot(list.name() + "." + field.name(), field.type(), field.unit());
    }
}
