package org.guichet.engine.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.Text;
import org.guichet.api.Truth;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.facts.Derived;
import org.guichet.engine.facts.DerivedRow;
import org.guichet.engine.facts.Missing;
import org.guichet.engine.facts.Problem;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Derivation;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the rules of one derivation conclude. A value that cannot be one of its fact, and several that differ, are a
 * fault of the rules: the fact is unknown, which is logged without the values.
 */
final class Conclusions {
    private static final Logger LOG = LoggerFactory.getLogger(Conclusions.class);

    private final Derivation derivation;
    private final Function<Type, Optional<CodeList>> lists;
    private final Bindings given;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Derived> values = new ArrayList<>();
    private final List<DerivedRow> rows = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    /**
     * Holds them.
     *
     * @param lists the code list of a type of codes
     * @param given what the application makes known
     * @param concluded everything that the rules found
     */
    Conclusions(
            Derivation derivation, Function<Type, Optional<CodeList>> lists, Bindings given, Collection<?> concluded) {
        this.derivation = derivation;
        this.lists = lists;
        this.given = given;
        concluded.forEach(this::add);
    }

    private void add(Object concluded) {
        if (concluded instanceof Problem problem) {
            problems.add(problem);
        } else if (concluded instanceof Derived value) {
            values.add(value);
        } else if (concluded instanceof DerivedRow row) {
            rows.add(row);
        } else if (concluded instanceof Missing one) {
            missing.add(one);
        }
    }

    void addTo(
            Map<String, Object> facts,
            Map<String, Quantity> bounds,
            Map<String, List<Missing>> missing,
            List<InvalidApplicationException.Problem> problems) {
        this.problems.stream()
                .sorted(Comparator.comparing(Problem::fact)
                        .thenComparing(Problem::row)
                        .thenComparing(one -> String.valueOf(one.field()))
                        .thenComparing(Problem::name))
                .map(this::problem)
                .forEach(problems::add);
        for (Fact fact : derivation.gives()) {
            missing.put(fact.name(), missing(fact));
            if (!fact.type().isList()) {
                value(fact).ifPresent(value -> add(fact, value, facts, bounds));
            } else if (isComplete()) {
                facts.put(fact.name(), records(fact));
            }
        }
    }

    /** Whether the rules had all that they need. Without it they may find some records of a list, but not all. */
    private boolean isComplete() {
        return derivation.needs().stream().allMatch(fact -> given.value(fact) != null);
    }

    /** The one value that rules find. */
    private Optional<Object> value(Fact fact) {
        Set<Object> different = new HashSet<>();
        values.stream()
                .filter(derived -> derived.fact().equals(fact.name()))
                .forEach(derived -> different.add(derived.value()));
        if (different.size() > 1) {
            LOG.warn("the rules of {} find several values for {}", derivation.name(), fact.name());
            return Optional.empty();
        }
        return different.stream()
                .filter(value -> fits(fact.type(), value, fact.name()))
                .findFirst();
    }

    private static void add(Fact fact, Object value, Map<String, Object> facts, Map<String, Quantity> bounds) {
        if (value instanceof Quantity quantity && quantity.isKnown()) {
            facts.put(fact.name(), quantity.getLeast());
        } else if (value instanceof Quantity quantity) {
            bounds.put(fact.name(), quantity);
        } else {
            facts.put(fact.name(), value);
        }
    }

    private boolean fits(Type type, Object value, String name) {
        boolean fits = switch (type.kind()) {
            case BOOLEAN -> value instanceof Boolean;
            case INTEGER, NUMBER, MONEY, PERCENTAGE -> value instanceof Quantity || value instanceof BigDecimal;
            case DATE -> value instanceof LocalDate;
            case TEXT -> value instanceof String;
            case CODE ->
                value instanceof String code
                        && lists.apply(type).filter(list -> list.lacks(code)).isEmpty();
            case MONTHS, DAYS, ROWS, ROW, VALUES -> false;
        };
        if (!fits) {
            LOG.warn("the rules of {} find for {} what is no {}", derivation.name(), name, type.word());
        }
        return fits;
    }

    private Entries records(Fact list) {
        RecordOrder order = new RecordOrder(list.type(), lists);
        return new Entries(rows.stream()
                .filter(row -> row.getList().equals(list.name()))
                .map(row -> new Found(record(list, row), row.isCertain() ? Truth.TRUE : Truth.UNKNOWN))
                .sorted(Comparator.comparing(Found::fields, order))
                .map(row -> new Entries.Entry(row.fields, row.present))
                .toList());
    }

    /** A record, and whether it belongs to its list. */
    private record Found(Map<String, Object> fields, Truth present) {}

    private Map<String, Object> record(Fact list, DerivedRow row) {
        Map<String, Object> fitting = new HashMap<>();
        for (Type.Field field : list.type().fields()) {
            Object value = row.getFields().get(field.name());
            if (value != null && fits(field.type(), value, list.name() + "." + field.name())) {
                fitting.put(field.name(), value);
            }
        }
        return fitting;
    }

    private List<Missing> missing(Fact fact) {
        return missing.stream()
                .filter(one -> one.derived() == null || one.derived().equals(fact.name()))
                .distinct()
                .sorted(Comparator.comparing(Missing::fact)
                        .thenComparing(Missing::row)
                        .thenComparing(one -> String.valueOf(one.field())))
                .toList();
    }

    private InvalidApplicationException.Problem problem(Problem problem) {
        String path = "$." + problem.fact()
                + (problem.row() < 0 ? "" : "[" + problem.row() + "]")
                + (problem.field() == null ? "" : "." + problem.field());
        Text message = derivation.problems().get(problem.name());
        String told = message == null ? problem.name() : message.in(Locale.ENGLISH);
        return new InvalidApplicationException.Problem(
                "A210",
                path,
                offending(problem).map(text -> "`" + text + "`: " + told).orElse(told),
                Optional.empty());
    }

    /** The start of the text that stands where the problem is. */
    private Optional<String> offending(Problem problem) {
        return derivation.reads().stream()
                .filter(fact -> fact.name().equals(problem.fact()) && problem.field() != null && problem.row() >= 0)
                .map(given::value)
                .filter(Entries.class::isInstance)
                .map(list -> ((Entries) list).entries().get(problem.row()).value())
                .filter(Map.class::isInstance)
                .map(row -> ((Map<?, ?>) row).get(problem.field()))
                .filter(String.class::isInstance)
                .map(text -> (String) text)
                .map(text -> text.length() <= 40 ? text : text.substring(0, 39) + "…")
                .findFirst();
    }
}
