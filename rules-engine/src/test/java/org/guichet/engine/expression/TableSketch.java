package org.guichet.engine.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.ExpressionReader.Purpose;
import org.guichet.engine.vocabulary.Type;

/** Makes decision tables of texts: input cells as in a file, output cells a number or {@code = } and an expression. */
public final class TableSketch {
    private final ExpressionReader reader;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<Type.Field> inputs;
    private final List<Type.Field> outputs;
    private final List<Expression.Variable> variables = new ArrayList<>();

    public TableSketch(Scope scope, List<Type.Field> inputs, List<Type.Field> outputs) {
        this.reader = new ExpressionReader(scope, diagnostics, Purpose.CELL);
        this.inputs = inputs;
        this.outputs = outputs;
        inputs.forEach(input -> variables.add(new Expression.Variable(input.name(), variables.size(), input.type())));
    }

    public DecisionTable table(String name, HitPolicy policy, List<List<String>> rows, List<String> otherwise) {
        List<DecisionTable.Row> read = new ArrayList<>();
        rows.forEach(cells -> read.add(row(read.size() + 2, cells)));
        List<Expression> values = new ArrayList<>();
        otherwise.forEach(
                cell -> values.add(output(cell, outputs.get(values.size()).type())));
        return new DecisionTable(
                "p",
                name,
                SmallVocabulary.label(name),
                policy,
                inputs,
                outputs,
                List.of(new DecisionTable.Version(LocalDate.of(2020, 1, 1), read)),
                Optional.of(LocalDate.of(2029, 12, 31)),
                values,
                List.of());
    }

    private DecisionTable.Row row(int line, List<String> cells) {
        List<Expression> tests = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            tests.add(sound(reader.readTests(SmallVocabulary.source(cells.get(i)), variables.get(i), variables)));
        }
        for (int i = 0; i < outputs.size(); i++) {
            values.add(output(cells.get(inputs.size() + i), outputs.get(i).type()));
        }
        return new DecisionTable.Row(line, tests, values);
    }

    private Expression output(String cell, Type type) {
        return cell.startsWith("=")
                ? sound(reader.read(SmallVocabulary.source(cell.substring(1)), type, variables))
                : new Expression.Literal(new BigDecimal(cell), type);
    }

    private Expression sound(Optional<Expression> read) {
        return read.orElseThrow(() -> new AssertionError(diagnostics.sorted()));
    }
}
