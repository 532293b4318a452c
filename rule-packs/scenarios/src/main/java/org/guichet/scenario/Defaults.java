package org.guichet.scenario;

import java.util.Optional;
import org.guichet.engine.source.Node;

/**
 * What holds for all scenarios of a file that do not say otherwise.
 *
 * @param base the facts that every scenario starts from
 * @param isSound whether nothing is wrong with them
 */
record Defaults(Optional<Node.Scalar> programme, Optional<Node.Scalar> asOf, Facts base, boolean isSound) {
    static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty(), Facts.NONE, true);
}
