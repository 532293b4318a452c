package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.SourceText;
import org.guichet.engine.source.CsvTable;
import org.guichet.engine.vocabulary.Type;

/** Reads the rows of a decision table's files. */
final class TableRows {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");

    private final List<Type.Field> inputs;
    private final List<Type.Field> outputs;
    private final Types types;
    private final ExpressionReader expressions;
    private final Diagnostics diagnostics;
    private final List<Expression.Variable> variables = new ArrayList<>();

    TableRows(
            List<Type.Field> inputs,
            List<Type.Field> outputs,
            Types types,
            ExpressionReader expressions,
            Diagnostics diagnostics) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.types = types;
        this.expressions = expressions;
        this.diagnostics = diagnostics;
        inputs.forEach(input -> variables.add(new Expression.Variable(input.name(), variables.size(), input.type())));
    }

    /** Every row of a file; empty if some row cannot be read. */
    Optional<List<DecisionTable.Row>> read(CsvTable table, TableColumns columns) {
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            row(table, row, columns).ifPresent(rows::add);
        }
        return rows.size() < table.rows().size() ? Optional.empty() : Optional.of(rows);
    }

    private Optional<DecisionTable.Row> row(CsvTable table, CsvTable.Row row, TableColumns columns) {
        List<Expression> tests = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            test(cell(table, row, columns.place(inputs.get(i))), variables.get(i))
                    .ifPresent(tests::add);
        }
        List<Expression> values = new ArrayList<>();
        for (Type.Field output : outputs) {
            columns.value(output)
                    .or(() -> output(cell(table, row, columns.place(output)), output.type()))
                    .ifPresent(values::add);
        }
        return tests.size() < inputs.size() || values.size() < outputs.size()
                ? Optional.empty()
                : Optional.of(new DecisionTable.Row(row.line(), tests, values));
    }

    private Optional<Expression> test(SourceText cell, Expression.Variable input) {
        if (cell.text().isBlank()) {
            String message = "the cell of input `" + input.name() + "` is empty";
            diagnostics.report(Code.G603, cell.start(), message, "`-` lets every value pass");
            return Optional.empty();
        }
        reportDecimalComma(cell, input.type());
        return expressions.readTests(cell, input, variables);
    }

    /** FEEL reads `50,5` as 50 or 5: whoever means that writes a space. */
    private void reportDecimalComma(SourceText cell, Type type) {
        Matcher comma = DECIMAL_COMMA.matcher(cell.text());
        if (type.isNumeric() && comma.find()) {
            diagnostics.report(
                    Code.G603,
                    cell.start().plus(comma.start()),
                    "`" + comma.group() + "` would be read as two values",
                    "write a fraction with a point, and two values with a space behind the comma");
        }
    }

    private static SourceText cell(CsvTable table, CsvTable.Row row, int column) {
        return new SourceText(row.cell(column), table.places(row, column));
    }

    /** An output cell: a plain value, or an expression behind an equals sign. */
    private Optional<Expression> output(SourceText cell, Type type) {
        if (cell.text().isBlank()) {
            diagnostics.report(Code.G603, cell.start(), "the cell of an output is empty");
            return Optional.empty();
        }
        if (cell.text().startsWith("=")) {
            return expressions.read(cell.rest(), type, variables);
        }
        return types.value(cell.text(), type, cell.start()).map(value -> new Expression.Literal(value, type));
    }
}
