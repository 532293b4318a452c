package org.guichet.tools;

import java.util.List;
import org.guichet.api.InformationConcept;
import org.guichet.engine.diagnostic.Suggestion;

/**
 * Finds facts by their names.
 *
 * @param vocabulary every fact that an application may give
 */
record FactNames(List<InformationConcept> vocabulary) {
    /** A fact. */
    InformationConcept find(String typed) {
        return vocabulary.stream()
                .filter(concept -> concept.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new UnusableException(unknown(typed)));
    }

    private String unknown(String typed) {
        List<String> names = vocabulary.stream().map(InformationConcept::name).toList();
        return "no installed pack declares a fact `" + typed + "`"
                + Suggestion.didYouMean(typed, names)
                        .map(suggestion -> " (" + suggestion + ")")
                        .orElse("");
    }
}
