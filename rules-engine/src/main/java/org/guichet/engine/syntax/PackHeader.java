package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/** What {@code pack.yaml} says. */
public record PackHeader(
        Name id,
        Optional<Node.Scalar> version,
        Optional<WrittenText> title,
        Optional<WrittenText> authority,
        List<Node.Scalar> languages,
        Optional<Node.Scalar> demonstration,
        List<Use> uses) {

    /** A pack that is used, and which versions will do. */
    public record Use(Name pack, Node.Scalar range) {}
}
