package org.guichet.engine.source;

import java.util.List;
import java.util.OptionalInt;
import org.guichet.engine.diagnostic.Position;

/**
 * A CSV file: a header and rows of as many cells.
 *
 * @param file the file as problems name it
 * @param header the names of the columns, each once
 * @param headerLine the line in which the header stands
 */
public record CsvTable(String file, List<String> header, int headerLine, List<Row> rows) {
    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line the line in which it begins
     * @param cells its cells as written, quotes resolved
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in a column, counted from 0. */
        public String cell(int column) {
            return cells.get(column);
        }
    }

    /** The column of a name, counted from 0: look it up once, then use {@link Row#cell}. */
    public OptionalInt column(String name) {
        int column = header.indexOf(name);
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Where the header stands. */
    public Position headerPosition() {
        return new Position(file, headerLine, 1);
    }

    /** Where a row begins. */
    public Position position(Row row) {
        return new Position(file, row.line, 1);
    }
}
