package org.guichet.engine.source;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.guichet.engine.source.CsvTable.Row;

/** Makes rows of the cells that are read. Cells of a row beyond the {@linkplain #WIDEST limit} are counted only. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Row> {
    static final int WIDEST = 1000;

    private static final BitSet NO_QUOTES = new BitSet();

    private final SharedTexts texts = new SharedTexts();
    private final List<String> cells = new ArrayList<>();
    private BitSet quoted = NO_QUOTES;

    /** The line of the row that was begun last. */
    int line() {
        return (int) getStartingLineNumber();
    }

    /** How many cells the row has that was read last. */
    int width() {
        return getFieldCount();
    }

    @Override
    protected void handleBegin(long line) {
        cells.clear();
        quoted = NO_QUOTES;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean isQuoted) {
        if (column >= WIDEST) {
            return;
        }
        cells.add(texts.text(buffer, offset, length));
        if (isQuoted) {
            quoted = quoted.isEmpty() ? new BitSet() : quoted;
            quoted.set(column);
        }
    }

    @Override
    protected Row buildRecord() {
        return new Row(line(), cells, quoted);
    }
}
