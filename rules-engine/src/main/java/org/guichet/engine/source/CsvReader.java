package org.guichet.engine.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.CsvTable.Row;

/** Reads CSV (RFC 4180) with a header, separated by commas or, if the header has none, by semicolons. */
public final class CsvReader {
    static final int LARGEST = 50 << 20;
    static final int LONGEST_CELL = 1 << 16;
    static final int WIDEST = 1000;

    private final String file;
    private final Problems problems;
    private final SharedTexts texts = new SharedTexts();
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();
    private int headerLine;
    private int lastLine;

    private CsvReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads one file. Blank lines are passed over, and so are rows whose every cell is blank.
     *
     * @param file the file as problems name it, from the folder that holds the packs
     * @return its table without the rows that do not fit the header; empty, and at least one problem is reported, if
     *     there is none
     */
    public static Optional<CsvTable> read(String file, byte[] content, Diagnostics diagnostics) {
        if (content.length > LARGEST) {
            diagnostics.report(Code.G107, Position.startOf(file), "the file is larger than 50 MiB");
            return Optional.empty();
        }
        CsvReader reader = new CsvReader(file, new Problems(diagnostics));
        return Utf8.decode(file, content, diagnostics).flatMap(reader::table);
    }

    private Optional<CsvTable> table(String text) {
        if (text.isBlank()) {
            problems.report(Code.G106, Position.startOf(file), "the file is empty");
            return Optional.empty();
        }
        CsvQuotes quotes = CsvQuotes.of(text);
        OptionalInt unclosed = quotes.unclosed();
        if (unclosed.isPresent()) {
            Position place = new SourceText(file, text.substring(0, unclosed.getAsInt())).end();
            problems.report(Code.G108, place, "a quote that is not closed");
            return Optional.empty();
        }
        return parse(text, quotes.separator()) ? Optional.of(new CsvTable(file, header, headerLine, rows)) : Optional.empty();
    }

    /** Reads every row, as far as there are rows, and tells whether a table came of it. */
    private boolean parse(String text, char separator) {
        try (var records = records(text, separator)) {
            records.forEach(this::add);
            return isHeaderSound();
        } catch (CsvParseException e) {
            Position place = new Position(file, lastLine + 1, 1);
            problems.report(Code.G108, place, "this row cannot be read", "close quotes right before a separator, and double those within");
            return false;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
