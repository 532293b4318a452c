package org.guichet.engine.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;
import org.guichet.engine.source.PackFiles;
import org.guichet.engine.source.YamlReader;
import org.guichet.engine.vocabulary.Values;

/** Reads the files of a pack into what they say. */
public final class PackReader {
    private static final Set<String> KNOWN = Set.of(
            "pack.yaml",
            "sources.yaml",
            "facts.yaml",
            "parameters.yaml",
            "lists.yaml",
            "tables.yaml",
            "derivations.yaml",
            "definitions.yaml",
            "regimes.yaml");
    private static final Pattern IN_FOLDERS = Pattern.compile(
            "programmes/[^/]+\\.yaml|scenarios/[^/]+\\.(yaml|csv)|tables/[^/]+\\.csv|rules/[^/]+\\.drl");

    private final PackFiles files;
    private final Diagnostics diagnostics;
    private final DeclarationReader declarations;
    private final ProgrammeReader programmes;
    private final Shapes shapes;
    private final Set<String> unread = new TreeSet<>();

    private PackReader(PackFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
        this.declarations = new DeclarationReader(diagnostics);
        this.programmes = new ProgrammeReader(diagnostics);
        this.shapes = new Shapes(diagnostics);
    }

    /** Reads a pack as far as it goes; what is wrong is reported. */
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
        List<WrittenList> lists = all("lists.yaml", declarations::lists);
        List<WrittenSet> sets = all("lists.yaml", declarations::sets);
        List<WrittenSource> sources = all("sources.yaml", declarations::sources);
        List<WrittenFact> facts = all("facts.yaml", declarations::facts);
        List<WrittenParameter> parameters = all("parameters.yaml", declarations::parameters);
        List<WrittenTable> tables = all("tables.yaml", declarations::tables);
        List<WrittenDerivation> derivations = all("derivations.yaml", declarations::derivations);
        List<WrittenDefinition> definitions = all("definitions.yaml", declarations::definitions);
        List<WrittenRegime> regimes = all("regimes.yaml", declarations::regimes);
        PackHeader header = header();
        return Optional.of(new PackDocument(
                files,
                header,
                sources,
                facts,
                parameters,
                lists,
                sets,
                tables,
                derivations,
                definitions,
                regimes,
                written,
                unread));
    }

    private <T> List<T> all(String path, Function<Node, List<T>> reader) {
        int before = diagnostics.errors();
        List<T> read = node(path).map(reader).orElse(List.of());
        if (read.isEmpty() && diagnostics.errors() > before) {
            unread.add(path);
        }
        return read;
    }

    private Optional<Node> node(String path) {
        Optional<byte[]> content = files.content(path);
        Optional<Node> node = content.flatMap(bytes -> YamlReader.read(files.file(path), bytes, diagnostics));
        if (content.isPresent() && node.isEmpty()) {
            unread.add(path);
        }
        return node;
    }

    private void reportUnknownFiles() {
        for (String path : files.paths()) {
            boolean known = KNOWN.contains(path) || IN_FOLDERS.matcher(path).matches() || path.endsWith(".md");
            if (!known) {
                boolean misnamed = path.endsWith(".yml");
                diagnostics.report(
                        misnamed ? Code.G207 : Code.G110,
                        Position.startOf(files.file(path)),
                        "`" + path + "` is not a file that a pack has",
                        misnamed ? Optional.of("name it `.yaml`") : Optional.empty());
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

    private PackHeader header() {
        Position start = Position.startOf(files.file("pack.yaml"));
        if (files.content("pack.yaml").isEmpty()) {
            diagnostics.report(Code.G109, start, "a pack needs `pack.yaml`");
            unread.add("pack.yaml");
        }
        return node("pack.yaml")
                .map(this::header)
                .orElse(new PackHeader(
                        new Name(files.id(), start),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    private PackHeader header(Node file) {
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
                        "demonstration",
                        "review")
                .require("format", "pack", "version", "title", "languages");
        keys.scalar("format")
                .filter(format -> !format.text().equals("1"))
                .ifPresent(format -> diagnostics.report(
                        Code.G801,
                        format.position(),
                        "format `" + format.text() + "` is not one that this version reads",
                        "the format is 1"));
        keys.one("review", node -> shapes.keys(node, keys.at("review"), "a review", "by", "on", "next"))
                .ifPresent(this::checkReview);
        List<PackHeader.Use> uses = keys.scalarsByName("uses").entrySet().stream()
                .map(entry -> new PackHeader.Use(entry.getKey(), entry.getValue()))
                .toList();
        keys.scalar("pack").ifPresent(this::checkFolder);
        keys.scalar("pack").ifPresent(id -> shapes.requireKebab(id, "pack"));
        return new PackHeader(
                keys.scalar("pack")
                        .map(id -> new Name(id.text(), id.position()))
                        .orElse(new Name(files.id(), file.position())),
                keys.scalar("version"),
                shapes.text(keys, "title"),
                shapes.authority(keys),
                keys.scalars("languages"),
                keys.scalar("demonstration"),
                uses);
    }

    private void checkReview(Keys review) {
        for (String day : List.of("on", "next")) {
            review.scalar(day)
                    .filter(written -> Values.date(written.text()).isEmpty())
                    .ifPresent(written -> diagnostics.report(
                            Code.G504,
                            written.position(),
                            "`" + written.text() + "` is not a date",
                            "write it as in `2026-03-01`"));
        }
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
