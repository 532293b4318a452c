package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/** A named set of codes. */
public record WrittenSet(
        Name name,
        Optional<WrittenText> label,
        Optional<Node.Scalar> list,
        List<Node.Scalar> codes,
        List<Node.Scalar> except,
        List<WrittenCitation> citations) {}
