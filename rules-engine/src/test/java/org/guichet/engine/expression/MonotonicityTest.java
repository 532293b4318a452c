package org.guichet.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guichet.api.Truth;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.ExpressionReader.Purpose;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known stays as it is when more becomes known. */
class MonotonicityTest {
    private static final SmallVocabulary VOCABULARY = new SmallVocabulary();
    private static final int EXPRESSIONS = 4_000;
    private static final int APPLICATIONS = 6;

    private final Random random = new Random(20260301);
    private final RandomExpressions expressions = new RandomExpressions(random);

    private static Expression read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        return new ExpressionReader(VOCABULARY, diagnostics, Purpose.TRIAL)
                .read(SmallVocabulary.source(text))
                .orElseThrow(() -> new AssertionError(text + ": " + diagnostics.sorted()));
    }

    private Object value(Type type) {
        return switch (type.kind()) {
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
            case CODE -> {
                List<String> codes = new ArrayList<>(
                        VOCABULARY.list(type.qualifier()).orElseThrow().codes());
                yield codes.get(random.nextInt(codes.size()));
            }
            case ROWS -> rows(type);
            case MONEY -> new BigDecimal(random.nextInt(4) * 1000);
            case PERCENTAGE -> new BigDecimal(random.nextInt(4)).movePointLeft(1);
            default -> new BigDecimal(random.nextInt(14));
        };
    }

    private Entries rows(Type type) {
        List<Entries.Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, Object> fields = new HashMap<>();
            type.fields().forEach(field -> fields.put(field.name(), value(field.type())));
            entries.add(new Entries.Entry(fields, Truth.TRUE));
        }
        return new Entries(entries);
    }

    /** The facts without some of them, and without some of the fields of records. */
    private Map<String, Object> forgotten(Map<String, Object> facts) {
        Map<String, Object> less = new HashMap<>();
        facts.forEach((name, value) -> {
            if (random.nextInt(3) > 0) {
                less.put(name, value instanceof Entries entries ? forgotten(entries) : value);
            }
        });
        return less;
    }

    private Entries forgotten(Entries rows) {
        return new Entries(rows.entries().stream()
                .map(entry -> new Entries.Entry(forgottenFields((Map<?, ?>) entry.value()), Truth.TRUE))
                .toList());
    }

    private Map<Object, Object> forgottenFields(@Nullable Map<?, ?> fields) {
        Map<Object, Object> less = new HashMap<>();
        if (fields != null) {
            fields.forEach((name, value) -> {
                if (random.nextInt(4) > 0) {
                    less.put(name, value);
                }
            });
        }
        return less;
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        RandomExpressions.facts()
                .forEach(name -> facts.put(name, value(VOCABULARY.fact(name).type())));
        return facts;
    }

    @Test
    void making_a_fact_known_never_changes_a_known_result() {
        int known = 0;
        int unknown = 0;
        int told = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String text = expressions.any(1 + random.nextInt(3));
            Expression expression = read(text);
            for (int j = 0; j < APPLICATIONS; j++) {
                LocalDate asOf = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4_500));
                Map<String, Object> all = facts();
                Map<String, Object> some = forgotten(all);
                Object less = new Interpreter(new Bindings(asOf, some)).value(expression);
                Object more = new Interpreter(new Bindings(asOf, all)).value(expression);
                if (less != null) {
                    known++;
                    assertThat(more != null && Values.same(less, more))
                            .as("%s is %s with %s, and %s with %s", text, less, some, more, all)
                            .isTrue();
                } else {
                    unknown++;
                    told += more != null ? 1 : 0;
                }
            }
        }
        // The property says something only if results of every sort occur.
        assertThat(known).isGreaterThan(3_000);
        assertThat(unknown).isGreaterThan(3_000);
        assertThat(told).isGreaterThan(1_500);
    }
}
