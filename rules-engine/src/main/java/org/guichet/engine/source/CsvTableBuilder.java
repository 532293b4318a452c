package org.guichet.engine.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.CsvTable.Row;
import org.jspecify.annotations.Nullable;

/** Makes a table of rows, the first being the header, and reports what does not fit. */
final class CsvTableBuilder {
    private final String file;
    private final Predicate<String> isRead;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Row header;
    private int width;
    private boolean isSound = true;

    /** @param isRead whether a column of that name is read */
    CsvTableBuilder(String file, Predicate<String> isRead, Problems problems) {
        this.file = file;
        this.isRead = isRead;
        this.problems = problems;
    }

    /** @param cells how many cells the row has in truth: it does not hold more than a limit */
    void add(Row row, int cells) {
        if (isBlank(row)) {
            return;
        }
        if (header == null) {
            header = row.stripped();
            width = cells;
            checkHeader(header);
        } else if (cells == width) {
            rows.add(row);
        } else if (isSound) {
            reportWidth(row, cells);
        }
    }

    private static boolean isBlank(Row row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The table; nothing if there is no header, or none that tells the columns apart. */
    Optional<CsvTable> build() {
        if (header == null) {
            problems.report(Code.G106, Position.startOf(file), "the file is empty");
            return Optional.empty();
        }
        return isSound ? Optional.of(new CsvTable(file, header, rows)) : Optional.empty();
    }

    private void checkHeader(Row names) {
        if (width > CsvRows.WIDEST) {
            report(Code.G107, names, 0, "more than " + CsvRows.WIDEST + " columns");
            return;
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < width; column++) {
            if (isRead.test(names.cell(column))) {
                checkName(names, column, columns.putIfAbsent(names.cell(column), column));
            }
        }
    }

    private void checkName(Row names, int column, @Nullable Integer first) {
        String name = names.cell(column);
        if (name.isEmpty()) {
            report(Code.G108, names, column, "column " + (column + 1) + " has no name");
        } else if (first != null) {
            String twice = " names two columns: " + (first + 1) + " and " + (column + 1);
            report(Code.G108, names, column, Problems.quote(name) + twice);
        }
    }

    private void report(Code code, Row names, int column, String message) {
        isSound = false;
        problems.report(code, names.position(file, column), message);
    }

    private void reportWidth(Row row, int cells) {
        String message = "a row of " + cells + (cells == 1 ? " cell" : " cells") + " under a header of " + width;
        Optional<String> suggestion =
                Optional.of("put a cell that holds a separator in quotes").filter(text -> cells > width);
        problems.report(Code.G108, row.position(file), message, suggestion);
    }
}
