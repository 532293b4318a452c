package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.source.CsvTable;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.WrittenTable;
import org.guichet.engine.vocabulary.Type;

/** Finds the inputs and outputs of a decision table in the header of a file; reports those that are not there. */
final class TableHeader {
    private static final Set<String> FREE_COLUMNS = Set.of("cite", "comment");

    private final List<Type.Field> inputs;
    private final List<Type.Field> outputs;
    private final List<String> names;
    private final Types types;
    private final Diagnostics diagnostics;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Expression> values = new HashMap<>();

    TableHeader(List<Type.Field> inputs, List<Type.Field> outputs, Types types, Diagnostics diagnostics) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.names = fields().map(Type.Field::name).toList();
        this.types = types;
        this.diagnostics = diagnostics;
    }

    private Stream<Type.Field> fields() {
        return Stream.concat(inputs.stream(), outputs.stream());
    }

    /** The columns, if every input and output has its own: as a mapping says, or else those of the same name. */
    Optional<TableColumns> columns(CsvTable table, Optional<WrittenTable.Columns> written) {
        written.ifPresentOrElse(columns -> map(table, columns), () -> findByName(table));
        TableColumns columns = new TableColumns(places, values);
        return Optional.of(columns).filter(found -> fields().allMatch(found::have));
    }

    private void findByName(CsvTable table) {
        List<String> further = reportFurtherColumns(table);
        for (String name : names) {
            OptionalInt column = table.column(name);
            if (column.isPresent()) {
                places.put(name, column.getAsInt());
            } else if (Suggestion.nearest(name, further).isEmpty()) {
                diagnostics.report(Code.G602, Position.startOf(table.file()), "there is no column `" + name + "`");
            }
        }
    }

    private List<String> reportFurtherColumns(CsvTable table) {
        List<String> further = new ArrayList<>();
        for (String column : table.columns()) {
            if (!names.contains(column) && !FREE_COLUMNS.contains(column)) {
                further.add(column);
                diagnostics.report(
                        Code.G602,
                        table.position(table.header(), table.columns().indexOf(column)),
                        "column `" + column + "` is neither an input nor an output",
                        Suggestion.didYouMean(column, names));
            }
        }
        return further;
    }

    private void map(CsvTable table, WrittenTable.Columns written) {
        for (WrittenTable.Column column : written.columns()) {
            String name = column.name().text();
            if (!names.contains(name)) {
                diagnostics.report(
                        Code.G201,
                        column.name().at(),
                        "`" + name + "` is neither an input nor an output",
                        Suggestion.didYouMean(name, names));
            }
            column.header().ifPresent(header -> findPlace(table, name, header));
            column.value().ifPresent(value -> readValue(name, value));
        }
        reportUnmapped(written);
    }

    private void findPlace(CsvTable table, String name, Node.Scalar header) {
        OptionalInt place = table.column(header.text());
        if (place.isPresent()) {
            places.put(name, place.getAsInt());
        } else {
            diagnostics.report(
                    Code.G602,
                    header.position(),
                    "`" + table.file() + "` has no column `" + header.text() + "`",
                    Suggestion.didYouMean(header.text(), table.columns())
                            .or(() -> Optional.of("its columns are " + String.join(", ", table.columns()))));
        }
    }

    private void readValue(String name, Node.Scalar value) {
        if (inputs.stream().anyMatch(input -> input.name().equals(name))) {
            String message = "`" + name + "` is an input: every row tests it in a column";
            diagnostics.report(Code.G203, value.position(), message);
        }
        outputs.stream()
                .filter(output -> output.name().equals(name))
                .map(Type.Field::type)
                .forEach(type -> types.value(value, type)
                        .ifPresent(read -> values.put(name, new Expression.Literal(read, type))));
    }

    private void reportUnmapped(WrittenTable.Columns written) {
        List<String> mapped =
                written.columns().stream().map(column -> column.name().text()).toList();
        for (String name : names) {
            if (!mapped.contains(name) && Suggestion.nearest(name, mapped).isEmpty()) {
                diagnostics.report(Code.G202, written.at(), "`columns` needs `" + name + "`");
            }
        }
    }
}
