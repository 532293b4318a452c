package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/** A condition of a criterion, or a part of one. */
public sealed interface WrittenCondition {
    Position at();

    /** An expression that must hold, or must not. */
    record Single(boolean excludes, Node.Scalar expression, Position at) implements WrittenCondition {}

    /**
     * Several conditions.
     *
     * @param mode how they are joined
     * @param count how many must hold, for {@link Mode#AT_LEAST}
     */
    record Several(Mode mode, int count, List<Labelled> parts, Position at) implements WrittenCondition {}

    /** A part with the label that it may have. */
    record Labelled(Optional<WrittenText> label, WrittenCondition condition) {}

    /** How conditions are joined. */
    enum Mode {
        ALL,
        ANY,
        NONE,
        AT_LEAST
    }
}
