package org.guichet.engine.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;

/** Reads CSV (RFC 4180) with a header, separated by commas or, if the header has none, by semicolons. */
public final class CsvReader {
    static final int LARGEST = 50 << 20;

    private final String file;
    private final Predicate<String> isRead;
    private final Problems problems;

    private CsvReader(String file, Predicate<String> isRead, Problems problems) {
        this.file = file;
        this.isRead = isRead;
        this.problems = problems;
    }

    /**
     * Reads one file. Blank lines are passed over, and so are rows whose every cell is blank.
     *
     * @param file the file as problems name it, from the folder that holds the packs
     * @return its table, without the rows that do not fit the header; empty, and at least one problem is reported, if
     *     there is none
     */
    public static Optional<CsvTable> read(String file, byte[] content, Diagnostics diagnostics) {
        return read(file, content, column -> true, diagnostics);
    }

    /**
     * As defined by {@link #read(String, byte[], Diagnostics)}, a file of which some columns are read. The others may
     * have no name, or the same.
     */
    public static Optional<CsvTable> read(
            String file, byte[] content, Predicate<String> isRead, Diagnostics diagnostics) {
        if (content.length > LARGEST) {
            diagnostics.report(Code.G107, Position.startOf(file), "the file is larger than 50 MiB");
            return Optional.empty();
        }
        CsvReader reader = new CsvReader(file, isRead, new Problems(diagnostics));
        return Utf8.decode(file, content, diagnostics).flatMap(reader::table);
    }

    private Optional<CsvTable> table(String text) {
        char separator = CsvDialect.separator(text);
        int unclosed = CsvDialect.unclosedQuote(text, separator);
        if (unclosed != CsvDialect.NOWHERE) {
            Position opened = new SourceText(file, text.substring(0, unclosed)).end();
            problems.report(Code.G108, opened, "a quote that is not closed");
            return Optional.empty();
        }
        return table(text, separator);
    }

    private Optional<CsvTable> table(String text, char separator) {
        CsvRows rows = new CsvRows();
        CsvTableBuilder table = new CsvTableBuilder(file, isRead, problems);
        try (var records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(rows, text)) {
            records.forEach(row -> table.add(row, rows.width()));
            return table.build();
        } catch (CsvParseException e) {
            Position row = new Position(file, rows.line(), 1);
            problems.report(Code.G108, row, "text behind a closing quote", "double every quote within a quoted cell");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
