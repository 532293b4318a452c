package org.guichet.engine.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.expression.SourceText;
import org.guichet.engine.source.CsvTable;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.WrittenTable;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;

/** Resolves decision tables. */
final class Tables {
    private static final Map<String, HitPolicy> POLICIES = Map.of(
            "unique", HitPolicy.UNIQUE,
            "first", HitPolicy.FIRST,
            "any", HitPolicy.ANY,
            "collect", HitPolicy.COLLECT,
            "collect sum", HitPolicy.COLLECT_SUM,
            "collect min", HitPolicy.COLLECT_MIN,
            "collect max", HitPolicy.COLLECT_MAX,
            "collect count", HitPolicy.COLLECT_COUNT);
    private static final Set<String> FREE_COLUMNS = Set.of("cite", "comment");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final CodeLists files;
    private final Types types;
    private final Texts texts;
    private final Citations citations;
    private final ExpressionReader expressions;
    private final Diagnostics diagnostics;

    Tables(CodeLists files, Types types, Texts texts, Citations citations, Scope scope, Diagnostics diagnostics) {
        this.files = files;
        this.types = types;
        this.texts = texts;
        this.citations = citations;
        this.expressions = new ExpressionReader(scope, diagnostics, ExpressionReader.Purpose.CELL);
        this.diagnostics = diagnostics;
    }

    /** A table, with the rows that could be read; empty if its inputs, outputs or hit policy are wrong. */
    Optional<DecisionTable> table(WrittenTable written, String owner) {
        List<Type.Field> inputs = types.fields(written.inputs());
        List<Type.Field> outputs = types.fields(written.outputs());
        Optional<HitPolicy> policy = written.hitPolicy().flatMap(this::policy);
        boolean isAnything = policy.isPresent()
                || !written.inputs().isEmpty()
                || !written.outputs().isEmpty();
        var cited = isAnything
                ? citations.required(written.citations(), written.name())
                : citations.resolved(written.citations());
        boolean complete = policy.isPresent()
                && inputs.size() == written.inputs().size()
                && outputs.size() == written.outputs().size();
        policy.ifPresent(known -> requireFoldable(known, outputs, written));
        List<DecisionTable.Version> versions = complete ? versions(written, inputs, outputs) : List.of();
        List<Expression> otherwise = otherwise(written, outputs);
        Optional<LocalDate> until = types.date(written.until());
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(new DecisionTable(
                owner,
                written.name().text(),
                texts.translations(written.label()),
                policy.get(),
                inputs,
                outputs,
                versions,
                until,
                otherwise,
                cited));
    }

    private Optional<HitPolicy> policy(Node.Scalar written) {
        HitPolicy policy = POLICIES.get(written.text());
        if (policy == null) {
            diagnostics.report(
                    Code.G204,
                    written.position(),
                    "`" + written.text() + "` is not a hit policy",
                    "hit policies are " + String.join(", ", new TreeMap<>(POLICIES).keySet()));
        }
        return Optional.ofNullable(policy);
    }

    private void requireFoldable(HitPolicy policy, List<Type.Field> outputs, WrittenTable written) {
        for (Type.Field output : outputs) {
            boolean sums = output.type().isNumeric();
            boolean orders = sums || output.type().is(Kind.DATE);
            boolean fits = switch (policy) {
                case COLLECT_SUM -> sums;
                case COLLECT_MIN, COLLECT_MAX -> orders;
                default -> true;
            };
            if (!fits) {
                diagnostics.report(
                        Code.G401,
                        written.hitPolicy().orElseThrow().position(),
                        "output `" + output.name() + "` is " + output.type().describe()
                                + ", which cannot be collected so");
            }
        }
    }

    private List<DecisionTable.Version> versions(
            WrittenTable written, List<Type.Field> inputs, List<Type.Field> outputs) {
        List<DecisionTable.Version> versions = new ArrayList<>();
        written.file()
                .flatMap(file -> version(BEGINNING, file, inputs, outputs))
                .ifPresent(versions::add);
        LocalDate last = null;
        for (WrittenTable.Version version : written.versions()) {
            Optional<LocalDate> since = types.date(version.since());
            if (since.isPresent() && last != null && !since.get().isAfter(last)) {
                diagnostics.report(
                        Code.G503, version.since().at(), "`" + since.get() + "` does not follow `" + last + "`");
            }
            last = since.orElse(last);
            since.flatMap(day -> version(day, version.file(), inputs, outputs)).ifPresent(versions::add);
        }
        return versions;
    }

