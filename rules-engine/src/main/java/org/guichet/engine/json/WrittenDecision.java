package org.guichet.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.guichet.engine.json.JsonValue.Items;
import org.guichet.engine.json.JsonValue.Members;
import org.guichet.engine.json.JsonValue.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A decision as {@link DecisionWriter} once wrote it, perhaps of another version of the library: what is not there is
 * left out, never an error. Immutable; may be shared by threads.
 */
public final class WrittenDecision {
    private final JsonValue whole;

    private WrittenDecision(JsonValue whole) {
        this.whole = whole;
    }

    /**
     * Reads a decision.
     *
     * @throws InvalidDocumentException if it is not canonical JSON
     */
    public static WrittenDecision read(String json) {
        return new WrittenDecision(
                WrittenDocument.read("decision", json.getBytes(UTF_8)).tree());
    }

    /** The verdict, such as {@code not-eligible}. */
    public Optional<String> verdict() {
        return text(member(whole, "verdict"));
    }

    /** What became of each criterion, such as {@code met}, in the order of the pack. */
    public Map<String, String> outcomes() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (JsonValue finding : items(member(whole, "findings"))) {
            text(member(finding, "criterion"))
                    .ifPresent(criterion -> text(member(finding, "outcome"))
                            .ifPresent(outcome -> outcomes.putIfAbsent(criterion, outcome)));
        }
        return outcomes;
    }

    /** The amount, such as {@code 22500 EUR}, or else why there is none, such as {@code below-floor}. */
    public Optional<String> amount() {
        JsonValue award = member(whole, "award");
        return text(member(award, "amount")).or(() -> text(member(award, "status")));
    }

    /** The JSON path of the first place at which another decision differs; empty if none does. */
    public Optional<String> firstDifference(WrittenDecision other) {
        return difference("$", whole, other.whole);
    }

    private static Optional<String> difference(String path, @Nullable JsonValue one, @Nullable JsonValue other) {
        if (one instanceof Members first && other instanceof Members second) {
            return members(path, first, second);
        }
        if (one instanceof Items first && other instanceof Items second) {
            return items(path, first.items(), second.items());
        }
        return value(one).equals(value(other)) ? Optional.empty() : Optional.of(path);
    }

    private static Optional<String> members(String path, Members one, Members other) {
        List<String> keys = new ArrayList<>(one.members().keySet());
        new TreeSet<>(other.members().keySet())
                .stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        return keys.stream()
                .map(key -> difference(path + "." + Quote.cut(key), member(one, key), member(other, key)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> items(String path, List<JsonValue> one, List<JsonValue> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            Optional<String> difference = difference(
                    path + "[" + i + "]", i < one.size() ? one.get(i) : null, i < other.size() ? other.get(i) : null);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** What is compared: the value, or else which kind of value there is. */
    private static Object value(@Nullable JsonValue value) {
        if (value instanceof Scalar scalar) {
            return scalar.value();
        }
        return value == null ? Optional.empty() : Optional.of(value.getClass());
    }

    private static @Nullable JsonValue member(@Nullable JsonValue object, String key) {
        return object instanceof Members known ? known.members().get(key) : null;
    }

    private static List<JsonValue> items(@Nullable JsonValue list) {
        return list instanceof Items known ? known.items() : List.of();
    }

    private static Optional<String> text(@Nullable JsonValue value) {
        return value instanceof Scalar scalar && scalar.value() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
