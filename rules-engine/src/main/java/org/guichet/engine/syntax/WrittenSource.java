package org.guichet.engine.syntax;

import java.util.Optional;
import org.guichet.engine.source.Node;

/** A text that rules rest on. */
public record WrittenSource(
        Name name,
        WrittenText title,
        Optional<Node.Scalar> article,
        Optional<Node.Scalar> id,
        Optional<Node.Scalar> url,
        Optional<Node.Scalar> quality,
        Optional<WrittenText> verify) {}
