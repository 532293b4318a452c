package org.guichet.tools.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Explanation.Cell;
import org.guichet.api.Explanation.Table;
import org.guichet.api.InformationConcept.Field;
import org.guichet.api.Money;

/**
 * A column of a table, in words.
 *
 * @param number its place in the table
 * @param field what it is
 * @param label what it is called
 * @param heading its label with the unit, a word or so on each line
 * @param cells what each row has in it; numbers with their decimal marks below each other
 * @param width the most characters of a line in it
 */
record Column(int number, Field field, String label, List<String> heading, List<String> cells, int width) {
    private static final String UNKNOWN = "?";
    /** A heading may make a column so wide. */
    private static final int HEADING = 9;

    static Column of(Presentation presentation, Table table, int number) {
        Field field = table.columns().get(number);
        List<String> told = table.rows().stream()
                .map(row -> told(row.get(number), field, presentation))
                .toList();
        List<String> cells = isCounted(field) ? aligned(told, field, presentation.figures()) : told;
        String label = field.label().in(presentation.locale());
        String headed = field.unit()
                .map(unit -> label + " (" + presentation.figures().unit(unit) + ")")
                .orElse(label);
        int widest = cells.stream().mapToInt(Page::length).max().orElse(0);
        List<String> heading = broken(headed, widest);
        int width = Stream.concat(cells.stream(), heading.stream())
                .mapToInt(Page::length)
                .max()
                .orElse(0);
        return new Column(number, field, label, heading, cells, width);
    }

    /** The column that says what a row is about: the first of texts, else the first of words. */
    static Optional<Column> name(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.field.type().equals("text"))
                .findFirst()
                .or(() -> columns.stream().filter(Column::isWords).findFirst());
    }

    private static String told(Cell cell, Field field, Presentation presentation) {
        return cell.label()
                .map(label -> label.in(presentation.locale()))
                .or(() -> cell.value().map(value -> told(value, field, presentation.figures())))
                .orElse(UNKNOWN);
    }

    private static String told(Object value, Field field, Figures figures) {
        if (value instanceof Money money) {
            return figures.amount(money);
        } else if (value instanceof BigDecimal number && field.type().equals("percentage")) {
            return figures.percentage(number);
        }
        return value instanceof BigDecimal number && field.unit().isPresent()
                ? figures.counted(number)
                : figures.value(value);
    }

    /**
     * The same, filled up so that decimal marks are below each other: money with zeros, what is counted with blanks.
     */
    private static List<String> aligned(List<String> numbers, Field field, Figures figures) {
        int longest = numbers.stream()
                .mapToInt(number -> figures.fraction(number).length())
                .max()
                .orElse(0);
        return numbers.stream()
                .map(number -> field.type().equals("money") && !number.equals(UNKNOWN)
                        ? figures.filledUp(number, longest)
                        : number + " ".repeat(longest - figures.fraction(number).length()))
                .toList();
    }

    /** A heading in lines that are hardly longer than its longest word or the cells. */
    private static List<String> broken(String heading, int widest) {
        int longest =
                Stream.of(heading.split(" ", -1)).mapToInt(Page::length).max().orElse(0);
        int room = Math.max(HEADING, Math.max(longest, widest));
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : heading.split(" ", -1)) {
            boolean fits = length > 0 && length + 1 + Page.length(word) <= room;
            lines.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = Page.length(word) + (fits ? length + 1 : 0);
        }
        return lines.toString().lines().toList();
    }

    /** The line of the heading that is so many lines from the table, counted from 1; empty if it has none there. */
    String headingLine(int fromEnd) {
        return fromEnd > heading.size() ? "" : heading.get(heading.size() - fromEnd);
    }

    /** Whether it holds words, which may stand below a row. */
    boolean isWords() {
        return field.type().equals("text") || field.type().equals("code");
    }

    /** Whether it holds numbers of one kind. */
    private static boolean isCounted(Field field) {
        return field.type().equals("money")
                || field.type().equals("number")
                || field.type().equals("integer");
    }

    /** A cell or a heading as wide as the column: numbers to the right. */
    String padded(String text) {
        String blanks = " ".repeat(Math.max(0, width - Page.length(text)));
        return isCounted(field) || field.type().equals("percentage") ? blanks + text : text + blanks;
    }

    /** A cell that stands by itself. */
    String told(int row, Presentation presentation) {
        String cell = cells.get(row).strip();
        return cell.equals(UNKNOWN) ? presentation.say(Word.FIELD, label, presentation.say(Word.NOT_KNOWN)) : cell;
    }

    /** A cell that stands by itself, with its unit. */
    String withUnit(int row, Presentation presentation) {
        String cell = cells.get(row).strip();
        Optional<String> unit = field.unit().filter(counted -> !cell.equals(UNKNOWN));
        return unit.map(known -> told(cell, known, presentation))
                .orElseGet(() -> cell.equals(UNKNOWN) ? presentation.say(Word.NOT_KNOWN) : cell);
    }

    private String told(String cell, String unit, Presentation presentation) {
        return presentation.say(
                field.type().equals("money") ? Word.MONEY : Word.QUANTITY,
                cell,
                presentation.figures().unit(unit));
    }
}
