package org.guichet.engine.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.api.Truth;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.DecisionTable.Row;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Entries.Entry;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table gives for one case. Where inputs are unknown, the output is known only if every row that could
 * still be the one gives the same.
 */
public final class TableReading {
    private final DecisionTable table;
    private final Interpreter cells;
    private final LocalDate asOf;

    /** @param cells an interpreter that sees the inputs as variables, in order */
    TableReading(DecisionTable table, Interpreter cells) {
        this.table = table;
        this.cells = cells;
        this.asOf = (LocalDate) cells.decisionDate(new Expression.DecisionDate());
    }

    /** The rows that match or could match, with what is known of it. */
    public record Match(Row row, Truth truth) {}

    /** The rows in force that match or could match, in order. */
    public List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        table.on(asOf).ifPresent(version -> {
            version.index().candidates(cells::variable).stream().forEach(place -> {
                Match match = match(version.rows().get(place));
                if (match.truth() != Truth.FALSE) {
                    matches.add(match);
                }
            });
        });
        return matches;
    }

    private Match match(Row row) {
        Truth truth = Truth.TRUE;
        for (Expression test : row.tests()) {
            truth = truth.and(cells.truth(test));
        }
        return new Match(row, truth);
    }

    /** The rows that could still give the output, in order. */
    public List<Row> candidateRows() {
        return candidates(matches()).stream().map(Match::row).toList();
    }

    /** The cells that an output rests on: of the rows that could give it, and what holds where none does. */
    public List<Expression> cells(int output) {
        List<Expression> read = new ArrayList<>();
        List<Match> candidates = candidates(matches());
        for (Match match : candidates) {
            read.addAll(match.row().tests());
            read.add(match.row().outputs().get(output));
        }
        boolean certain = candidates.stream().anyMatch(match -> match.truth() == Truth.TRUE);
        if (!certain && table.on(asOf).isPresent() && !table.otherwise().isEmpty()) {
            read.add(table.otherwise().get(output));
        }
        return read;
    }

    /** Whether it is open that an input passes the test of a row. */
    public boolean isOpen(Row row, int input) {
        return cells.truth(row.tests().get(input)) == Truth.UNKNOWN;
    }

    /** The value of an output; null if unknown. */
    @Nullable
    Object output(int output) {
        if (table.on(asOf).isEmpty()) {
            return null;
        }
        List<Match> matches = matches();
        return table.hitPolicy().collects() ? collected(matches, output) : single(candidates(matches), output);
    }

    /** The rows that could be the one: under `first`, none after the first that certainly matches. */
    private List<Match> candidates(List<Match> matches) {
        if (table.hitPolicy() != HitPolicy.FIRST) {
            return matches;
        }
        List<Match> candidates = new ArrayList<>();
        for (Match match : matches) {
            candidates.add(match);
            if (match.truth() == Truth.TRUE) {
                break;
            }
        }
        return candidates;
    }

    private @Nullable Object single(List<Match> candidates, int output) {
        boolean certain = candidates.stream().anyMatch(match -> match.truth() == Truth.TRUE);
        List<@Nullable Object> values = new ArrayList<>();
        candidates.forEach(match -> values.add(cells.value(match.row().outputs().get(output))));
        if (!certain) {
            values.add(otherwise(output));
        }
        return agreed(values);
    }

    private static @Nullable Object agreed(List<@Nullable Object> values) {
        Object first = values.get(0);
        for (Object value : values) {
            if (first == null || value == null || !Values.same(first, value)) {
                return null;
            }
        }
        return first;
    }

    private @Nullable Object collected(List<Match> matches, int output) {
        if (matches.isEmpty() && !table.otherwise().isEmpty()) {
            return collectedOtherwise(output);
        }
        List<Entry> entries = new ArrayList<>();
        for (Match match : matches) {
            entries.add(new Entry(cells.value(match.row().outputs().get(output)), match.truth()));
        }
        Entries all = new Entries(entries);
        if (table.hitPolicy() == HitPolicy.COLLECT) {
            return !all.isCertain() && !table.otherwise().isEmpty() ? null : all;
        }
        if (table.hitPolicy() == HitPolicy.COLLECT_COUNT) {
            return all.isCertain() ? BigDecimal.valueOf(entries.size()) : null;
        }
        return all.isKnown() ? folded(entries) : null;
    }

    /** Where no row matches: a list of the one value, a count of none. */
    private @Nullable Object collectedOtherwise(int output) {
        return switch (table.hitPolicy()) {
            case COLLECT -> new Entries(List.of(new Entry(otherwise(output), Truth.TRUE)));
            case COLLECT_COUNT -> BigDecimal.ZERO;
            default -> otherwise(output);
        };
    }

    private @Nullable Object folded(List<Entry> entries) {
        if (table.hitPolicy() == HitPolicy.COLLECT_SUM) {
            return entries.stream().map(entry -> (BigDecimal) entry.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        Object found = entries.isEmpty() ? null : entries.get(0).value();
        for (Entry entry : entries) {
            Object value = entry.value();
            if (value != null && found != null) {
                int comparison = Values.compare(value, found);
                boolean better = table.hitPolicy() == HitPolicy.COLLECT_MAX ? comparison > 0 : comparison < 0;
                found = better ? value : found;
            }
        }
        return found;
    }

    private @Nullable Object otherwise(int output) {
        return table.otherwise().isEmpty()
                ? null
                : cells.value(table.otherwise().get(output));
    }
}
