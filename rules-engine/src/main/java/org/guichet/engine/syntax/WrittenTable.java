package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/** A decision table, whose rows are in CSV files. */
public record WrittenTable(
        Name name,
        Optional<WrittenText> label,
        Optional<Node.Scalar> hitPolicy,
        List<WrittenType.Field> inputs,
        List<WrittenType.Field> outputs,
        Optional<Node.Scalar> file,
        List<Version> versions,
        Optional<Node.Scalar> until,
        Optional<Node.Mapping> otherwise,
        List<WrittenCitation> citations) {

    /** The file in force from a date on. */
    public record Version(Name since, Node.Scalar file) {}
}
