package org.guichet.engine.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;
import org.guichet.engine.source.PackFiles;
import org.guichet.engine.source.YamlReader;

/** Reads the files of a pack into what they say. */
public final class PackReader {
    private static final Set<String> KNOWN = Set.of(
            "pack.yaml",
            "sources.yaml",
            "facts.yaml",
            "parameters.yaml",
            "lists.yaml",
            "tables.yaml",
            "definitions.yaml");

    private final PackFiles files;
    private final Diagnostics diagnostics;
    private final DeclarationReader declarations;
    private final ProgrammeReader programmes;
    private final Shapes shapes;

    private PackReader(PackFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
        this.declarations = new DeclarationReader(diagnostics);
        this.programmes = new ProgrammeReader(diagnostics);
        this.shapes = new Shapes(diagnostics);
    }

    /** Reads a pack; empty if there is no telling what it is, which is reported. */
    public static Optional<PackDocument> read(PackFiles files, Diagnostics diagnostics) {
        return new PackReader(files, diagnostics).read();
    }

    private Optional<PackDocument> read() {
        reportUnknownFiles();
        List<WrittenProgramme> written = new ArrayList<>();
        for (String path : files.paths("programmes", "yaml")) {
            node(path).map(programmes::read).ifPresent(programme -> {
                checkFileName(path, programme);
                written.add(programme);
            });
        }
        Optional<Node> lists = node("lists.yaml");
        List<WrittenSource> sources = all("sources.yaml", declarations::sources);
        List<WrittenFact> facts = all("facts.yaml", declarations::facts);
        List<WrittenParameter> parameters = all("parameters.yaml", declarations::parameters);
        List<WrittenTable> tables = all("tables.yaml", declarations::tables);
        List<WrittenDefinition> definitions = all("definitions.yaml", declarations::definitions);
        return header().map(header -> new PackDocument(
                files,
                header,
                sources,
                facts,
                parameters,
                lists.map(declarations::lists).orElse(List.of()),
                lists.map(declarations::sets).orElse(List.of()),
                tables,
                definitions,
                written));
    }

    private <T> List<T> all(String path, Function<Node, List<T>> reader) {
        return node(path).map(reader).orElse(List.of());
    }

    private Optional<Node> node(String path) {
        return files.content(path).flatMap(content -> YamlReader.read(files.file(path), content, diagnostics));
    }

    private void reportUnknownFiles() {
        for (String path : files.paths()) {
            boolean known = KNOWN.contains(path)
                    || path.matches("programmes/[^/]+\\.yaml|scenarios/[^/]+\\.(yaml|csv)|tables/[^/]+\\.csv")
                    || path.endsWith(".md");
            if (!known) {
                diagnostics.report(
                        Code.G110,
                        Position.startOf(files.file(path)),
                        "`" + path + "` is not a file that a pack has",
                        path.endsWith(".yml") ? Optional.of("name it `.yaml`") : Optional.empty());
            }
        }
    }

    private void checkFileName(String path, WrittenProgramme programme) {
        String expected = "programmes/" + programme.name().text() + ".yaml";
        if (!programme.name().text().isEmpty() && !path.equals(expected)) {
            diagnostics.report(
                    Code.G207,
                    programme.name().at(),
                    "programme `" + programme.name().text() + "` stands in `" + path + "`",
                    "name the file `" + expected + "`");
        }
    }

    private Optional<PackHeader> header() {
        if (files.content("pack.yaml").isEmpty()) {
            diagnostics.report(Code.G109, Position.startOf(files.file("pack.yaml")), "a pack needs `pack.yaml`");
        }
        return node("pack.yaml").flatMap(this::header);
    }

    private Optional<PackHeader> header(Node file) {
        Keys keys = shapes.keys(
                        file,
                        file.position(),
                        "a pack",
                        "format",
                        "pack",
                        "version",
                        "title",
                        "authority",
                        "languages",
                        "uses",
                        "review")
                .require("format", "pack", "version", "title", "languages");
        keys.scalar("format")
                .filter(format -> !format.text().equals("1"))
                .ifPresent(format -> diagnostics.report(
                        Code.G801,
                        format.position(),
                        "format `" + format.text() + "` is not one that this version reads",
                        "the format is 1"));
        keys.one("review", node -> shapes.keys(node, keys.at("review"), "a review", "by", "on", "next"));
        List<PackHeader.Use> uses = keys.scalarsByName("uses").entrySet().stream()
                .map(entry -> new PackHeader.Use(entry.getKey(), entry.getValue()))
                .toList();
        return keys.scalar("pack").map(id -> {
            checkFolder(id);
            return new PackHeader(
                    new Name(id.text(), id.position()),
                    keys.scalar("version"),
                    shapes.text(keys, "title"),
                    shapes.authority(keys),
                    keys.scalars("languages"),
                    uses);
        });
    }

    private void checkFolder(Node.Scalar id) {
        if (!id.text().equals(files.id())) {
            diagnostics.report(
                    Code.G207,
                    id.position(),
                    "pack `" + id.text() + "` stands in the folder `" + files.id() + "`",
                    "name them alike");
        }
    }
}
