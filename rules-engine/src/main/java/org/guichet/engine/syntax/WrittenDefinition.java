package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/** A derived value; also a step of an award, which has no declared type. */
public record WrittenDefinition(
        Name name,
        Optional<WrittenText> label,
        WrittenType type,
        Optional<Node.Scalar> value,
        List<WrittenCitation> citations) {}
