package org.guichet.engine.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.source.Node;

/** Reads the files that declare a pack's vocabulary. */
final class DeclarationReader {
    private final Shapes shapes;
    private final Diagnostics diagnostics;

    DeclarationReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.shapes = new Shapes(diagnostics);
    }

    List<WrittenSource> sources(Node file) {
        return shapes.sources(file(file, "sources"));
    }

    private Keys file(Node file, String... keys) {
        return shapes.keys(file, file.position(), "this file", keys);
    }

    List<WrittenFact> facts(Node file) {
        return file(file, "facts").each("facts", (name, node) -> {
            Keys keys = shapes.keys(
                            node,
                            name.at(),
                            "a fact",
                            "type",
                            "unit",
                            "list",
                            "of",
                            "range",
                            "label",
                            "question",
                            "definition",
                            "evidence",
                            "origin",
                            "actionable")
                    .require("type", "label", "question");
            return new WrittenFact(
                    shapes.checked(name),
                    shapes.type(keys),
                    shapes.text(keys, "label"),
                    shapes.text(keys, "question"),
                    shapes.text(keys, "definition"),
                    shapes.text(keys, "evidence"),
                    keys.scalar("origin"),
                    keys.scalar("actionable"));
        });
    }

    List<WrittenParameter> parameters(Node file) {
        return file(file, "parameters").each("parameters", (name, node) -> {
            Keys keys = shapes.keys(
                            node, name.at(), "a parameter", "label", "type", "unit", "list", "values", "until", "cite")
                    .require("label", "type", "values");
            return new WrittenParameter(
                    shapes.checked(name),
                    shapes.text(keys, "label"),
                    shapes.type(keys),
                    keys.each("values", this::value).stream()
                            .flatMap(Optional::stream)
                            .toList(),
                    keys.scalar("until"),
                    shapes.citations(keys));
        });
    }

    private Optional<WrittenParameter.Value> value(Name since, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.style() == Node.Style.NULL) {
            diagnostics.report(Code.G202, since.at(), "the value from `" + since.text() + "` on is left empty");
            return Optional.empty();
        }
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(new WrittenParameter.Value(since, scalar, List.of()));
        }
        Keys keys = shapes.keys(node, since.at(), "a value", "value", "cite").require("value");
        return keys.scalar("value").map(value -> new WrittenParameter.Value(since, value, shapes.citations(keys)));
    }

    List<WrittenList> lists(Node file) {
        return file(file, "lists", "sets").each("lists", (name, node) -> {
            Keys keys = shapes.keys(
                            node, name.at(), "a code list", "title", "codes", "file", "columns", "vintage", "cite")
                    .require("title");
            if (node instanceof Node.Mapping && keys.has("codes") == keys.has("file")) {
                diagnostics.report(Code.G202, name.at(), "a code list needs either `codes` or `file` with `columns`");
            }
            if (keys.has("file")) {
                keys.require("columns");
            }
            return new WrittenList(
                    shapes.checked(name),
                    shapes.text(keys, "title"),
                    keys.each("codes", (code, label) -> new WrittenList.Code(code, label(code, label))),
                    keys.scalar("file"),
                    keys.one("columns", this::columns),
                    shapes.citations(keys));
        });
    }

    private Optional<WrittenText> label(Name code, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.style() == Node.Style.NULL) {
            diagnostics.report(Code.G202, code.at(), "code `" + code.text() + "` needs a label");
            return Optional.empty();
        }
        Node.Mapping wrapped =
                new Node.Mapping(List.of(new Node.Entry("label", node.position(), node)), node.position());
        return shapes.text(shapes.keys(wrapped, node.position(), "a code", "label"), "label");
    }

    private WrittenList.Columns columns(Node node) {
        Keys keys = shapes.keys(node, node.position(), "`columns`", "code", "parent", "label", "attributes")
                .require("code", "label");
        Map<String, Node.Scalar> label = new LinkedHashMap<>();
        keys.scalarsByName("label").forEach((language, column) -> label.put(language.text(), column));
        return new WrittenList.Columns(
                keys.scalar("code"), keys.scalar("parent"), label, keys.scalarsByName("attributes"));
    }

    List<WrittenSet> sets(Node file) {
        return file(file, "lists", "sets").each("sets", (name, node) -> {
            Keys keys = shapes.keys(node, name.at(), "a set", "label", "list", "codes", "except", "cite")
                    .require("label", "list", "codes");
            return new WrittenSet(
                    shapes.checked(name),
                    shapes.text(keys, "label"),
                    keys.scalar("list"),
                    keys.scalars("codes"),
                    keys.scalars("except"),
                    shapes.citations(keys));
        });
    }

    List<WrittenTable> tables(Node file) {
        return file(file, "tables").each("tables", (name, node) -> {
            Keys keys = shapes.keys(
                            node,
                            name.at(),
                            "a table",
                            "label",
                            "hitPolicy",
                            "inputs",
                            "outputs",
                            "file",
                            "columns",
                            "versions",
                            "until",
                            "otherwise",
                            "cite")
                    .require("label", "hitPolicy", "inputs", "outputs");
            if (node instanceof Node.Mapping && keys.has("versions") == keys.has("file")) {
                diagnostics.report(Code.G202, name.at(), "a table needs either `file` or `versions`");
            }
            return new WrittenTable(
                    shapes.checked(name),
                    shapes.text(keys, "label"),
                    keys.scalar("hitPolicy"),
                    keys.each("inputs", shapes::field),
                    keys.each("outputs", shapes::field),
                    versions(keys),
                    keys.scalar("until"),
                    keys.one("otherwise", this::otherwise).flatMap(otherwise -> otherwise),
                    shapes.citations(keys));
        });
    }

    private List<WrittenTable.Version> versions(Keys keys) {
        if (keys.has("columns") && !keys.has("file")) {
            diagnostics.report(
                    Code.G202,
                    keys.at("columns"),
                    "`columns` stands beside the `file` that it describes",
                    "write a version as in `2026-01-01: { file: …, columns: … }`");
        }
        List<WrittenTable.Version> versions = new ArrayList<>();
        version(Optional.empty(), keys).ifPresent(versions::add);
        keys.each("versions", this::version).forEach(version -> version.ifPresent(versions::add));
        return versions;
    }

    private Optional<WrittenTable.Version> version(Name since, Node node) {
        if (node instanceof Node.Mapping) {
            Keys keys = shapes.keys(node, since.at(), "a version", "file", "columns")
                    .require("file");
            return version(Optional.of(since), keys);
        }
        if (node instanceof Node.Scalar file && file.style() != Node.Style.NULL) {
            return Optional.of(new WrittenTable.Version(Optional.of(since), file, Optional.empty()));
        }
        diagnostics.report(Code.G203, node.position(), "a version is a file, or `file` and `columns`");
        return Optional.empty();
    }

    private Optional<WrittenTable.Version> version(Optional<Name> since, Keys keys) {
        List<WrittenTable.Column> columns = keys.each("columns", this::column);
        Optional<WrittenTable.Columns> mapping = Optional.of(columns)
                .filter(written -> !written.isEmpty())
                .map(written -> new WrittenTable.Columns(keys.at("columns"), written));
        return keys.scalar("file").map(file -> new WrittenTable.Version(since, file, mapping));
    }

    private WrittenTable.Column column(Name name, Node node) {
        if (node instanceof Node.Mapping) {
            Keys keys = shapes.keys(node, name.at(), "a column", "value").require("value");
            return new WrittenTable.Column(name, Optional.empty(), keys.scalar("value"));
        }
        Optional<Node.Scalar> header = node instanceof Node.Scalar scalar && scalar.style() != Node.Style.NULL
                ? Optional.of(scalar)
                : Optional.empty();
        if (header.isEmpty()) {
            diagnostics.report(
                    Code.G203, node.position(), "`" + name.text() + "` names its column, or has one `value`");
        }
        return new WrittenTable.Column(name, header, Optional.empty());
    }

    private Optional<Node.Mapping> otherwise(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        diagnostics.report(Code.G203, node.position(), "`otherwise` gives each output its value, by name");
        return Optional.empty();
    }

    List<WrittenDerivation> derivations(Node file) {
        return file(file, "derivations").each("derivations", (name, node) -> {
            Keys keys = shapes.keys(
                            node,
                            name.at(),
                            "a derivation",
                            "label",
                            "rules",
                            "reads",
                            "needs",
                            "gives",
                            "problems",
                            "cite")
                    .require("label", "rules", "reads", "needs", "gives");
            return new WrittenDerivation(
                    shapes.checked(name),
                    shapes.text(keys, "label"),
                    keys.scalars("rules"),
                    keys.scalars("reads"),
                    keys.scalars("needs"),
                    keys.each("gives", this::derived),
                    keys.each(
                            "problems",
                            (problem, text) -> new WrittenDerivation.Problem(problem, label(problem, text))),
                    shapes.citations(keys));
        });
    }

    private WrittenDerivation.Given derived(Name name, Node node) {
        Keys keys = shapes.keys(node, name.at(), "a derived fact", "type", "unit", "list", "of", "label", "shows")
                .require("type", "label");
        return new WrittenDerivation.Given(
                shapes.checked(name), shapes.type(keys), shapes.text(keys, "label"), keys.scalar("shows"));
    }

    List<WrittenDefinition> definitions(Node file) {
        return shapes.definitions(file(file, "definitions"));
    }

    List<WrittenRegime> regimes(Node file) {
        return file(file, "regimes").each("regimes", (name, node) -> {
            Keys keys = shapes.keys(node, name.at(), "a regime", "label", "room", "cite")
                    .require("label");
            return new WrittenRegime(
                    shapes.checked(name), shapes.text(keys, "label"), keys.scalar("room"), shapes.citations(keys));
        });
    }
}
