package org.guichet.engine.source;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node.Entry;
import org.guichet.engine.source.Node.Mapping;
import org.guichet.engine.source.Node.Scalar;
import org.guichet.engine.source.Node.Sequence;
import org.guichet.engine.source.Node.Style;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Builds the tree of one document from its tokens. */
final class NodeReader {
    private static final Set<String> NULLS = Set.of("", "~", "null");

    private final YamlTokens tokens;
    private final SourceText source;
    private final Problems problems;

    NodeReader(YamlTokens tokens, SourceText source, Problems problems) {
        this.tokens = tokens;
        this.source = source;
        this.problems = problems;
    }

    /** The whole document; nothing if it is empty. */
    Optional<Node> root() throws IOException {
        JsonToken first = tokens.nextToken();
        if (first == null) {
            return Optional.empty();
        }
        Node root = node(first);
        tokens.nextToken();
        boolean isNothing = root instanceof Scalar scalar && scalar.style() == Style.NULL;
        return isNothing ? Optional.empty() : Optional.of(root);
    }

    private Node node(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> scalar();
        };
    }

    private Sequence sequence() throws IOException {
        Position position = position();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            items.add(node(token));
        }
        return new Sequence(items, position);
    }

    private Mapping mapping() throws IOException {
        Position position = position();
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String key = tokens.getText();
            Position keyPosition = position();
            boolean isAllowed = isAllowed(key, keyPosition, entries);
            Entry entry = new Entry(key, keyPosition, node(tokens.nextToken()));
            if (isAllowed) {
                entries.put(key, entry);
            }
        }
        return new Mapping(List.copyOf(entries.values()), position);
    }

    private boolean isAllowed(String key, Position at, Map<String, Entry> entries) {
        boolean isPlain = tokens.style() == ScalarStyle.PLAIN;
        Entry first = entries.get(key);
        reportTabs();
        if (isPlain && key.equals("<<")) {
            problems.report(Code.G104, at, "the merge key `<<` is not allowed");
        } else if (isPlain && key.isEmpty()) {
            problems.report(Code.G101, at, "a key is missing");
        } else if (first != null) {
            int line = first.keyPosition().line();
            problems.report(Code.G103, at, Problems.quote(key) + " stands twice: first in line " + line);
        } else {
            return true;
        }
        return false;
    }

    private Scalar scalar() throws IOException {
        String text = tokens.getText();
        reportTabs();
        return switch (tokens.style()) {
            case LITERAL, FOLDED -> scalar(text, Style.BLOCK, blockContent(text), source.nextLine(tokens.start()));
            case PLAIN -> plain(text);
            default -> scalar(text, Style.QUOTED, position().plus(1), tokens.start() + 1);
        };
    }

    private Scalar scalar(String text, Style style, Position content, int start) {
        return new Scalar(text, style, position(), content, new ScalarPlaces(source, start, style, text));
    }

    private Scalar plain(String text) {
        boolean isNull = NULLS.contains(text);
        return isNull
                ? new Scalar("", Style.NULL, position(), position())
                : scalar(text, Style.PLAIN, position(), tokens.start());
    }

    /** The line below the header, in the column where the indentation ends: what is left of it is not in the text. */
    private Position blockContent(String text) {
        int below = source.nextLine(tokens.start());
        int line = below;
        while (source.isLineEnd(source.skipSpaces(line)) && line < source.length()) {
            line = source.nextLine(line);
        }
        int written = source.skipSpaces(line) - line;
        return text.isBlank() ? position() : source.position(below).plus(written - leadingSpaces(text));
    }

    /** Spaces before the first word that are part of the text. */
    private static int leadingSpaces(String text) {
        int line = 0;
        int here = 0;
        while (text.charAt(here) == ' ' || text.charAt(here) == '\n') {
            here++;
            line = text.charAt(here - 1) == '\n' ? here : line;
        }
        return here - line;
    }

    private void reportTabs() {
        if (tokens.style() != ScalarStyle.LITERAL && tokens.style() != ScalarStyle.FOLDED) {
            Tabs.within(tokens.start(), tokens.end(), source)
                    .forEach(tab -> Tabs.problem(tab, source).reportTo(problems));
        }
    }

    private Position position() {
        return source.position(tokens.start());
    }
}
