package org.guichet.tools;

import java.util.List;
import org.guichet.api.Decision;
import org.guichet.engine.json.DecisionWriter;

/**
 * A decision with its explanations as one JSON document, in both languages unless one was asked for.
 *
 * @param guichet who knows what was asked for
 */
record DecisionDocument(GuichetCommand guichet) {
    String of(Decision decision) {
        DecisionWriter writer = DecisionWriter.pretty();
        return guichet.askedLocale()
                        .map(locale -> writer.in(List.of(locale)))
                        .orElse(writer)
                        .write(decision)
                + "\n";
    }
}
