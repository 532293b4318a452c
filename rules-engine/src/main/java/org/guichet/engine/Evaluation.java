package org.guichet.engine;

import java.util.List;
import java.util.Optional;
import org.guichet.api.Diagnostic;
import org.guichet.api.Explanation;
import org.guichet.api.InformationConcept;
import org.guichet.api.Text;

/**
 * What became of an expression that was tried.
 *
 * @param diagnostics what is wrong with the expression; its file is called {@code expression}
 * @param type the type of the expression, in words; empty if the expression is wrong
 * @param value its value; empty if unknown, and if it is a list
 * @param label what the value is called, if it is a code
 * @param missing the facts that leave it unknown
 * @param explanation how it was worked out; empty if the expression is wrong
 */
public record Evaluation(
        List<Diagnostic> diagnostics,
        Optional<Text> type,
        Optional<Object> value,
        Optional<Text> label,
        List<InformationConcept> missing,
        Optional<Explanation> explanation) {
    public Evaluation {
        diagnostics = List.copyOf(diagnostics);
        missing = List.copyOf(missing);
    }
}
