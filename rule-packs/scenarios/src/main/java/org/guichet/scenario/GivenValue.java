package org.guichet.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.engine.application.Written;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/** The value of one fact as it stands in a file: the places of its parts, and what is given to an engine. */
final class GivenValue {
    /**
     * Where a part stands.
     *
     * @param name where its name stands
     * @param value where its value stands
     * @param isUnknown whether it is said to be unknown
     */
    record Place(Position name, Position value, boolean isUnknown) {}

    private final Node node;
    private final Map<String, Place> places = new HashMap<>();

    /** @param name where the name of the fact stands */
    GivenValue(Position name, Node node) {
        this.node = node;
        locate("", name, node);
    }

    /** Whether a node says that something is unknown: the plain word, not a text in quotes. */
    static boolean isUnknown(Node node) {
        return node instanceof Node.Scalar scalar
                && scalar.style() == Node.Style.PLAIN
                && scalar.text().equals("unknown");
    }

    boolean isUnknown() {
        return isUnknown(node);
    }

    private void locate(String path, Position name, Node part) {
        places.put(path, new Place(name, part.position(), isUnknown(part)));
        if (part instanceof Node.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                Node item = list.items().get(i);
                locate(path + "[" + i + "]", item.position(), item);
            }
        } else if (part instanceof Node.Mapping fields) {
            fields.entries().forEach(field -> locate(path + "." + field.key(), field.keyPosition(), field.value()));
        }
    }

    /** The place of a part, such as {@code [0].grantedOn}; of the whole if there is none of that path. */
    Place place(String path) {
        Place whole = places.getOrDefault("", new Place(node.position(), node.position(), false));
        return places.getOrDefault(path, whole);
    }

    /** What is given to an engine: unknown fields are left out. */
    Object known() {
        return value(node, false);
    }

    /** The same with unknown fields, so that their names are checked too. */
    Object complete() {
        return value(node, true);
    }

    private static Object value(Node node, boolean keepsUnknown) {
        if (node instanceof Node.Sequence list) {
            List<Object> items = new ArrayList<>();
            list.items().forEach(item -> items.add(value(item, keepsUnknown)));
            return items;
        }
        if (node instanceof Node.Mapping fields) {
            Map<String, Object> record = new LinkedHashMap<>();
            fields.entries().stream()
                    .filter(field -> keepsUnknown || !isUnknown(field.value()))
                    .forEach(field -> record.put(field.key(), value(field.value(), keepsUnknown)));
            return record;
        }
        return new Written(((Node.Scalar) node).text());
    }
}
