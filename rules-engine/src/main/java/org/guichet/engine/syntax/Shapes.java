package org.guichet.engine.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/** Reads what many files share: texts, sources, citations, types and definitions. */
final class Shapes {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Diagnostics diagnostics;

    Shapes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Keys keys(Node node, Position at, String what, String... allowed) {
        return Keys.of(node, at, what, diagnostics, List.of(allowed));
    }

    /** Reports a name that is not lowerCamelCase with dots. */
    Name checked(Name name) {
        if (!NAME.matcher(name.text()).matches()) {
            diagnostics.report(
                    Code.G205,
                    name.at(),
                    "`" + name.text()
                            + "` is not a name: lowerCamelCase, groups joined by dots, as in `company.headcount`");
        }
        return name;
    }

    /** Reports the name of a pack or programme that is not lower-kebab-case. */
    void requireKebab(Node.Scalar name, String what) {
        if (!KEBAB.matcher(name.text()).matches()) {
            diagnostics.report(
                    Code.G205,
                    name.position(),
                    "`" + name.text() + "` is not the name of a " + what
                            + ": lower case, words joined by hyphens, as in `ara-relocation`");
        }
    }

    Optional<WrittenText> text(Keys keys, String key) {
        return keys.node(key).map(node -> text(node, key));
    }

    private WrittenText text(Node node, String key) {
        Map<String, Node.Scalar> byLanguage = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
            for (Node.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Node.Scalar scalar) {
                    byLanguage.put(entry.key(), scalar);
                } else {
                    diagnostics.report(Code.G203, entry.value().position(), "`" + entry.key() + "` is a text");
                    return empty(node.position());
                }
            }
        } else {
            diagnostics.report(
                    Code.G203,
                    node.position(),
                    "`" + key + "` is written in every language of the pack, as in `{ fr: …, en: … }`");
        }
        return new WrittenText(byLanguage, node.position());
    }

    /** The name of a granting authority. */
    Optional<WrittenText> authority(Keys keys) {
        return keys.one(
                        "authority",
                        node -> keys(node, keys.at("authority"), "an authority", "name", "siren")
                                .require("name"))
                .flatMap(inner -> text(inner, "name"));
    }

    WrittenText empty(Position at) {
        return new WrittenText(Map.of(), at);
    }

    List<WrittenSource> sources(Keys keys) {
        return keys.each("sources", this::source);
    }

    private WrittenSource source(Name name, Node node) {
        Keys keys = keys(node, name.at(), "a source", "title", "article", "id", "url", "quality", "verify")
                .require("title", "quality");
        return new WrittenSource(
                checked(name),
                text(keys, "title").orElse(empty(name.at())),
                keys.scalar("article"),
                keys.scalar("id"),
                keys.scalar("url"),
                keys.scalar("quality"),
                text(keys, "verify"));
    }

    List<WrittenCitation> citations(Keys keys) {
        List<WrittenCitation> citations = new ArrayList<>();
        for (Node node : keys.items("cite")) {
            citation(node).ifPresent(citations::add);
        }
        return citations;
    }

    private Optional<WrittenCitation> citation(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(new WrittenCitation(
                    scalar, Optional.empty(), Optional.empty(), Optional.empty(), scalar.position()));
        }
        Keys keys = keys(node, node.position(), "a citation", "source", "article", "quality", "verify")
                .require("source");
        return keys.scalar("source")
                .map(source -> new WrittenCitation(
                        source, keys.scalar("article"), keys.scalar("quality"), text(keys, "verify"), node.position()));
    }

    /** The type that stands among other keys. */
    WrittenType type(Keys keys) {
        return new WrittenType(
                keys.scalar("type"),
                keys.scalar("unit"),
                keys.scalar("list"),
                keys.scalar("range"),
                keys.each("of", this::field),
                keys.at());
    }

    WrittenType.Field field(Name name, Node node) {
        Keys keys = keys(node, name.at(), "a field", "type", "unit", "list", "range", "label")
                .require("type", "label");
        return new WrittenType.Field(checked(name), type(keys), text(keys, "label"));
    }

    List<WrittenDefinition> definitions(Keys keys) {
        return keys.each("definitions", (name, node) -> {
            Keys inner = keys(node, name.at(), "a definition", "label", "type", "unit", "list", "value", "cite")
                    .require("label", "type", "value");
            return new WrittenDefinition(
                    checked(name), text(inner, "label"), type(inner), inner.scalar("value"), citations(inner));
        });
    }
}
