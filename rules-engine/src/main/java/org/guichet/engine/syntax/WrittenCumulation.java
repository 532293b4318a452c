package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/**
 * What a programme may not be combined with.
 *
 * @param programmes the other programmes: by their name in the same pack, or by pack and programme
 * @param costs on which costs
 * @param at where the rule starts
 */
public record WrittenCumulation(
        List<Node.Scalar> programmes,
        Optional<Node.Scalar> costs,
        Optional<WrittenText> because,
        List<WrittenCitation> citations,
        Position at) {

    /** The full name of a programme that a rule of this pack names. */
    public static String fullName(String pack, Node.Scalar programme) {
        return programme.text().contains("/") ? programme.text() : pack + "/" + programme.text();
    }
}
