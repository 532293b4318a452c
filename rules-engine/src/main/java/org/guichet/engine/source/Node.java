package org.guichet.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/** A piece of YAML or JSON with its place. Nothing is interpreted: a scalar is the text that was written. */
public sealed interface Node {
    /** Where it begins. */
    Position position();

    /** How a scalar was written. */
    enum Style {
        /** Without quotes, such as {@code 42}, {@code true} or {@code some words}; in JSON numbers and booleans. */
        PLAIN,
        /** Between quotes: always a text. */
        QUOTED,
        /** A YAML block, literal or folded. */
        BLOCK,
        /** YAML's or JSON's null, written or left empty. */
        NULL
    }

    /**
     * A single value.
     *
     * @param text what was written, escapes resolved; empty for null
     * @param style how it was written
     * @param content where the text itself begins: behind an opening quote, or on the first line of a block
     * @param places where each character of the text stands, which follows from the rest and the file
     */
    record Scalar(String text, Style style, Position position, Position content, Places places) implements Node {
        public Scalar(String text, Style style, Position position, Position content) {
            this(text, style, position, content, Places.inLine(content));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Scalar that
                    && text.equals(that.text)
                    && style == that.style
                    && position.equals(that.position)
                    && content.equals(that.content);
        }

        @Override
        public int hashCode() {
            return Objects.hash(text, style, position, content);
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Position position) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with their values, in the order written, each key once. */
    record Mapping(List<Entry> entries, Position position) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value under a key. */
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key.equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        /** The keys, in the order written. */
        public List<String> keys() {
            List<String> keys = new ArrayList<>(entries.size());
            entries.forEach(entry -> keys.add(entry.key));
            return keys;
        }
    }

    /** A key and its value. */
    record Entry(String key, Position keyPosition, Node value) {}
}
