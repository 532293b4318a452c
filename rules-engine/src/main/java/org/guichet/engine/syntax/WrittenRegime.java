package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/**
 * The state-aid rules under which aid is given.
 *
 * @param room what may still be granted under them
 */
public record WrittenRegime(
        Name name, Optional<WrittenText> label, Optional<Node.Scalar> room, List<WrittenCitation> citations) {}
