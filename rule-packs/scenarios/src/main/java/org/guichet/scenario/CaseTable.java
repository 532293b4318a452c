package org.guichet.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.CsvTable;
import org.guichet.engine.source.Node;

/** A CSV file of cases. Each row becomes what the same scenario would be in YAML, with the places of its cells. */
final class CaseTable {
    private static final Set<String> OWN = Set.of("scenario", "programme", "asOf");
    private static final Set<String> NAMES = Set.of("blocking", "conflicting", "missing", "delegated");
    private static final Set<String> SINGLE = Set.of("verdict", "amount", "remedies");
    private static final Set<String> MAY_BE_NONE = Set.of("amount", "remedies");
    private static final Map<String, String> PREFIXES =
            Map.of("outcome:", "outcomes", "step:", "steps", "value:", "values");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final CsvTable table;
    private final Vocabulary vocabulary;

    CaseTable(CsvTable table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
    }

    /** The rows as scenarios; reports columns that say nothing known. */
    List<Node> scenarios(Slips slips) {
        for (int column = 0; column < table.columns().size(); column++) {
            checkColumn(column, slips);
        }
        if (table.column("scenario").isEmpty()) {
            slips.unreadable(Position.startOf(table.file()), "a file of cases needs a column `scenario`");
            return List.of();
        }
        if (table.rows().isEmpty()) {
            slips.unreadable(Position.startOf(table.file()), "the file holds no case");
        }
        return table.rows().stream().<Node>map(this::scenario).toList();
    }

    private void checkColumn(int column, Slips slips) {
        String name = table.columns().get(column);
        if (section(name).isEmpty()) {
            Set<String> known = new TreeSet<>(vocabulary.facts());
            known.addAll(OWN);
            known.addAll(NAMES);
            known.addAll(SINGLE);
            slips.unknown(header(column), "column", name, known);
        }
    }

    private Position header(int column) {
        return table.position(table.header(), column);
    }

    /** Where in a scenario a column belongs: {@code /} for the scenario itself; empty if it is unknown. */
    private String section(String column) {
        if (OWN.contains(column)) {
            return "/";
        }
        if (NAMES.contains(column) || SINGLE.contains(column)) {
            return "expect";
        }
        return PREFIXES.keySet().stream()
                .filter(prefix -> column.startsWith(prefix) && column.length() > prefix.length())
                .findFirst()
                .map(prefix -> PREFIXES.getOrDefault(prefix, ""))
                .orElse(vocabulary.facts().contains(column) ? "given" : "");
    }

    private Node.Mapping scenario(CsvTable.Row row) {
        Map<String, List<Node.Entry>> sections = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            addCell(row, column, sections);
        }
        Position at = table.position(row);
        List<Node.Entry> expect = new ArrayList<>(sections.getOrDefault("expect", List.of()));
        PREFIXES.values().stream()
                .filter(sections::containsKey)
                .sorted()
                .forEach(key -> expect.add(section(key, sections, at)));
        List<Node.Entry> scenario = new ArrayList<>(sections.getOrDefault("/", List.of()));
        scenario.add(section("given", sections, at));
        scenario.add(new Node.Entry("expect", at, new Node.Mapping(expect, at)));
        return new Node.Mapping(scenario, at);
    }

    private static Node.Entry section(String key, Map<String, List<Node.Entry>> sections, Position at) {
        return new Node.Entry(key, at, new Node.Mapping(sections.getOrDefault(key, List.of()), at));
    }

    private void addCell(CsvTable.Row row, int column, Map<String, List<Node.Entry>> sections) {
        String name = table.columns().get(column);
        String section = section(name);
        String cell = row.cell(column).strip();
        boolean isSaid = !cell.isEmpty() || section.equals("given");
        if (!section.isEmpty() && isSaid) {
            String key = PREFIXES.containsValue(section) ? name.substring(name.indexOf(':') + 1) : name;
            Position keyAt = header(column).plus(name.length() - key.length());
            sections.computeIfAbsent(section, unused -> new ArrayList<>())
                    .add(new Node.Entry(key, keyAt, value(name, row, column)));
        }
    }

    private Node value(String name, CsvTable.Row row, int column) {
        String cell = row.cell(column);
        String text = cell.strip();
        Position at = table.position(row, column).plus(cell.indexOf(text));
        if (NAMES.contains(name)) {
            return new Node.Sequence(text.equals("-") ? List.of() : words(text, at), at);
        }
        if (text.isEmpty()) {
            return plain("unknown", at);
        }
        return plain(text.equals("-") && MAY_BE_NONE.contains(name) ? "none" : text, at);
    }

    private static List<Node> words(String text, Position at) {
        List<Node> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(plain(matcher.group(), at.plus(matcher.start())));
        }
        return words;
    }

    private static Node.Scalar plain(String text, Position at) {
        return new Node.Scalar(text, Node.Style.PLAIN, at, at);
    }
}
