package org.guichet.engine.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.source.Node;

/** Reads the keys of a mapping; reports those that are unknown, missing, or of the wrong shape. */
final class Keys {
    private final Node.Mapping mapping;
    private final Position at;
    private final String what;
    private final Diagnostics diagnostics;

    private Keys(Node.Mapping mapping, Position at, String what, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.at = at;
        this.what = what;
        this.diagnostics = diagnostics;
    }

    /**
     * The keys of a node, which must be a mapping with no other keys than those.
     *
     * @param at where its name stands
     * @param what how messages call it, such as {@code a fact}
     */
    static Keys of(Node node, Position at, String what, Diagnostics diagnostics, List<String> allowed) {
        if (!(node instanceof Node.Mapping mapping)) {
            diagnostics.report(
                    Code.G203, node.position(), what + " is written with keys: " + String.join(", ", allowed));
            return new Keys(new Node.Mapping(List.of(), node.position()), at, what, Diagnostics.ignored());
        }
        for (Node.Entry entry : mapping.entries()) {
            boolean isKnown = allowed.contains(entry.key());
            // Whether a citation may be missing is for each to say: it is reported as that.
            if (isKnown && isEmpty(entry.value()) && !entry.key().equals("cite")) {
                diagnostics.report(Code.G202, entry.keyPosition(), "`" + entry.key() + "` is left empty");
            } else if (!isKnown) {
                diagnostics.report(
                        Code.G201,
                        entry.keyPosition(),
                        "unknown key `" + entry.key() + "` in " + what,
                        Suggestion.didYouMean(entry.key(), allowed)
                                .or(() -> Optional.of("its keys are " + String.join(", ", allowed))));
            }
        }
        return new Keys(asMeant(mapping, allowed), at, what, diagnostics);
    }

    /** The mapping with misspelt keys as what they are meant to be, so that nothing else is reported of them. */
    private static Node.Mapping asMeant(Node.Mapping mapping, List<String> allowed) {
        List<String> free =
                allowed.stream().filter(key -> !mapping.keys().contains(key)).toList();
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            String key = allowed.contains(entry.key())
                    ? entry.key()
                    : Suggestion.nearest(entry.key(), free).orElse(entry.key());
            entries.add(new Node.Entry(key, entry.keyPosition(), entry.value()));
        }
        return new Node.Mapping(entries, mapping.position());
    }

    Position at() {
        return at;
    }

    Optional<Node> node(String key) {
        return mapping.get(key).filter(node -> !isEmpty(node));
    }

    private static boolean isEmpty(Node node) {
        return (node instanceof Node.Scalar scalar && isNull(scalar))
                || (node instanceof Node.Mapping mapping && mapping.entries().isEmpty())
                || (node instanceof Node.Sequence sequence && sequence.items().isEmpty());
    }

    private static boolean isNull(Node.Scalar scalar) {
        return scalar.style() == Node.Style.NULL;
    }

    /** Where the name of a key stands. */
    Position at(String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(Node.Entry::keyPosition)
                .findFirst()
                .orElse(at);
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    /** Reports each of these keys that is missing. */
    Keys require(String... keys) {
        for (String key : keys) {
            if (!has(key)) {
                diagnostics.report(Code.G202, at, what + " needs `" + key + "`");
            }
        }
        return this;
    }

    Optional<Node.Scalar> scalar(String key) {
        return node(key).flatMap(node -> scalar(node, "`" + key + "`"));
    }

    private Optional<Node.Scalar> scalar(Node node, String name) {
        if (node instanceof Node.Scalar scalar && !isNull(scalar)) {
            return Optional.of(scalar);
        }
        diagnostics.report(Code.G203, node.position(), name + " is a single value");
        return Optional.empty();
    }

    /** The values of a list, or the one value that stands in its place. */
    List<Node.Scalar> scalars(String key) {
        List<Node.Scalar> values = new ArrayList<>();
        for (Node item : items(key)) {
            scalar(item, "an item of `" + key + "`").ifPresent(values::add);
        }
        return values;
    }

    List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        return node.get() instanceof Node.Sequence sequence ? sequence.items() : List.of(node.get());
    }

    /** The value of a key, read as something with keys. */
    <T> Optional<T> one(String key, Function<Node, T> reader) {
        return node(key).map(reader);
    }

    /** Every entry of a mapping, read by its name. */
    <T> List<T> each(String key, BiFunction<Name, Node, T> reader) {
        List<T> read = new ArrayList<>();
        for (Node.Entry entry : entries(key)) {
            read.add(reader.apply(new Name(entry.key(), entry.keyPosition()), entry.value()));
        }
        return read;
    }

    Map<Name, Node.Scalar> scalarsByName(String key) {
        Map<Name, Node.Scalar> values = new LinkedHashMap<>();
        for (Node.Entry entry : entries(key)) {
            scalar(entry.value(), "`" + entry.key() + "`")
                    .ifPresent(value -> values.put(new Name(entry.key(), entry.keyPosition()), value));
        }
        return values;
    }

    private List<Node.Entry> entries(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Node.Mapping entries) {
            return entries.entries();
        }
        diagnostics.report(Code.G203, node.get().position(), "`" + key + "` is written as names with values");
        return List.of();
    }
}
