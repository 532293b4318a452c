package org.guichet.engine.check;

import java.util.List;
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
            pack.declarations()
                    .table(written.name().text())
                    .flatMap(table -> table.get(written.name().at()))
                    .filter(table -> table.hitPolicy() == HitPolicy.UNIQUE)
                    .ifPresent(table -> check(table, written.name().at()));
        }
    }

    private void check(DecisionTable table, Position at) {
        for (DecisionTable.Version version : table.versions()) {
            List<Row> rows = version.rows();
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    if (overlap(rows.get(i), rows.get(j))) {
                        diagnostics.report(
                                Code.G601,
                                at,
                                "lines " + rows.get(i).line() + " and "
                                        + rows.get(j).line() + " of table `" + table.name()
                                        + "` match the same case (its hit policy is unique)");
                    }
                }
            }
        }
    }

    private static boolean overlap(Row first, Row second) {
        for (int i = 0; i < first.tests().size(); i++) {
            Expression both = new Expression.And(
                    List.of(first.tests().get(i), second.tests().get(i)));
            if (!Samples.of(both).anyPasses(both)) {
                return false;
            }
        }
        return true;
    }
}
