package org.guichet.engine.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guichet.api.Application;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.api.Money;
import org.guichet.api.Truth;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.ValueRange;
import org.guichet.engine.vocabulary.Values;

/** Checks applications: every fact is declared, and has a value that it can have. Immutable. */
public final class ApplicationCheck {
    /** The most digits of a number. */
    static final int MAX_DIGITS = 50;
    /** The most places before or behind the point. */
    static final int MAX_SCALE = 30;
    /** The most characters of a text. */
    static final int MAX_TEXT = 10_000;
    /** The most items of a list: conditions may run through two lists within each other. */
    static final int MAX_ITEMS = 1_000;

    /** The most problems that are listed. */
    static final int MAX_PROBLEMS = 1_000;

    /** The most problems of one fact that come with a suggestion. */
    private static final int MAX_SUGGESTIONS = 20;

    private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final Map<String, Fact> facts = new HashMap<>();
    private final Collection<String> derived;
    private final BiFunction<Fact, String, Optional<CodeList>> lists;

    /**
     * Knows the facts that may be given.
     *
     * @param derived names that are worked out, and may not be given
     * @param lists the code list of that name, as the pack that declares a fact sees it
     */
    public ApplicationCheck(
            Collection<Fact> declared, Collection<String> derived, BiFunction<Fact, String, Optional<CodeList>> lists) {
        declared.forEach(fact -> facts.put(fact.name(), fact));
        this.derived = derived;
        this.lists = lists;
    }

    /**
     * What an application makes known.
     *
     * @throws InvalidApplicationException listing every problem
     */
    public Bindings check(Application application) {
        Map<String, Object> known = new HashMap<>();
        List<Problem> problems = read(application, known);
        if (!problems.isEmpty()) {
            throw new InvalidApplicationException(problems);
        }
        return new Bindings(application.asOf(), known);
    }

    /** Every problem of an application, in its order. */
    public List<Problem> problems(Application application) {
        return read(application, new HashMap<>());
    }

    /** Reads every fact into a map; its problems come back. */
    private List<Problem> read(Application application, Map<String, Object> known) {
        List<Problem> problems = new ArrayList<>();
        if (!isPlausible(application.asOf())) {
            problems.add(
                    new Problem("A206", "$.asOf", "the date lies outside the years 1000 to 2999", Optional.empty()));
        }
        for (Map.Entry<String, Object> fact : application.facts().entrySet()) {
            Reading reading = new Reading(fact.getKey());
            known.put(fact.getKey(), reading.read(fact.getKey(), fact.getValue()));
            problems.addAll(reading.problems);
            if (problems.size() > MAX_PROBLEMS) {
                List<Problem> first = new ArrayList<>(problems.subList(0, MAX_PROBLEMS));
                first.add(new Problem(
                        "A209", "$", "there are more problems than the " + MAX_PROBLEMS + " listed", Optional.empty()));
                return first;
            }
        }
        return problems;
    }

