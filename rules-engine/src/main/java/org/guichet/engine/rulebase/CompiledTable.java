package org.guichet.engine.rulebase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Truth;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.RowIndex;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Entries.Entry;
import org.jspecify.annotations.Nullable;

/** A compiled decision table. */
final class CompiledTable {
    private final HitPolicy policy;
    private final List<Version> versions = new ArrayList<>();
    private final Optional<LocalDate> until;
    private final Evaluator[] otherwise;
    private final int frame;

    private CompiledTable(DecisionTable table, ExpressionCompiler compiler) {
        this.policy = table.hitPolicy();
        this.until = table.until();
        this.otherwise = table.otherwise().stream().map(compiler::compile).toArray(Evaluator[]::new);
        int size = table.inputs().size();
        for (DecisionTable.Version version : table.versions()) {
            List<Row> rows = new ArrayList<>();
            for (DecisionTable.Row row : version.rows()) {
                rows.add(new Row(
                        row.tests().stream().map(compiler::compile).toArray(Evaluator[]::new),
                        row.outputs().stream().map(compiler::compile).toArray(Evaluator[]::new)));
                size = Math.max(
                        size, row.tests().stream().mapToInt(Slots::frame).max().orElse(0));
                size = Math.max(
                        size,
                        row.outputs().stream().mapToInt(Slots::frame).max().orElse(0));
            }
            versions.add(new Version(version.since(), rows, version.index()));
        }
        this.frame = size;
    }

    static CompiledTable of(DecisionTable table, ExpressionCompiler compiler) {
        return new CompiledTable(table, compiler);
    }

    private record Version(LocalDate since, List<Row> rows, RowIndex index) {
        /** The rows that could match, in order. */
        Iterable<Row> candidates(@Nullable Object[] inputs) {
            return () -> index.candidates(input -> inputs[input]).stream()
                    .mapToObj(rows::get)
                    .iterator();
        }
    }

    private static final class Row {
        private final Evaluator[] tests;
        private final Evaluator[] outputs;

        Row(Evaluator[] tests, Evaluator[] outputs) {
            this.tests = tests;
            this.outputs = outputs;
        }

        Truth match(Case facts, @Nullable Object[] inputs) {
            Truth match = Truth.TRUE;
            for (Evaluator test : tests) {
                match = match.and(test.truth(facts, inputs));
                if (match == Truth.FALSE) {
                    return match;
                }
            }
            return match;
        }
    }

    Evaluator call(Evaluator[] arguments, int output) {
        return (facts, locals) -> {
            @Nullable Object[] inputs = new Object[frame];
            for (int i = 0; i < arguments.length; i++) {
                inputs[i] = plain(arguments[i].evaluate(facts, locals));
            }
            Version version = on(facts.asOf());
            if (version == null) {
                return null;
            }
            Iterable<Row> rows = version.candidates(inputs);
            return policy.collects() ? collected(rows, output, facts, inputs) : single(rows, output, facts, inputs);
        };
    }

    /** A truth value as cells see it: a boolean, or null. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Truth truth) {
            return truth == Truth.UNKNOWN ? null : truth == Truth.TRUE;
        }
        return value;
    }

    private @Nullable Version on(LocalDate date) {
        if (until.isPresent() && date.isAfter(until.get())) {
            return null;
        }
        Version found = null;
        for (Version version : versions) {
            found = version.since.isAfter(date) ? found : version;
        }
        return found;
    }

    /** The output that every row that could be the one agrees on. */
    private @Nullable Object single(Iterable<Row> rows, int output, Case facts, @Nullable Object[] inputs) {
        Object agreed = null;
        boolean any = false;
        boolean certain = false;
        for (Row row : rows) {
            Truth match = row.match(facts, inputs);
            if (match == Truth.FALSE) {
                continue;
            }
            Object value = row.outputs[output].evaluate(facts, inputs);
            agreed = any ? ExpressionCompiler.agreed(agreed, value) : value;
            any = true;
            certain |= match == Truth.TRUE;
            if (agreed == null || (certain && policy == HitPolicy.FIRST)) {
                return agreed;
            }
        }
        if (certain) {
            return agreed;
        }
        Object other = otherwise.length == 0 ? null : otherwise[output].evaluate(facts, inputs);
        return any ? ExpressionCompiler.agreed(agreed, other) : other;
    }

    /** Where no row matches: a list of the one value, a count of none. */
    private @Nullable Object collectedOtherwise(@Nullable Object value) {
        return switch (policy) {
            case COLLECT -> new Entries(List.of(new Entry(plain(value), Truth.TRUE)));
            case COLLECT_COUNT -> BigDecimal.ZERO;
            default -> value;
        };
    }

    private @Nullable Object collected(Iterable<Row> rows, int output, Case facts, @Nullable Object[] inputs) {
        List<Entry> entries = new ArrayList<>();
        boolean open = false;
        for (Row row : rows) {
            Truth match = row.match(facts, inputs);
            if (match != Truth.FALSE) {
                entries.add(new Entry(plain(row.outputs[output].evaluate(facts, inputs)), match));
                open |= match == Truth.UNKNOWN;
            }
        }
        if (otherwise.length > 0 && entries.isEmpty()) {
            return collectedOtherwise(otherwise[output].evaluate(facts, inputs));
        }
        return switch (policy) {
            case COLLECT_SUM -> Lists.folded(new Entries(entries), Expression.Aggregate.Function.SUM);
            case COLLECT_MIN -> Lists.folded(new Entries(entries), Expression.Aggregate.Function.MIN);
            case COLLECT_MAX -> Lists.folded(new Entries(entries), Expression.Aggregate.Function.MAX);
            case COLLECT_COUNT -> Lists.folded(new Entries(entries), Expression.Aggregate.Function.COUNT);
            default -> open && otherwise.length > 0 ? null : new Entries(entries);
        };
    }
}
