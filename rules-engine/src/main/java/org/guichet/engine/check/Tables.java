package org.guichet.engine.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.ExpressionReaders;
import org.guichet.engine.expression.Scope;
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
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final CodeLists files;
    private final Types types;
    private final Texts texts;
    private final Citations citations;
    private final ExpressionReader expressions;
    private final Diagnostics diagnostics;

    Tables(
            CodeLists files,
            Types types,
            Texts texts,
            Citations citations,
            Scope scope,
            Diagnostics diagnostics,
            ExpressionReaders readers) {
        this.files = files;
        this.types = types;
        this.texts = texts;
        this.citations = citations;
        this.expressions = readers.reader(scope, ExpressionReader.Purpose.CELL);
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
        TableRows rows = new TableRows(inputs, outputs, types, expressions, diagnostics);
        List<DecisionTable.Version> versions = new ArrayList<>();
        LocalDate last = null;
        for (WrittenTable.Version version : written.versions()) {
            Optional<LocalDate> since = version.since().map(types::date).orElse(Optional.of(BEGINNING));
            if (since.isPresent() && last != null && !since.get().isAfter(last)) {
                diagnostics.report(
                        Code.G503,
                        version.since().orElseThrow().at(),
                        "`" + since.get() + "` does not follow `" + last + "`");
            }
            last = since.orElse(last);
            since.flatMap(day -> rows(version, rows, inputs, outputs).map(read -> new DecisionTable.Version(day, read)))
                    .ifPresent(versions::add);
        }
        return versions;
    }

    private Optional<List<DecisionTable.Row>> rows(
            WrittenTable.Version version, TableRows rows, List<Type.Field> inputs, List<Type.Field> outputs) {
        TableHeader header = new TableHeader(inputs, outputs, types, diagnostics);
        return files.table(
                        version.file(),
                        column -> version.columns().isEmpty()
                                || version.columns().get().name(column))
                .flatMap(table ->
                        header.columns(table, version.columns()).flatMap(columns -> rows.read(table, columns)));
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