    private static boolean isPlausible(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    /** Reads the value of one fact. Where there is a problem, the value that comes back means nothing. */
    private final class Reading {
        private static final Object NOTHING = "";

        private final List<Problem> problems = new ArrayList<>();
        private final Optional<Fact> fact;

        Reading(String name) {
            this.fact = Optional.ofNullable(facts.get(name));
        }

        Object read(String name, Object value) {
            String path = "$." + cut(name);
            if (fact.isPresent()) {
                return value(value, fact.get().type(), fact.get().range(), path);
            }
            if (derived.contains(name)) {
                return problem("A205", path, "`" + cut(name) + "` is worked out and cannot be given");
            }
            problems.add(new Problem(
                    "A201", path, "unknown fact `" + cut(name) + "`", suggestion(name, 200, facts.keySet())));
            return NOTHING;
        }

        private Object problem(String code, String path, String message) {
            problems.add(new Problem(code, path, message, Optional.empty()));
            return NOTHING;
        }

        /** What was meant, for the first problems of a fact: looking for it takes time. */
        private Optional<String> suggestion(String written, int longest, Collection<String> candidates) {
            boolean sought = written.length() <= longest && problems.size() < MAX_SUGGESTIONS;
            return sought ? Suggestion.didYouMean(written, candidates) : Optional.empty();
        }

        private Object value(Object given, Type type, Optional<ValueRange> range, String path) {
            int before = problems.size();
            Object value = switch (type.kind()) {
                case ROWS -> rows(given, type, path);
                default -> single(given, type, path);
            };
            boolean outside = problems.size() == before
                    && range.filter(bounds -> !bounds.contains(value)).isPresent();
            return outside
                    ? problem(
                            "A203",
                            path,
                            "`" + shown(given) + "` is outside `" + range.get().written() + "`")
                    : value;
        }

        private Object single(Object given, Type type, String path) {
            Optional<Object> value =
                    given instanceof Written written ? Values.parse(type, written.text()) : typed(given, type);
            if (value.isEmpty()) {
                return wrongType(given, type, path);
            }
            return bounded(value.get(), type, path);
        }

        private Object wrongType(Object given, Type type, String path) {
            if (given instanceof Double || given instanceof Float) {
                problems.add(new Problem(
                        "A202",
                        path,
                        "a floating-point number is not exact",
                        Optional.of("give a `BigDecimal`, as in `new BigDecimal(\"12.5\")`")));
                return NOTHING;
            }
            boolean shapedDate = type.is(Kind.DATE) && shown(given).matches("\"?\\d{4}-\\d{2}-\\d{2}\"?");
            problems.add(new Problem(
                    shapedDate ? "A206" : "A202",
                    path,
                    "`" + shown(given) + "` is not " + (shapedDate ? "a day of the calendar" : type.describe()),
                    shapedDate ? Optional.empty() : Optional.of("write it as in `" + example(type) + "`")));
            return NOTHING;
        }

        private static String example(Type type) {
            return switch (type.kind()) {
                case BOOLEAN -> "true";
                case INTEGER -> "42";
                case NUMBER -> "12.5";
                case MONEY -> "\"8000000 " + type.qualifier() + "\"";
                case PERCENTAGE -> "\"15 %\"";
                case DATE -> "\"2026-03-01\"";
                default -> "\"text\"";
            };
        }

        private static Optional<Object> typed(Object given, Type type) {
            return switch (type.kind()) {
                case BOOLEAN -> given instanceof Boolean ? Optional.of(given) : Optional.empty();
                case NUMBER -> number(given);
                case INTEGER ->
                    number(given)
                            .filter(number -> !isShort((BigDecimal) number) || Values.isInteger((BigDecimal) number));
                case PERCENTAGE -> given instanceof String text ? Values.parse(type, text) : number(given);
                case MONEY -> money(given, type);
                case DATE -> given instanceof String text ? Values.parse(type, text) : date(given);
                case TEXT, CODE -> given instanceof String ? Optional.of(given) : Optional.empty();
                default -> Optional.empty();
            };
        }

        private static Optional<Object> number(Object given) {
            return given instanceof BigDecimal ? Optional.of(given) : Optional.empty();
        }

        private static Optional<Object> date(Object given) {
            return given instanceof LocalDate ? Optional.of(given) : Optional.empty();
        }

        private static Optional<Object> money(Object given, Type type) {
            if (given instanceof Money money) {
                return money.currency().equals(type.qualifier()) ? Optional.of(money.amount()) : Optional.empty();
            }
            return given instanceof String text ? Values.parse(type, text) : Optional.empty();
        }

        private Object bounded(Object value, Type type, String path) {
            if (value instanceof BigDecimal number && !isShort(number)) {
                return problem("A207", path, "the number has too many digits");
            }
            if (value instanceof String text && text.length() > MAX_TEXT) {
                return problem("A207", path, "the text has more than " + MAX_TEXT + " characters");
            }
            if (value instanceof LocalDate date && !isPlausible(date)) {
                return problem("A206", path, "the date lies outside the years 1000 to 2999");
            }
            return type.is(Kind.CODE) ? code((String) value, type, path) : value;
        }

        private Object code(String code, Type type, String path) {
            Optional<CodeList> list = fact.flatMap(declared -> lists.apply(declared, type.qualifier()));
            if (list.isEmpty() || list.get().contains(code)) {
                return code;
            }
            problems.add(new Problem(
                    "A204",
                    path,
                    "`" + cut(code) + "` is not a code of `" + type.qualifier() + "`",
                    suggestion(code, 40, list.get().codes())));
            return NOTHING;
        }

        private Object rows(Object given, Type type, String path) {
            if (!(given instanceof List<?> list)) {
                return problem("A202", path, "`" + shown(given) + "` is not a list of records");
            }
            if (list.size() > MAX_ITEMS) {
                return problem("A207", path, "the list has more than " + MAX_ITEMS + " items");
            }
            List<Entries.Entry> entries = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                entries.add(new Entries.Entry(row(list.get(i), type, path + "[" + i + "]"), Truth.TRUE));
            }
            return new Entries(entries);
        }

        private Map<String, Object> row(Object given, Type type, String path) {
            Map<String, Object> row = new LinkedHashMap<>();
            if (!(given instanceof Map<?, ?> fields)) {
                problem("A202", path, "`" + shown(given) + "` is not a record");
                return row;
            }
            List<String> names = type.fields().stream().map(Type.Field::name).toList();
            fields.forEach((key, value) -> {
                String name = String.valueOf(key);
                Optional<Type.Field> field = type.field(name);
                if (field.isPresent()) {
                    row.put(name, value(value, field.get().type(), field.get().range(), path + "." + name));
                } else {
                    problems.add(new Problem(
                            "A208",
                            path + "." + cut(name),
                            "unknown field `" + cut(name) + "`",
                            suggestion(name, 200, names)));
                }
            });
            return row;
        }
    }

    private static boolean isShort(BigDecimal number) {
        // Four bits at most for each digit: counting the digits of a huge number takes long.
        return number.unscaledValue().bitLength() <= 4 * MAX_DIGITS
                && number.precision() <= MAX_DIGITS
                && Math.abs((long) number.scale()) <= MAX_SCALE;
    }

    /** The start of a value, for a message. */
    private static String shown(Object given) {
        if (given instanceof BigDecimal number) {
            return isShort(number) ? number.toPlainString() : "a long number";
        } else if (given instanceof Money money) {
            return isShort(money.amount()) ? money.toString() : "a long number";
        } else if (given instanceof Written written) {
            return cut(written.text());
        } else if (given instanceof String text) {
            return '"' + cut(text) + '"';
        } else if (given instanceof Boolean || given instanceof LocalDate) {
            return given.toString();
        }
        return given instanceof List<?>
                ? "a list"
                : given instanceof Map<?, ?>
                        ? "a record"
                        : "a " + given.getClass().getSimpleName();
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