    private Optional<DecisionTable.Version> version(
            LocalDate since, Node.Scalar file, List<Type.Field> inputs, List<Type.Field> outputs) {
        return files.table(file)
                .flatMap(table -> rows(table, inputs, outputs))
                .map(rows -> new DecisionTable.Version(since, rows));
    }

    private Optional<List<DecisionTable.Row>> rows(CsvTable table, List<Type.Field> inputs, List<Type.Field> outputs) {
        List<Integer> columns = new ArrayList<>();
        List<Type.Field> fields = new ArrayList<>(inputs);
        fields.addAll(outputs);
        List<String> further = reportFurtherColumns(table, fields);
        for (Type.Field field : fields) {
            OptionalInt column = table.column(field.name());
            if (column.isPresent()) {
                columns.add(column.getAsInt());
            } else if (Suggestion.nearest(field.name(), further).isEmpty()) {
                diagnostics.report(
                        Code.G602, Position.startOf(table.file()), "there is no column `" + field.name() + "`");
            }
        }
        if (columns.size() < fields.size()) {
            return Optional.empty();
        }
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            row(table, row, columns, inputs, outputs).ifPresent(rows::add);
        }
        return rows.size() < table.rows().size() ? Optional.empty() : Optional.of(rows);
    }

    private List<String> reportFurtherColumns(CsvTable table, List<Type.Field> fields) {
        List<String> names = fields.stream().map(Type.Field::name).toList();
        List<String> further = new ArrayList<>();
        for (String column : table.columns()) {
            if (!names.contains(column) && !FREE_COLUMNS.contains(column)) {
                further.add(column);
                diagnostics.report(
                        Code.G602,
                        table.position(table.header(), table.columns().indexOf(column)),
                        "column `" + column + "` is neither an input nor an output",
                        Suggestion.didYouMean(column, names));
            }
        }
        return further;
    }

    private Optional<DecisionTable.Row> row(
            CsvTable table,
            CsvTable.Row row,
            List<Integer> columns,
            List<Type.Field> inputs,
            List<Type.Field> outputs) {
        List<Expression.Variable> variables = new ArrayList<>();
        for (Type.Field input : inputs) {
            variables.add(new Expression.Variable(input.name(), variables.size(), input.type()));
        }
        List<Expression> tests = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            SourceText cell = cell(table, row, columns.get(i));
            if (cell.text().isBlank()) {
                diagnostics.report(
                        Code.G603,
                        cell.start(),
                        "the cell of input `" + inputs.get(i).name() + "` is empty",
                        "`-` lets every value pass");
                continue;
            }
            reportDecimalComma(cell, inputs.get(i).type());
            expressions.readTests(cell, variables.get(i), variables).ifPresent(tests::add);
        }
        List<Expression> values = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            SourceText cell = cell(table, row, columns.get(inputs.size() + i));
            output(cell, outputs.get(i).type(), variables).ifPresent(values::add);
        }
        return tests.size() < inputs.size() || values.size() < outputs.size()
                ? Optional.empty()
                : Optional.of(new DecisionTable.Row(row.line(), tests, values));
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
    private Optional<Expression> output(SourceText cell, Type type, List<Expression.Variable> variables) {
        if (cell.text().isBlank()) {
            diagnostics.report(Code.G603, cell.start(), "the cell of an output is empty");
            return Optional.empty();
        }
        if (cell.text().startsWith("=")) {
            return expressions.read(cell.rest(), type, variables);
        }
        return types.value(cell.text(), type, cell.start()).map(value -> new Expression.Literal(value, type));
    }

    private List<Expression> otherwise(WrittenTable written, List<Type.Field> outputs) {
        List<Expression> values = new ArrayList<>();
        written.otherwise().ifPresent(mapping -> {
            for (Type.Field output : outputs) {
                if (mapping.get(output.name()).orElse(null) instanceof Node.Scalar scalar) {
                    types.value(scalar, output.type())
                            .ifPresent(value -> values.add(new Expression.Literal(value, output.type())));
                } else {
                    diagnostics.report(
                            Code.G202, mapping.position(), "`otherwise` needs a value for `" + output.name() + "`");
                }
            }
            for (Node.Entry entry : mapping.entries()) {
                List<String> names = outputs.stream().map(Type.Field::name).toList();
                if (!names.contains(entry.key())) {
                    diagnostics.report(
                            Code.G201,
                            entry.keyPosition(),
                            "`" + entry.key() + "` is not an output",
                            Suggestion.didYouMean(entry.key(), names));
                }
            }
        });
        return values.size() < outputs.size() ? List.of() : values;
    }
}
