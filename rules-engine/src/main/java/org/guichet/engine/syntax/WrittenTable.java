package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/** A decision table, whose rows are in CSV files. */
public record WrittenTable(
        Name name,
        Optional<WrittenText> label,
        Optional<Node.Scalar> hitPolicy,
        List<WrittenType.Field> inputs,
        List<WrittenType.Field> outputs,
        List<Version> versions,
        Optional<Node.Scalar> until,
        Optional<Node.Mapping> otherwise,
        List<WrittenCitation> citations) {

    /**
     * A file.
     *
     * @param since the first day on which it is in force; empty if it always is
     * @param columns where it has what; empty if its columns are named after the inputs and outputs
     */
    public record Version(Optional<Name> since, Node.Scalar file, Optional<Columns> columns) {}

    /**
     * Where a file that others write has the inputs and outputs.
     *
     * @param at where that is said
     */
    public record Columns(Position at, List<Column> columns) {
        /** Whether some input or output is in the column of that name. */
        public boolean name(String header) {
            return columns.stream()
                    .flatMap(column -> column.header().stream())
                    .anyMatch(named -> named.text().equals(header));
        }
    }

    /**
     * Where a file has an input or output: in a column, or nowhere, as the output is the same in every row.
     *
     * @param name the input or output
     * @param header the name of its column
     * @param value the value of every row
     */
    public record Column(Name name, Optional<Node.Scalar> header, Optional<Node.Scalar> value) {}
}
