package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/** A dated figure. */
public record WrittenParameter(
        Name name,
        Optional<WrittenText> label,
        WrittenType type,
        List<Value> values,
        Optional<Node.Scalar> until,
        List<WrittenCitation> citations) {

    /** A value from a date on; its own citations, if it has any, take the place of the parameter's. */
    public record Value(Name since, Node.Scalar value, List<WrittenCitation> citations) {}
}
