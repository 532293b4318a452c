package org.guichet.engine.check;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.DecisionTable.Row;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.syntax.WrittenTable;

/**
 * Reports pairs of rows of a {@code unique} table that some case matches both. Two cells are apart if no value passes
 * both; cells that are not made of constants are taken to be apart, so that every report is true.
 */
final class TableOverlapCheck {
    private final Diagnostics diagnostics;

    TableOverlapCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(CheckedPack pack) {
        for (WrittenTable written : pack.document().tables()) {
            if (!pack.declarations().isBroken(written.name().text())) {
                pack.declarations()
                        .table(written.name().text())
                        .flatMap(table -> table.get(written.name().at()))
                        .filter(table -> table.hitPolicy() == HitPolicy.UNIQUE)
                        .ifPresent(table -> check(table, files(pack, written)));
            }
        }
    }

    /** The files of a table's versions, in their order. */
    private static List<String> files(CheckedPack pack, WrittenTable written) {
        return written.versions().stream()
                .map(version -> pack.document().files().file(version.file().text()))
                .toList();
    }

    private void check(DecisionTable table, List<String> files) {
        for (int version = 0; version < table.versions().size(); version++) {
            String file = files.get(version);
            forEachOverlap(table.versions().get(version), (first, second) -> report(table, first, second, file));
        }
    }

    /** Only rows that name a value in common are compared: a table of thousands of codes is checked at once. */
    static void forEachOverlap(DecisionTable.Version version, BiConsumer<Row, Row> found) {
        List<Row> rows = version.rows();
        for (int i = 0; i < rows.size(); i++) {
            BitSet rivals = version.index().rivals(rows.get(i));
            for (int j = rivals.nextSetBit(i + 1); j >= 0; j = rivals.nextSetBit(j + 1)) {
                if (overlap(rows.get(i), rows.get(j))) {
                    found.accept(rows.get(i), rows.get(j));
                }
            }
        }
    }

    static boolean overlap(Row first, Row second) {
        for (int i = 0; i < first.tests().size(); i++) {
            Expression both = new Expression.And(
                    List.of(first.tests().get(i), second.tests().get(i)));
            if (!Samples.of(both, i).anyPasses(both)) {
                return false;
            }
        }
        return true;
    }

    private void report(DecisionTable table, Row first, Row second, String file) {
        diagnostics.report(
                Code.G601,
                new Position(file, second.line(), 1),
                "lines " + first.line() + " and " + second.line() + " of table `" + table.name()
                        + "` match the same case, and its hit policy is unique");
    }
}
