package org.guichet.engine.source;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.guichet.engine.diagnostic.Position;

/**
 * A CSV file: a header and rows of as many cells.
 *
 * @param file the file as problems name it
 * @param header the names of the columns; those that are read stand once
 * @param rows the rows below the header
 */
public record CsvTable(String file, Row header, List<Row> rows) {
    public CsvTable {
        rows = List.copyOf(rows);
    }

    /** One row, the header included. */
    public static final class Row {
        private final int line;
        private final List<String> cells;
        private final BitSet quoted;

        /** @param quoted the columns whose cells are written in quotes; it belongs to the row from now on */
        Row(int line, List<String> cells, BitSet quoted) {
            this.line = line;
            this.cells = List.copyOf(cells);
            this.quoted = quoted;
        }

        /** The line in which it begins. */
        public int line() {
            return line;
        }

        /** Its cells as written, quotes resolved. */
        public List<String> cells() {
            return cells;
        }

        /** The cell in a column, counted from 0. */
        public String cell(int column) {
            return cells.get(column);
        }

        Position position(String file) {
            return new Position(file, line, 1);
        }

        Position position(String file, int column) {
            return position(file, column, 0);
        }

        /** The row without blanks around its cells. */
        Row stripped() {
            return new Row(line, cells.stream().map(String::strip).toList(), quoted);
        }

        Position position(String file, int column, int index) {
            String cell = cells.get(column);
            String before = cell.substring(0, cell.offsetByCodePoints(0, Math.min(index, length(cell))));
            String within = quoted.get(column) ? before.replace("\"", "\"\"") : before;
            Position inRow = new SourceText(file, writtenBefore(column) + within).end();
            return new Position(file, line + inRow.line() - 1, inRow.column());
        }

        private static int length(String cell) {
            return cell.codePointCount(0, cell.length());
        }

        private String written(int column) {
            String cell = cells.get(column);
            return quoted.get(column) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }

        private String writtenBefore(int column) {
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < column; i++) {
                written.append(written(i)).append(',');
            }
            return written.append(quoted.get(column) ? "\"" : "").toString();
        }
    }

    /** The names of the columns, in their order. */
    public List<String> columns() {
        return header.cells;
    }

    /** The column of a name, counted from 0: look it up once, then use {@link Row#cell}. */
    public OptionalInt column(String name) {
        int column = header.cells.indexOf(name);
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Where a row begins. */
    public Position position(Row row) {
        return row.position(file);
    }

    /** Where the text of a cell begins, behind an opening quote. */
    public Position position(Row row, int column) {
        return row.position(file, column);
    }

    /** Where each character of a cell stands. */
    public Places places(Row row, int column) {
        return index -> row.position(file, column, index);
    }
}
