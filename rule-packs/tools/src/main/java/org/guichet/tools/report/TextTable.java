package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.api.Explanation.Table;

/**
 * A table as lines of text. Where it is too wide, columns of words go onto a second line under each row, the widest
 * first; then it moves to the margin; where that is not enough either, every record becomes a paragraph.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final String MARGIN = "    ";
    /** The most rows that are printed. */
    private static final int MAX_ROWS = 50;

    private final Presentation presentation;
    private final Page page;
    private final String indent;
    private final Table table;
    private final List<Column> columns;

    /** @param indent what every line starts with */
    TextTable(Presentation presentation, Page page, String indent, Table table) {
        this.presentation = presentation;
        this.page = page;
        this.indent = indent;
        this.table = table;
        this.columns = IntStream.range(0, table.columns().size())
                .mapToObj(column -> Column.of(presentation, table, column))
                .toList();
    }

    /**
     * Which columns stand beside each other, and which below each row.
     *
     * @param indent what every line starts with
     */
    private record Layout(String indent, List<Column> beside, List<Column> below) {
        int width() {
            return beside.stream().mapToInt(Column::width).sum() + GAP.length() * (beside.size() - 1);
        }

        /** A line with something of each column. */
        String line(Function<Column, String> part) {
            return indent
                    + beside.stream()
                            .map(column -> column.padded(part.apply(column)))
                            .collect(Collectors.joining(GAP));
        }
    }

    /** Prints it below its title. */
    void add() {
        Optional<Layout> layout = layout();
        String from = layout.map(Layout::indent).orElse(indent);
        page.paragraph(from, from, table.title().in(presentation.locale()));
        if (table.rows().isEmpty()) {
            page.line(from + GAP + presentation.say(Word.NO_ROW));
        }
        addRows(layout);
    }

    /** Prints it without its title. */
    void addRows() {
        addRows(layout());
    }

    private void addRows(Optional<Layout> layout) {
        if (!table.rows().isEmpty()) {
            layout.ifPresent(this::addHeadings);
            addEach(row -> layout.ifPresentOrElse(fitting -> addRow(fitting, row), () -> addRecord(row)));
        }
    }

    private void addEach(IntConsumer row) {
        int rows = Math.min(table.rows().size(), MAX_ROWS);
        IntStream.range(0, rows).forEach(row);
        if (rows < table.rows().size()) {
            page.line(indent + presentation.say(Word.AND_OTHERS, table.rows().size() - rows));
        }
    }

    private Optional<Layout> layout() {
        return layout(indent).or(() -> layout(MARGIN));
    }

    /** Moves columns below until the others have room; empty if they never have. */
    private Optional<Layout> layout(String from) {
        Layout layout = new Layout(from, new ArrayList<>(columns), new ArrayList<>());
        Optional<Column> name = Column.name(columns);
        while (layout.width() > Math.max(Page.LEAST, presentation.width() - Page.length(from))) {
            Optional<Column> widest = layout.beside.stream()
                    .filter(column -> column.isWords() && !name.equals(Optional.of(column)))
                    .max(Comparator.comparingInt(Column::width));
            if (widest.isEmpty()) {
                return Optional.empty();
            }
            layout.beside.remove(widest.get());
            layout.below.add(widest.get());
        }
        layout.below.sort(Comparator.comparingInt(Column::number));
        return Optional.of(layout);
    }

    private void addHeadings(Layout layout) {
        int lines = layout.beside.stream()
                .mapToInt(column -> column.heading().size())
                .max()
                .orElse(0);
        for (int fromEnd = lines; fromEnd > 0; fromEnd--) {
            int line = fromEnd;
            page.line(layout.line(column -> column.headingLine(line)));
        }
        page.line(layout.line(column -> presentation.style().faint("─".repeat(column.width()))));
    }

    private void addRow(Layout layout, int row) {
        page.line(layout.line(column -> column.cells().get(row)));
        String more = layout.below.stream()
                .map(column -> column.told(row, presentation))
                .distinct()
                .filter(told -> layout.beside.stream()
                        .noneMatch(column -> column.cells().get(row).equals(told)))
                .collect(Collectors.joining(" · "));
        if (!more.isEmpty()) {
            String below = layout.indent + GAP;
            page.paragraph(below, below, presentation.style().faint(more));
        }
    }

    private void addRecord(int row) {
        String fields = columns.stream()
                .map(column -> presentation.say(Word.FIELD, column.label(), column.withUnit(row, presentation)))
                .collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
        page.paragraph(indent, indent + GAP, presentation.say(Word.ITEM, row + 1, fields));
    }
}
