package org.guichet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.api.Application;
import org.guichet.api.Money;
import org.guichet.engine.check.CheckedPack;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.ValueRange;

/** Random applications to packs: each fact known or not, with values that lie on and beside boundaries. */
final class RandomApplications {
    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, CodeList> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    private final Map<Type, List<?>> choices = new HashMap<>();
    private final Values values;

    /** What values to choose from. */
    interface Values {
        /** Values of a type that is not a list, boolean or code, in the classes of the API. */
        List<?> of(Type type);
    }

    RandomApplications(Random random, List<CheckedPack> packs, Values values) {
        this.random = random;
        this.values = values;
        // Rules check the lists they read, which random records would not pass: their own tests write groups and
        // awards.
        Set<String> readByRules = packs.stream()
                .flatMap(pack -> pack.declarations().ownDerivations().stream())
                .flatMap(derivation -> derivation.lists().stream())
                .map(Fact::name)
                .collect(Collectors.toSet());
        for (CheckedPack pack : packs) {
            for (Fact fact : pack.declarations().ownFacts()) {
                if (!readByRules.contains(fact.name())) {
                    facts.add(fact);
                    addLists(fact.type(), pack);
                }
            }
        }
    }

    private void addLists(Type type, CheckedPack pack) {
        if (type.is(Type.Kind.CODE)) {
            pack.declarations().list(type.qualifier()).ifPresent(list -> lists.put(type.qualifier(), list));
        }
        type.fields().forEach(field -> addLists(field.type(), pack));
    }

    List<Fact> facts() {
        return facts;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** An application as of that date; some know nearly all, some nearly nothing. */
    Application next(LocalDate asOf) {
        int unknown = pick(List.of(0, 0, 10, 30, 60, 95));
        Application.Builder application = Application.builder().asOf(asOf);
        for (Fact fact : facts) {
            if (random.nextInt(100) >= unknown) {
                application.fact(fact.name(), value(fact, unknown));
            }
        }
        return application.build();
    }

    /** The same application, of which some unknown facts are now known. */
    Application completed(Application application, int percent) {
        Application.Builder completed = application.toBuilder();
        for (Fact fact : facts) {
            if (!application.facts().containsKey(fact.name())) {
                if (random.nextInt(100) < percent) {
                    completed.fact(fact.name(), value(fact, 50));
                }
            } else if (application.facts().get(fact.name()) instanceof List<?> rows) {
                completed.fact(fact.name(), completedRows(rows, fact.type()));
            }
        }
        return completed.build();
    }

    private List<Object> completedRows(List<?> rows, Type type) {
        List<Object> completed = new ArrayList<>();
        for (Object row : rows) {
            Map<String, Object> fields = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((name, value) -> fields.put(String.valueOf(name), value));
            for (Type.Field field : type.fields()) {
                if (!fields.containsKey(field.name()) && random.nextBoolean()) {
                    fields.put(field.name(), value(field.type(), field.range(), 0));
                }
            }
            completed.add(fields);
        }
        return completed;
    }

    Object value(Fact fact, int unknown) {
        return value(fact.type(), fact.range(), unknown);
    }

    private Object value(Type type, Optional<ValueRange> range, int unknown) {
        return switch (type.kind()) {
            case BOOLEAN -> random.nextBoolean();
            case CODE -> pick(codes(type));
            case ROWS -> rows(type, unknown);
            default -> within(type, range);
        };
    }

    private List<String> codes(Type type) {
        return codes.computeIfAbsent(type.qualifier(), name -> {
            CodeList list = lists.get(name);
            return list == null ? List.of("") : List.copyOf(list.codes());
        });
    }

    private Object within(Type type, Optional<ValueRange> range) {
        for (int i = 0; i < 100; i++) {
            Object value = pick(choices.computeIfAbsent(type, values::of));
            Object plain = value instanceof Money money ? money.amount() : value;
            if (range.isEmpty() || range.get().contains(plain)) {
                return value;
            }
        }
        throw new IllegalStateException("no value of " + type + " lies within " + range);
    }

    private List<Object> rows(Type type, int unknown) {
        List<Object> rows = new ArrayList<>();
        int size = pick(List.of(0, 1, 1, 2, 3));
        for (int i = 0; i < size; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Type.Field field : type.fields()) {
                if (random.nextInt(100) >= unknown / 2) {
                    row.put(field.name(), value(field.type(), field.range(), 0));
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
