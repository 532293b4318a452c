package org.guichet.engine.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/** Reads a programme. */
final class ProgrammeReader {
    private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,2}");
    private static final List<String> CONDITIONS = List.of("require", "exclude", "all", "any", "none", "at-least");

    private final Shapes shapes;
    private final Diagnostics diagnostics;

    ProgrammeReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.shapes = new Shapes(diagnostics);
    }

    WrittenProgramme read(Node file) {
        Keys keys = shapes.keys(
                        file,
                        file.position(),
                        "a programme",
                        "programme",
                        "title",
                        "purpose",
                        "authority",
                        "nature",
                        "confidence",
                        "window",
                        "sources",
                        "definitions",
                        "criteria",
                        "award",
                        "regime",
                        "cumulation")
                .require("programme", "title", "purpose", "nature", "confidence", "criteria");
        Optional<Keys> window =
                keys.one("window", node -> shapes.keys(node, node.position(), "a window", "opens", "closes"));
        keys.scalar("programme").ifPresent(scalar -> shapes.requireKebab(scalar, "programme"));
        Name name = keys.scalar("programme")
                .map(scalar -> new Name(scalar.text(), scalar.position()))
                .orElse(new Name("", file.position()));
        return new WrittenProgramme(
                name,
                shapes.text(keys, "title"),
                shapes.text(keys, "purpose"),
                shapes.authority(keys),
                keys.scalar("nature"),
                keys.scalar("confidence"),
                window.flatMap(inner -> inner.scalar("opens")),
                window.flatMap(inner -> inner.scalar("closes")),
                shapes.sources(keys),
                shapes.definitions(keys),
                keys.each("criteria", this::criterion).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                keys.one("award", node -> award(node, keys.at("award"))).flatMap(award -> award),
                keys.scalar("regime"),
                keys.items("cumulation").stream()
                        .map(this::cumulation)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<WrittenCumulation> cumulation(Node node) {
        Keys keys = shapes.keys(node, node.position(), "a cumulation rule", "with", "on", "because", "cite")
                .require("with", "on", "because");
        return node instanceof Node.Mapping
                ? Optional.of(new WrittenCumulation(
                        keys.scalars("with"),
                        keys.scalar("on"),
                        shapes.text(keys, "because"),
                        shapes.citations(keys),
                        node.position()))
                : Optional.empty();
    }

    private Optional<WrittenCriterion> criterion(Name name, Node node) {
        Keys keys = shapes.keys(
                        node,
                        name.at(),
                        "a criterion",
                        "label",
                        "when",
                        "require",
                        "exclude",
                        "all",
                        "any",
                        "none",
                        "at-least",
                        "delegate",
                        "waive",
                        "unless",
                        "validity",
                        "cite")
                .require("label");
        if (!(node instanceof Node.Mapping)) {
            return Optional.empty();
        }
        List<String> treatments = new ArrayList<>(CONDITIONS);
        treatments.addAll(List.of("delegate", "waive"));
        requireOne(keys, treatments, name.at(), "a criterion");
        Optional<Keys> validity =
                keys.one("validity", inner -> shapes.keys(inner, inner.position(), "`validity`", "from", "until"));
        if (keys.has("unless") && (keys.has("delegate") || keys.has("waive"))) {
            diagnostics.report(Code.G206, keys.at("unless"), "`unless` belongs to a condition", "use `when`");
        }
        return Optional.of(new WrittenCriterion(
                shapes.checked(name),
                shapes.text(keys, "label"),
                condition(keys),
                keys.one("delegate", this::delegation),
                keys.one("waive", this::waiver),
                keys.scalar("when"),
                keys.scalar("unless"),
                validity.flatMap(inner -> inner.scalar("from")),
                validity.flatMap(inner -> inner.scalar("until")),
                shapes.citations(keys)));
    }

    private void requireOne(Keys keys, List<String> choices, Position at, String what) {
        List<String> present = choices.stream().filter(keys::has).toList();
        if (present.isEmpty()) {
            diagnostics.report(Code.G206, at, what + " needs one of " + String.join(", ", choices));
        } else if (present.size() > 1) {
            diagnostics.report(
                    Code.G206,
                    keys.at(present.get(1)),
                    what + " has `" + present.get(0) + "` and `" + present.get(1) + "`: one is allowed",
                    "join conditions under `all` or `any`");
        }
    }

    private Optional<WrittenCondition> condition(Keys keys) {
        for (String key : CONDITIONS) {
            if (keys.has(key)) {
                return condition(keys, key);
            }
        }
        return Optional.empty();
    }

    private Optional<WrittenCondition> condition(Keys keys, String key) {
        Position at = keys.at(key);
        return switch (key) {
            case "require", "exclude" ->
                keys.scalar(key).map(scalar -> new WrittenCondition.Single(key.equals("exclude"), scalar, at));
            case "all" -> Optional.of(several(WrittenCondition.Mode.ALL, 0, keys, key, at));
            case "any" -> Optional.of(several(WrittenCondition.Mode.ANY, 0, keys, key, at));
            case "none" -> Optional.of(several(WrittenCondition.Mode.NONE, 0, keys, key, at));
            default -> keys.one(key, node -> atLeast(node, at));
        };
    }

    private WrittenCondition atLeast(Node node, Position at) {
        Keys keys = shapes.keys(node, at, "`at-least`", "count", "of").require("count", "of");
        int count = keys.scalar("count").map(this::count).orElse(1);
        return several(WrittenCondition.Mode.AT_LEAST, count, keys, "of", at);
    }

    private int count(Node.Scalar scalar) {
        if (POSITIVE.matcher(scalar.text()).matches()) {
            return Integer.parseInt(scalar.text());
        }
        diagnostics.report(Code.G204, scalar.position(), "`" + scalar.text() + "` is not a number from 1 on");
        return 1;
    }

    private WrittenCondition several(WrittenCondition.Mode mode, int count, Keys keys, String key, Position at) {
        List<WrittenCondition.Labelled> parts = new ArrayList<>();
        for (Node item : keys.items(key)) {
            part(item).ifPresent(parts::add);
        }
        int written = keys.items(key).size();
        if (count > written && written > 0) {
            diagnostics.report(Code.G206, at, "at least " + count + " of " + written + " can never hold");
        }
        return new WrittenCondition.Several(mode, count, parts, at);
    }

    private Optional<WrittenCondition.Labelled> part(Node node) {
        Keys keys = shapes.keys(
                node, node.position(), "a condition", "label", "require", "exclude", "all", "any", "none", "at-least");
        if (node instanceof Node.Mapping) {
            requireOne(keys, CONDITIONS, node.position(), "a condition");
        }
        return condition(keys).map(condition -> new WrittenCondition.Labelled(shapes.text(keys, "label"), condition));
    }

    private WrittenCriterion.Delegation delegation(Node node) {
        Keys keys = shapes.keys(node, node.position(), "`delegate`", "to", "guidance")
                .require("to", "guidance");
        return new WrittenCriterion.Delegation(
                shapes.text(keys, "to").orElse(shapes.empty(node.position())),
                shapes.text(keys, "guidance").orElse(shapes.empty(node.position())));
    }

    private WrittenText waiver(Node node) {
        Keys keys = shapes.keys(node, node.position(), "`waive`", "because").require("because");
        return shapes.text(keys, "because").orElse(shapes.empty(node.position()));
    }

    private Optional<WrittenAward> award(Node node, Position at) {
        Keys keys = shapes.keys(node, at, "an award", "form", "steps", "amount", "ceiling", "floor", "round", "cite")
                .require("form", "amount", "round");
        if (!(node instanceof Node.Mapping)) {
            return Optional.empty();
        }
        Optional<Keys> floor = keys.one(
                "floor",
                inner -> shapes.keys(inner, keys.at("floor"), "a floor", "value", "below")
                        .require("value", "below"));
        return Optional.of(new WrittenAward(
                new Name("award", at),
                keys.scalar("form"),
                keys.each("steps", this::step),
                keys.scalar("amount"),
                keys.scalar("ceiling"),
                floor.flatMap(inner -> inner.scalar("value")),
                floor.flatMap(inner -> inner.scalar("below")),
                keys.scalar("round"),
                shapes.citations(keys)));
    }

    private WrittenDefinition step(Name name, Node node) {
        Keys keys =
                shapes.keys(node, name.at(), "a step", "label", "value", "cite").require("label", "value");
        return new WrittenDefinition(
                shapes.checked(name),
                shapes.text(keys, "label"),
                new WrittenType(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), name.at()),
                keys.scalar("value"),
                shapes.citations(keys));
    }
}
