package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.api.Explanation.Table;

/**
 * A table as lines of text. Where it is too wide, columns of words go onto a second line under each row, the widest
 * first; where that is not enough, every record becomes a paragraph.
 */
final class TextTable {
    private static final String GAP = "  ";
    /** The most rows that are printed. */
    private static final int MAX_ROWS = 50;

    private final Presentation presentation;
    private final Page page;
    private final String indent;
    private final Table table;
    private final List<Column> beside;
    private final List<Column> below = new ArrayList<>();

    /** @param indent what every line starts with */
    TextTable(Presentation presentation, Page page, String indent, Table table) {
        this.presentation = presentation;
        this.page = page;
        this.indent = indent;
        this.table = table;
        this.beside = new ArrayList<>(IntStream.range(0, table.columns().size())
                .mapToObj(column -> Column.of(presentation, table, column))
                .toList());
    }

    /** Prints it below its title. */
    void add() {
        page.paragraph(indent, indent, table.title().in(presentation.locale()));
        addRows();
    }

    /** Prints it without its title. */
    void addRows() {
        if (table.rows().isEmpty()) {
            return;
        }
        boolean fits = fit(Math.max(Page.LEAST, presentation.width() - Page.length(indent)));
        if (fits) {
            addHeadings();
        }
        int rows = Math.min(table.rows().size(), MAX_ROWS);
        for (int row = 0; row < rows; row++) {
            if (fits) {
                addRow(row);
            } else {
                addRecord(row);
            }
        }
        if (rows < table.rows().size()) {
            page.line(indent + presentation.say(Word.AND_OTHERS, table.rows().size() - rows));
        }
    }

    /** Moves columns below until the others have room; tells whether they have. */
    private boolean fit(int room) {
        Optional<Column> name = Column.name(beside);
        while (width() > room) {
            Optional<Column> widest = beside.stream()
                    .filter(column -> column.isWords() && !name.equals(Optional.of(column)))
                    .max(Comparator.comparingInt(Column::width));
            if (widest.isEmpty()) {
                return false;
            }
            beside.remove(widest.get());
            below.add(widest.get());
        }
        below.sort(Comparator.comparingInt(Column::number));
        return true;
    }

    private int width() {
        return beside.stream().mapToInt(Column::width).sum() + GAP.length() * (beside.size() - 1);
    }

    private void addHeadings() {
        int lines = beside.stream()
                .mapToInt(column -> column.heading().size())
                .max()
                .orElse(0);
        for (int line = 0; line < lines; line++) {
            int fromEnd = lines - line;
            page.line(indent
                    + beside.stream()
                            .map(column -> column.padded(column.headingLine(fromEnd)))
                            .collect(Collectors.joining(GAP))
                            .stripTrailing());
        }
        page.line(indent
                + presentation
                        .style()
                        .faint(beside.stream()
                                .map(column -> "─".repeat(column.width()))
                                .collect(Collectors.joining(GAP))));
    }

    private void addRow(int row) {
        page.line(indent
                + beside.stream()
                        .map(column -> column.padded(column.cells().get(row)))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing());
        String more = below.stream()
                .map(column -> column.told(row, presentation))
                .distinct()
                .filter(told -> beside.stream()
                        .noneMatch(column -> column.cells().get(row).equals(told)))
                .collect(Collectors.joining(" · "));
        if (!more.isEmpty()) {
            page.paragraph(indent + GAP, indent + GAP, presentation.style().faint(more));
        }
    }

    private void addRecord(int row) {
        String fields = beside.stream()
                .map(column -> presentation.say(Word.FIELD, column.label(), column.withUnit(row, presentation)))
                .collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
        page.paragraph(indent, indent + GAP, presentation.say(Word.ITEM, row + 1, fields));
    }
}
