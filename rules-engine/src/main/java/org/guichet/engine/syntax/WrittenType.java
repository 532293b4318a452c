package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/**
 * A type as it is written.
 *
 * @param list the code list of a code
 * @param of the fields of the records of a list
 */
public record WrittenType(
        Optional<Node.Scalar> type,
        Optional<Node.Scalar> unit,
        Optional<Node.Scalar> list,
        Optional<Node.Scalar> range,
        List<Field> of,
        Position at) {

    /** A named and typed field: of a record, or an input or output of a table. */
    public record Field(Name name, WrittenType type, Optional<WrittenText> label) {}
}
