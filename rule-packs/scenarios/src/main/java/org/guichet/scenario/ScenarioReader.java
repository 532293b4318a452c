package org.guichet.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.source.CsvReader;
import org.guichet.engine.source.Node;
import org.guichet.engine.source.YamlReader;

/** Reads the scenarios of a pack from its folder {@code scenarios}, and reports every problem at its place. */
public final class ScenarioReader {
    private static final String FOLDER = "scenarios";
    private static final List<String> KEYS = List.of("programme", "asOf", "base", "scenarios", "cases");

    private final String pack;
    private final Map<String, byte[]> yaml;
    private final Map<String, byte[]> csv;
    private final Vocabulary vocabulary;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Slips slips = new Slips(diagnostics);
    private final Set<String> casesWithDefaults = new HashSet<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    private ScenarioReader(PackLibrary library, String pack) {
        this.pack = pack;
        this.yaml = library.files(pack, FOLDER, "yaml");
        this.csv = library.files(pack, FOLDER, "csv");
        this.vocabulary = new Vocabulary(library, pack);
    }

    /**
     * Reads all scenarios of a pack.
     *
     * @throws org.guichet.api.PackRejectedException if some pack of the library has an error
     * @throws IllegalArgumentException if the library has no such pack
     */
    public static ScenarioSet read(PackLibrary library, String packId) {
        return new ScenarioReader(library, packId).all();
    }

    private ScenarioSet all() {
        boolean readable = true;
        for (Map.Entry<String, byte[]> file : yaml.entrySet()) {
            Optional<Node> root = YamlReader.read(file(file.getKey()), file.getValue(), diagnostics);
            root.ifPresent(this::addFile);
            readable &= root.isPresent();
        }
        if (readable) {
            csv.keySet().stream()
                    .filter(path -> !casesWithDefaults.contains(path))
                    .forEach(path -> addCases(path, Defaults.NONE));
        }
        return new ScenarioSet(scenarios, diagnostics.sorted());
    }

    private String file(String path) {
        return pack + "/" + path;
    }

    private void addFile(Node root) {
        if (root instanceof Node.Sequence list) {
            addScenarios(list, Defaults.NONE);
        } else {
            Keys.of(root, "a file of scenarios", KEYS, slips).ifPresent(this::addFile);
        }
    }

    private void addFile(Keys keys) {
        Defaults defaults = defaults(keys);
        if (keys.has("scenarios") == keys.has("cases")) {
            slips.unreadable(keys.at(), "a file of scenarios has either `scenarios` or `cases`");
        }
        keys.node("scenarios").ifPresent(node -> {
            if (node instanceof Node.Sequence list) {
                addScenarios(list, defaults);
            } else {
                slips.unreadable(node.position(), "`scenarios` is a list of scenarios");
            }
        });
        keys.scalar("cases").ifPresent(name -> addCases(name, defaults));
    }

    private Defaults defaults(Keys keys) {
        int before = slips.count();
        Optional<Node.Scalar> programme = keys.scalar("programme");
        Optional<Node.Scalar> asOf = keys.scalar("asOf");
        Facts base = keys.node("base")
                .map(node -> FactsReader.read(node, vocabulary, slips))
                .orElse(Facts.NONE);
        return new Defaults(programme, asOf, base, slips.count() == before);
    }

    private void addScenarios(Node.Sequence list, Defaults defaults) {
        if (list.items().isEmpty()) {
            slips.unreadable(list.position(), "the file holds no scenario");
        }
        scenarios.addAll(new ScenarioFile(defaults, vocabulary, slips).read(list.items()));
    }

    private void addCases(Node.Scalar name, Defaults defaults) {
        String path = FOLDER + "/" + name.text();
        if (csv.containsKey(path)) {
            casesWithDefaults.add(path);
            addCases(path, defaults);
        } else {
            List<String> files = csv.keySet().stream()
                    .map(file -> file.substring(FOLDER.length() + 1))
                    .toList();
            slips.unknown(name.content(), "file", name.text(), files);
        }
    }

    private void addCases(String path, Defaults defaults) {
        byte[] content = csv.getOrDefault(path, new byte[0]);
        CsvReader.read(file(path), content, diagnostics)
                .map(table -> new CaseTable(table, vocabulary).scenarios(slips))
                .ifPresent(rows -> scenarios.addAll(new ScenarioFile(defaults, vocabulary, slips).read(rows)));
    }
}
