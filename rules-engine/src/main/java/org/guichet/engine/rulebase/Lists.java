package org.guichet.engine.rulebase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichet.api.Truth;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Entries.Entry;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/** Compiled operations on lists whose members may be uncertain. */
final class Lists {
    private Lists() {}

    /** Whether some or every item satisfies a condition. */
    record Quantifier(Evaluator list, int depth, Evaluator condition, boolean every) implements Evaluator {
        @Override
        public Object evaluate(Case facts, @Nullable Object[] locals) {
            Object items = list.evaluate(facts, locals);
            if (items == null) {
                return Truth.UNKNOWN;
            }
            Truth settled = Truth.of(!every);
            Truth result = Truth.of(every);
            for (Entry entry : ((Entries) items).entries()) {
                locals[depth] = entry.value();
                Truth holds = condition.truth(facts, locals);
                if (holds == settled && entry.present() == Truth.TRUE) {
                    return settled;
                }
                result = holds == result ? result : Truth.UNKNOWN;
            }
            return result;
        }
    }

    /** The items that satisfy a condition. */
    record Filter(Evaluator list, int depth, Evaluator condition) implements Evaluator {
        @Override
        public @Nullable Object evaluate(Case facts, @Nullable Object[] locals) {
            Object items = list.evaluate(facts, locals);
            if (items == null) {
                return null;
            }
            List<Entry> kept = new ArrayList<>();
            for (Entry entry : ((Entries) items).entries()) {
                locals[depth] = entry.value();
                Truth present = entry.present().and(condition.truth(facts, locals));
                if (present != Truth.FALSE) {
                    kept.add(new Entry(entry.value(), present));
                }
            }
            return new Entries(kept);
        }
    }

    /** One field of every record. */
    record Projection(Evaluator list, String field) implements Evaluator {
        @Override
        public @Nullable Object evaluate(Case facts, @Nullable Object[] locals) {
            Object items = list.evaluate(facts, locals);
            if (items == null) {
                return null;
            }
            List<Entry> projected = new ArrayList<>();
            for (Entry entry : ((Entries) items).entries()) {
                Object row = entry.value();
                projected.add(new Entry(row == null ? null : ((Map<?, ?>) row).get(field), entry.present()));
            }
            return new Entries(projected);
        }
    }

    /** The sum, count, smallest or largest; null if unknown. */
    static @Nullable Object folded(@Nullable Object items, Expression.Aggregate.Function function) {
        if (items == null) {
            return null;
        }
        Object result = null;
        int count = 0;
        for (Entry entry : ((Entries) items).entries()) {
            boolean counts = function == Expression.Aggregate.Function.COUNT;
            if (entry.present() != Truth.TRUE || (entry.value() == null && !counts)) {
                return null;
            }
            count++;
            result = counts || result == null ? entry.value() : joined(result, entry.value(), function);
        }
        return switch (function) {
            case COUNT -> BigDecimal.valueOf(count);
            case SUM -> result == null ? BigDecimal.ZERO : result;
            case MIN, MAX -> result;
        };
    }

    private static @Nullable Object joined(
            Object result, @Nullable Object value, Expression.Aggregate.Function function) {
        if (value == null) {
            return null;
        }
        return switch (function) {
            case SUM -> ((BigDecimal) result).add((BigDecimal) value);
            case MIN -> Values.compare(value, result) < 0 ? value : result;
            case MAX -> Values.compare(value, result) > 0 ? value : result;
            case COUNT -> value;
        };
    }
}
