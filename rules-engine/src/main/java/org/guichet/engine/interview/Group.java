package org.guichet.engine.interview;

import org.guichet.api.InformationConcept;

/**
 * Questions that belong together: about one thing, for one to answer.
 *
 * @param about what they are about
 * @param origin who holds the facts
 */
record Group(String about, String origin) {
    static Group of(InformationConcept concept) {
        return new Group(concept.group(), concept.origin());
    }
}
