package org.guichet.engine.syntax;

import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/**
 * A reference to a source.
 *
 * @param source the name of the source
 * @param quality how well this one figure is known, where that differs from the source
 */
public record WrittenCitation(
        Node.Scalar source,
        Optional<Node.Scalar> article,
        Optional<Node.Scalar> quality,
        Optional<WrittenText> verify,
        Position at) {}
