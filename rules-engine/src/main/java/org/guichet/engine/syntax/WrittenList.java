package org.guichet.engine.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.engine.source.Node;

/** A code list: its codes written out, or in a CSV file. */
public record WrittenList(
        Name name,
        Optional<WrittenText> title,
        List<Code> codes,
        Optional<Node.Scalar> file,
        Optional<Columns> columns,
        List<WrittenCitation> citations) {

    /** A code written out. */
    public record Code(Name code, Optional<WrittenText> label) {}

    /**
     * Where a CSV file has what.
     *
     * @param label the column of the label, by language
     * @param attributes the code list of each attribute, by column
     */
    public record Columns(
            Optional<Node.Scalar> code,
            Optional<Node.Scalar> parent,
            Map<String, Node.Scalar> label,
            Map<Name, Node.Scalar> attributes) {}
}
