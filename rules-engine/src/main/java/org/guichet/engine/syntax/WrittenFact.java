package org.guichet.engine.syntax;

import java.util.Optional;
import org.guichet.engine.source.Node;

/** A fact that a pack declares. */
public record WrittenFact(
        Name name,
        WrittenType type,
        Optional<WrittenText> label,
        Optional<WrittenText> question,
        Optional<WrittenText> definition,
        Optional<WrittenText> evidence,
        Optional<Node.Scalar> origin,
        Optional<Node.Scalar> actionable) {}
