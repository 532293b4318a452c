package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/** The formula of an amount. */
public record WrittenAward(
        Name name,
        Optional<Node.Scalar> form,
        List<WrittenDefinition> steps,
        Optional<Node.Scalar> amount,
        Optional<Node.Scalar> ceiling,
        Optional<Node.Scalar> floor,
        Optional<Node.Scalar> belowFloor,
        Optional<Node.Scalar> round,
        List<WrittenCitation> citations) {}
