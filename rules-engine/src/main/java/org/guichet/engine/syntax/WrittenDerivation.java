package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/**
 * Facts that rules derive, as they are declared.
 *
 * @param rules the DRL files
 * @param reads the facts and figures that the rules are given
 * @param needs those of them without which nothing is derived
 * @param gives the facts that they derive
 * @param problems the messages of what they find cannot be
 */
public record WrittenDerivation(
        Name name,
        Optional<WrittenText> label,
        List<Node.Scalar> rules,
        List<Node.Scalar> reads,
        List<Node.Scalar> needs,
        List<Given> gives,
        List<Problem> problems,
        List<WrittenCitation> citations) {

    /**
     * A derived fact.
     *
     * @param shows the derived list whose records are shown as its reasons
     */
    public record Given(Name name, WrittenType type, Optional<WrittenText> label, Optional<Node.Scalar> shows) {}

    /** A message. */
    public record Problem(Name name, Optional<WrittenText> message) {}
}
