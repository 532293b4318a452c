package org.guichet.scenario;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/** The values under the keys of a mapping. */
final class Keys {
    private final Node.Mapping mapping;
    private final Slips slips;

    private Keys(Node.Mapping mapping, Slips slips) {
        this.mapping = mapping;
        this.slips = slips;
    }

    /**
     * The keys of a node; reports those that are not allowed, and a node that has none.
     *
     * @param what how messages call it, such as {@code a scenario}
     */
    static Optional<Keys> of(Node node, String what, List<String> allowed, Slips slips) {
        if (!(node instanceof Node.Mapping mapping)) {
            slips.unreadable(node.position(), what + " is written with keys: " + String.join(", ", allowed));
            return Optional.empty();
        }
        for (Node.Entry entry : mapping.entries()) {
            if (!allowed.contains(entry.key())) {
                String message = "unknown key `" + entry.key() + "` in " + what;
                slips.noneOf(entry.keyPosition(), message, entry.key(), allowed);
            }
        }
        return Optional.of(new Keys(mapping, slips));
    }

    Position at() {
        return mapping.position();
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    /** The value of a key; reports a key without value. */
    Optional<Node> node(String key) {
        for (Node.Entry entry : mapping.entries()) {
            if (entry.key().equals(key)) {
                return present(entry);
            }
        }
        return Optional.empty();
    }

    private Optional<Node> present(Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar && scalar.style() == Node.Style.NULL) {
            slips.unreadable(entry.keyPosition(), "`" + entry.key() + "` has no value");
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    /** The single value of a key. */
    Optional<Node.Scalar> scalar(String key) {
        return node(key).flatMap(node -> scalar(key, node));
    }

    private Optional<Node.Scalar> scalar(String key, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.style() != Node.Style.NULL) {
            return Optional.of(scalar);
        }
        slips.unreadable(node.position(), "`" + key + "` is a single value");
        return Optional.empty();
    }

    /** The values of a key that is written as a list. */
    Optional<List<Node.Scalar>> scalars(String key) {
        return node(key).flatMap(node -> scalars(key, node));
    }

    private Optional<List<Node.Scalar>> scalars(String key, Node node) {
        if (node instanceof Node.Sequence list) {
            return Optional.of(list.items().stream()
                    .flatMap(item -> scalar("an item of " + key, item).stream())
                    .toList());
        }
        slips.unreadable(node.position(), "`" + key + "` is a list", Optional.of("write it as in `[a, b]`"));
        return Optional.empty();
    }

    /** The names under a key with a single value each. */
    List<Node.Entry> entries(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Node.Mapping names)) {
            slips.unreadable(node.get().position(), "`" + key + "` is written as names with values");
            return List.of();
        }
        return names.entries().stream()
                .filter(entry -> scalar(entry.key(), entry.value()).isPresent())
                .toList();
    }
}
