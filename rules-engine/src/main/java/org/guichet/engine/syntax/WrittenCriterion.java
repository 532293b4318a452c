package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/** A criterion. Exactly one of condition, delegation and waiver is present in a well-formed pack. */
public record WrittenCriterion(
        Name name,
        Optional<WrittenText> label,
        Optional<WrittenCondition> condition,
        Optional<Delegation> delegation,
        Optional<WrittenText> waiver,
        Optional<Node.Scalar> when,
        Optional<Node.Scalar> unless,
        Optional<Node.Scalar> from,
        Optional<Node.Scalar> until,
        List<WrittenCitation> citations) {

    /** Who judges, and what they look at. */
    public record Delegation(WrittenText to, WrittenText guidance) {}
}
