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
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/** Checks applications: every fact is declared, and has a value that it can have. Immutable. */
public final class ApplicationCheck {
    /** The most digits of a number. */
    static final int MAX_DIGITS = 50;
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

    private final Map<String, Declared> facts = new HashMap<>();
    private final Collection<String> derived;

    /**
     * Knows the facts that may be given.
     *
     * @param derived names that are worked out, and may not be given
     * @param lists the code list of that name, as the pack that declares a fact sees it
     */
    public ApplicationCheck(
            Collection<Fact> declared, Collection<String> derived, BiFunction<Fact, String, Optional<CodeList>> lists) {
        declared.forEach(fact -> facts.put(fact.name(), Declared.of(fact, list -> lists.apply(fact, list))));
        this.derived = derived;
    }

    /**
     * What an application makes known.
     *
     * @throws InvalidApplicationException listing every problem
     */
    public Bindings check(Application application) {
        Reading reading = new Reading(application);
        if (!reading.problems.isEmpty()) {
            throw new InvalidApplicationException(reading.listed());
        }
        return new Bindings(application.asOf(), reading.known);
    }

    /** Every problem of an application, in its order. */
    public List<Problem> problems(Application application) {
        return new Reading(application).listed();
    }

    private static boolean isPlausible(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    /** Reads every fact of an application. Where there is a problem, the value that is known means nothing. */
    private final class Reading {
        private static final Object NOTHING = "";

        private final Map<String, Object> known;
        private final List<Problem> problems = new ArrayList<>();

        /** Where the value stands that is being read; a path is only written where there is a problem. */
        private String fact = "";

        private int item = -1;
        private @Nullable String field;

        /** How many problems the facts before this one have. */
        private int earlier;

        Reading(Application application) {
            this.known = new HashMap<>(2 * application.facts().size());
            if (!isPlausible(application.asOf())) {
                problems.add(new Problem(
                        "A206", "$.asOf", "the date lies outside the years 1000 to 2999", Optional.empty()));
            }
            application.facts().forEach(this::read);
        }

        private void read(String name, Object value) {
            if (problems.size() <= MAX_PROBLEMS) {
                fact = name;
                earlier = problems.size();
                known.put(name, value(name, value));
            }
        }

        private Object value(String name, Object value) {
            Declared declared = facts.get(name);
            if (declared != null) {
                return value(value, declared);
            }
            return derived.contains(name)
                    ? problem("A205", "`" + cut(name) + "` is worked out and cannot be given")
                    : problem("A201", "unknown fact `" + cut(name) + "`", suggestion(name, 200, facts.keySet()));
        }

        /** The first problems, and that there are more. */
        List<Problem> listed() {
            if (problems.size() <= MAX_PROBLEMS) {
                return problems;
            }
            List<Problem> first = new ArrayList<>(problems.subList(0, MAX_PROBLEMS));
            first.add(new Problem(
                    "A209", "$", "there are more problems than the " + MAX_PROBLEMS + " listed", Optional.empty()));
            return first;
        }

        private String path() {
            return "$." + cut(fact) + (item < 0 ? "" : "[" + item + "]") + (field == null ? "" : "." + field);
        }

        private Object problem(String code, String message) {
            return problem(code, message, Optional.empty());
        }

        private Object problem(String code, String message, Optional<String> suggestion) {
            problems.add(new Problem(code, path(), message, suggestion));
            return NOTHING;
        }

        /** What was meant, for the first problems of a fact: looking for it takes time. */
        private Optional<String> suggestion(String written, int longest, Collection<String> candidates) {
            boolean sought = written.length() <= longest && problems.size() - earlier < MAX_SUGGESTIONS;
            return sought ? Suggestion.didYouMean(written, candidates) : Optional.empty();
        }

        private Object value(Object given, Declared declared) {
            int before = problems.size();
            Object value = declared.type().is(Kind.ROWS) ? rows(given, declared) : single(given, declared);
            boolean outside = problems.size() == before && declared.excludes(value);
            return outside
                    ? problem(
                            "A203",
                            "`" + shown(given) + "` is outside `"
                                    + declared.range().get().written() + "`")
                    : value;
        }

        private Object single(Object given, Declared declared) {
            Type type = declared.type();
            Object value = given instanceof Written written ? parsed(written.text(), type) : typed(given, type);
            return value == null ? wrongType(given, type) : bounded(value, declared);
        }

        private Object wrongType(Object given, Type type) {
            if (given instanceof Double || given instanceof Float) {
                return problem(
                        "A202",
                        "a floating-point number is not exact",
                        Optional.of("give a `BigDecimal`, as in `new BigDecimal(\"12.5\")`"));
            }
            boolean shapedDate = type.is(Kind.DATE) && shown(given).matches("\"?\\d{4}-\\d{2}-\\d{2}\"?");
            return shapedDate
                    ? problem("A206", "`" + shown(given) + "` is not a day of the calendar")
                    : problem(
                            "A202",
                            "`" + shown(given) + "` is not " + type.describe(),
                            Optional.of("write it as in `" + example(type) + "`"));
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

        private static @Nullable Object typed(Object given, Type type) {
            return switch (type.kind()) {
                case BOOLEAN -> given instanceof Boolean ? given : null;
                case NUMBER -> number(given);
                case INTEGER -> integer(given);
                case PERCENTAGE -> given instanceof String text ? parsed(text, type) : number(given);
                case MONEY -> given instanceof Money money ? amount(money, type) : written(given, type);
                case DATE -> given instanceof LocalDate ? given : written(given, type);
                case TEXT, CODE -> given instanceof String ? given : null;
                default -> null;
            };
        }

        private static @Nullable Object parsed(String text, Type type) {
            return Values.parse(type, text).orElse(null);
        }

        private static @Nullable Object written(Object given, Type type) {
            return given instanceof String text ? parsed(text, type) : null;
        }

        private static @Nullable Object number(Object given) {
            return given instanceof BigDecimal ? given : null;
        }

        /** A number with too many digits is reported as such, whether it is whole or not. */
        private static @Nullable Object integer(Object given) {
            return given instanceof BigDecimal number && (!isShort(number) || Values.isInteger(number)) ? given : null;
        }

        private static @Nullable Object amount(Money money, Type type) {
            return money.currency().equals(type.qualifier()) ? money.amount() : null;
        }

        private Object bounded(Object value, Declared declared) {
            if (value instanceof BigDecimal number && !isShort(number)) {
                return problem("A207", "the number has too many digits");
            }
            if (value instanceof String text && text.length() > MAX_TEXT) {
                return problem("A207", "the text has more than " + MAX_TEXT + " characters");
            }
            if (value instanceof LocalDate date && !isPlausible(date)) {
                return problem("A206", "the date lies outside the years 1000 to 2999");
            }
            return declared.codes().isPresent()
                    ? code((String) value, declared.codes().get())
                    : value;
        }

        private Object code(String code, CodeList list) {
            return list.contains(code)
                    ? code
                    : problem(
                            "A204",
                            "`" + cut(code) + "` is not a code of `" + list.name() + "`",
                            suggestion(code, 40, list.codes()));
        }

        private Object rows(Object given, Declared declared) {
            if (!(given instanceof List<?> list)) {
                return problem("A202", "`" + shown(given) + "` is not a list of records");
            }
            if (list.size() > MAX_ITEMS) {
                return problem("A207", "the list has more than " + MAX_ITEMS + " items");
            }
            List<Entries.Entry> entries = new ArrayList<>(list.size());
            for (Object record : list) {
                item = entries.size();
                entries.add(new Entries.Entry(row(record, declared.fields()), Truth.TRUE));
            }
            item = -1;
            return new Entries(entries);
        }

        private Map<String, Object> row(Object given, Map<String, Declared> declared) {
            Map<String, Object> row = new LinkedHashMap<>();
            if (!(given instanceof Map<?, ?> fields)) {
                problem("A202", "`" + shown(given) + "` is not a record");
                return row;
            }
            fields.forEach((key, value) -> {
                String name = String.valueOf(key);
                Declared known = declared.get(name);
                field = cut(name);
                if (known != null) {
                    row.put(name, value(value, known));
                } else {
                    problem("A208", "unknown field `" + field + "`", suggestion(name, 200, declared.keySet()));
                }
            });
            field = null;
            return row;
        }
    }

    private static boolean isShort(BigDecimal number) {
        // Four bits at most for each digit: counting the digits of a huge number takes long.
        return number.unscaledValue().bitLength() <= 4 * MAX_DIGITS
                && number.precision() <= MAX_DIGITS
                && Math.abs((long) number.scale()) <= Values.MAX_PLACES;
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
