package org.guichet.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.guichet.engine.source.PackFiles;

/**
 * A random pack that is well-typed and has no error: real files, written from a seed. It declares facts, figures and
 * tables of every sort, and two programmes whose criteria use every construct.
 */
final class RandomPack {
    private static final List<String> POLICIES =
            List.of("unique", "first", "any", "collect", "collect sum", "collect min", "collect max", "collect count");

    private final Random random;
    private final RandomExpressions expressions;
    /** Whether figures and tables have gaps, and dates of validity are left out: a gap may not lie in a window. */
    private final boolean gaps;

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, List<String>> criteria = new TreeMap<>();
    private final List<String> parameterNames = new ArrayList<>();

    RandomPack(long seed) {
        this.random = new Random(seed);
        this.expressions = new RandomExpressions(random);
        this.gaps = random.nextInt(3) == 0;
        addFacts();
        addParameters();
        addLists();
        addTables();
        addDefinitions();
        files.put("sources.yaml", "sources:\n  law: { title: " + text("Loi", "Law") + ", quality: R }\n");
        files.put("pack.yaml", """
                format: 1
                pack: random
                version: 1.0.0
                title: %s
                authority: { name: %s }
                languages: [fr, en]
                """.formatted(text("Pack", "Pack"), text("Région", "Region")));
        addProgramme("first");
        addProgramme("second");
    }

    /** The files, with criteria in the order in which they were made. */
    PackFiles files() {
        return files(new Random(0), false);
    }

    /** The same pack with its criteria in another order. */
    PackFiles shuffled(Random order) {
        return files(order, true);
    }

    private PackFiles files(Random order, boolean shuffled) {
        Map<String, String> all = new TreeMap<>(files);
        criteria.forEach((programme, written) -> {
            List<String> ordered = new ArrayList<>(written);
            if (shuffled) {
                Collections.shuffle(ordered, order);
            }
            String path = "programmes/" + programme + ".yaml";
            all.merge(
                    path, "criteria:\n" + String.join("", ordered), (head, body) -> head.replace("#CRITERIA\n", body));
        });
        return PackFiles.ofTexts("random", all);
    }

    /** Every file, for a message. */
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        PackFiles written = files();
        written.paths()
                .forEach(path -> all.append("--- ")
                        .append(path)
                        .append('\n')
                        .append(new String(
                                written.content(path).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8)));
        return all.toString();
    }

    private static String text(String french, String english) {
        return "{ fr: \"" + french + "\", en: \"" + english + "\" }";
    }

    private static String quoted(String expression) {
        return "'" + expression.replace("'", "''") + "'";
    }

    private <T> T pick(List<T> from) {
        return expressions.pick(from);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void addFacts() {
        StringBuilder facts = new StringBuilder("facts:\n");
        for (Sort sort : Sort.values()) {
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                String name = sort.prefix() + ".f" + i;
                expressions.addName(sort, name);
                addFact(facts, name, sort.declaration);
            }
        }
        for (int i = 0; i < 2; i++) {
            StringBuilder fields = new StringBuilder("type: list, of: { ");
            for (Sort sort : Sort.values()) {
                if (sort.isField()) {
                    fields.append(
                            sort.field() + ": { " + sort.declaration + ", label: " + text("Champ", "Field") + " }, ");
                }
            }
            expressions.addList("rows.f" + i);
            addFact(facts, "rows.f" + i, fields.substring(0, fields.length() - 2) + " }");
        }
        files.put("facts.yaml", facts.toString());
    }

    private static void addFact(StringBuilder facts, String name, String declaration) {
        facts.append("  " + name + ": { " + declaration + ", label: " + text("Fait", "Fact") + ", question: "
                + text("Quoi ?", "What?") + " }\n");
    }

    private void addParameters() {
        StringBuilder parameters = new StringBuilder("parameters:\n");
        for (Sort sort : Sort.values()) {
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                String name = sort.prefix() + ".p" + i;
                expressions.addName(sort, name);
                parameterNames.add(name);
                parameters.append("  " + name + ":\n    label: " + text("Seuil", "Threshold") + "\n");
                for (String part :
                        sort.declaration.replaceAll(", range: .*", "").split(", ", -1)) {
                    parameters.append("    " + part + "\n");
                }
                parameters.append("    values:\n");
                parameters.append("      " + first() + ": " + value(sort) + "\n");
                for (String since : changes()) {
                    parameters.append("      " + since + ": " + value(sort) + "\n");
                }
                if (gaps && chance(30)) {
                    parameters.append("    until: 2026-01-31\n");
                }
                parameters.append("    cite: law\n");
            }
        }
        files.put("parameters.yaml", parameters.toString());
    }

    private String value(Sort sort) {
        return "\"" + pick(sort.values) + "\"";
    }

    /** The first day of a figure or table. */
    private String first() {
        return gaps && chance(50) ? "2021-03-01" : "2000-01-01";
    }

    private List<String> changes() {
        return List.of("2022-02-28", "2023-07-01", "2025-03-01").stream()
                .filter(date -> chance(40))
                .toList();
    }

    private void addLists() {
        StringBuilder lists = new StringBuilder("""
                lists:
                  sizes:
                    title: { fr: "Tailles", en: "Sizes" }
                    codes:
                      micro: { fr: "Micro", en: "Micro" }
                      small: { fr: "Petite", en: "Small" }
                      medium: { fr: "Moyenne", en: "Medium" }
                      large: { fr: "Grande", en: "Large" }
                  sectors:
                    title: { fr: "Secteurs", en: "Sectors" }
                    file: tables/sectors.csv
                    columns: { code: code, parent: parent, label: { fr: label, en: label } }
                  places:
                    title: { fr: "Lieux", en: "Places" }
                    file: tables/places.csv
                    columns: { code: code, label: { fr: label, en: label }, attributes: { size: sizes } }
                sets:
                """);
        files.put("tables/sectors.csv", """
                code,parent,label
                A,,Farming
                A01,A,Crops
                A01.1,A01,Wheat
                A01.2,A01,Rice
                A02,A,Forests
                B,,Mining
                B05,B,Coal
                B05.1,B05,Hard coal
                C,,Industry
                """);
        files.put("tables/places.csv", "code,size,label\np1,micro,P\np2,small,P\np3,medium,P\np4,large,P\np5,,P\n");
        for (int i = 0; i < 3; i++) {
            addSet(lists, Sort.SECTOR, "sectorSet" + i, "sectors");
        }
        addSet(lists, Sort.SIZE, "sizeSet", "sizes");
        files.put("lists.yaml", lists.toString());
    }

    private void addSet(StringBuilder lists, Sort sort, String name, String list) {
        expressions.addSet(sort, name);
        lists.append("  " + name + ": { label: " + text("ensemble", "set") + ", list: " + list + ", codes: ["
                + expressions.codes(sort) + "]" + (chance(50) ? ", except: [" + expressions.codes(sort) + "]" : "")
                + " }\n");
    }

    private void addTables() {
        StringBuilder tables = new StringBuilder("tables:\n");
        for (String policy : POLICIES) {
            addTable(tables, policy);
        }
        files.put("tables.yaml", tables.toString());
    }

    private void addTable(StringBuilder tables, String policy) {
        String name = "grid" + POLICIES.indexOf(policy);
        List<Sort> inputs = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            inputs.add(pick(List.of(Sort.values())));
        }
        boolean folds = policy.startsWith("collect ");
        List<Sort> outputs = new ArrayList<>();
        for (int i = 0; i < (folds ? 1 : 1 + random.nextInt(2)); i++) {
            Sort output = pick(List.of(Sort.values()));
            while (folds && !output.isNumeric()) {
                output = pick(List.of(Sort.values()));
            }
            outputs.add(output);
        }
        tables.append("  " + name + ":\n    label: " + text("Barème", "Scale") + "\n    hitPolicy: " + policy + "\n");
        columns(tables, "inputs", "in", inputs);
        columns(tables, "outputs", "out", outputs);
        if (chance(50)) {
            tables.append("    versions:\n      " + first() + ": " + rows(name + "a", inputs, outputs) + "\n");
            tables.append("      2024-02-29: " + rows(name + "b", inputs, outputs) + "\n");
            if (gaps && chance(40)) {
                tables.append("    until: 2025-12-31\n");
            }
        } else {
            tables.append("    file: " + rows(name, inputs, outputs) + "\n");
        }
        if (chance(50)) {
            tables.append("    otherwise: { ");
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < outputs.size(); i++) {
                cells.add("out" + i + ": " + value(outputs.get(i)));
            }
            tables.append(String.join(", ", cells) + " }\n");
        }
        tables.append("    cite: law\n");
        for (int i = 0; i < outputs.size(); i++) {
            expressions.addTable(new RandomExpressions.Table(
                    name,
                    inputs,
                    policy.equals("collect count") ? Sort.SHARE : outputs.get(i),
                    outputs.size() > 1 ? ".out" + i : "",
                    policy.equals("collect")));
        }
    }

    private static void columns(StringBuilder tables, String key, String prefix, List<Sort> sorts) {
        tables.append("    " + key + ":\n");
        for (int i = 0; i < sorts.size(); i++) {
            tables.append(
                    "      " + prefix + i + ": { " + sorts.get(i).declaration.replaceAll(", range: .*", "")
                            + ", label: " + text("Colonne", "Column") + " }\n");
        }
    }

    private String rows(String name, List<Sort> inputs, List<Sort> outputs) {
        StringBuilder csv = new StringBuilder();
        List<String> header = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            header.add("in" + i);
        }
        for (int i = 0; i < outputs.size(); i++) {
            header.add("out" + i);
        }
        csv.append(String.join(",", header)).append('\n');
        for (int row = 0; row < 2 + random.nextInt(4); row++) {
            List<String> cells = new ArrayList<>();
            inputs.forEach(input -> cells.add(cell(test(input))));
            for (Sort output : outputs) {
                cells.add(cell(output(output, inputs)));
            }
            csv.append(String.join(",", cells)).append('\n');
        }
        files.put("tables/" + name + ".csv", csv.toString());
        return "tables/" + name + ".csv";
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** An input cell. */
    private String test(Sort sort) {
        if (chance(25)) {
            return "-";
        }
        String value = sort.literal(pick(sort.values));
        if (sort == Sort.SECTOR && chance(30)) {
            return "sectorSet" + random.nextInt(3);
        }
        if (sort.isCode()) {
            return chance(30) ? "not(" + expressions.codes(sort) + ")" : expressions.codes(sort);
        }
        if (sort.isOrdered()) {
            String named = chance(30) ? sort.prefix() + ".p0" : value;
            return switch (random.nextInt(4)) {
                case 0 -> pick(List.of("< ", "<= ", "> ", ">= ")) + named;
                case 1 ->
                    pick(List.of("[", "]")) + named + ".." + sort.literal(pick(sort.values)) + pick(List.of("]", "["));
                case 2 -> "not(" + value + ")";
                default -> pick(List.of("< ", ">= ")) + value + ", " + value;
            };
        }
        return chance(20) ? "not(" + value + ")" : value;
    }

    /** An output cell. */
    private String output(Sort sort, List<Sort> inputs) {
        if (chance(30)) {
            return "= " + sort.prefix() + ".p0";
        }
        if (chance(20) && inputs.contains(sort)) {
            return "= in" + inputs.indexOf(sort);
        }
        return pick(sort.values);
    }

    private void addDefinitions() {
        StringBuilder definitions = new StringBuilder("definitions:\n");
        List<String> written = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            String name = sort.prefix() + ".d0";
            String formula = expressions.write(sort, 3);
            String value = sort == Sort.PERSONS ? "floor(" + formula + ")" : formula;
            written.add("  " + name + ": { label: " + text("Valeur", "Value") + ", "
                    + sort.declaration.replaceAll(", range: .*", "") + ", value: " + quoted(value) + " }\n");
            expressions.addName(sort, name);
        }
        Collections.shuffle(written, random);
        written.forEach(definitions::append);
        files.put("definitions.yaml", definitions.toString());
    }

    private void addProgramme(String id) {
        StringBuilder programme = new StringBuilder();
        programme.append("programme: " + id + "\n");
        programme.append("title: " + text("Programme", "Programme") + "\npurpose: " + text("But", "Aim") + "\n");
        programme.append("nature: " + pick(List.of("right", "selective")) + "\nconfidence: A\n");
        if (!gaps && chance(60)) {
            programme.append("window: { "
                    + pick(List.of("opens: 2020-01-01", "closes: 2025-12-31", "opens: 2020-02-29, closes: 2026-02-28"))
                    + " }\n");
        }
        programme.append("#CRITERIA\n");
        List<String> written = new ArrayList<>();
        int count = 3 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            written.add(criterion("c" + i));
        }
        criteria.put(id, written);
        if (chance(60)) {
            programme.append(award());
        }
        files.put("programmes/" + id + ".yaml", programme.toString());
    }

    private String criterion(String id) {
        StringBuilder criterion = new StringBuilder("  " + id + ":\n    label: " + text("Critère", "Criterion") + "\n");
        int kind = random.nextInt(12);
        if (chance(25)) {
            criterion.append("    when: " + quoted(expressions.write(Sort.FLAG, 2)) + "\n");
        }
        if (kind == 0) {
            criterion.append(
                    "    delegate: { to: " + text("Comité", "Board") + ", guidance: " + text("Voir", "See") + " }\n");
        } else if (kind == 1) {
            criterion.append("    waive: { because: " + text("Sans", "None") + " }\n");
        } else {
            condition(criterion, "    ", 2);
            if (chance(20)) {
                criterion.append("    unless: " + quoted(expressions.write(Sort.FLAG, 2)) + "\n");
            }
        }
        if (!gaps && chance(25)) {
            criterion.append("    validity: { "
                    + pick(List.of("from: 2022-02-28", "until: 2024-12-31", "from: 2021-03-01, until: 2025-03-01"))
                    + " }\n");
        }
        return criterion.append("    cite: law\n").toString();
    }

    private void condition(StringBuilder written, String indent, int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(8);
        switch (kind) {
            case 4 -> several(written, indent, "all", depth);
            case 5 -> several(written, indent, "any", depth);
            case 6 -> several(written, indent, "none", depth);
            case 7 -> {
                int of = 2 + random.nextInt(3);
                written.append(indent + "at-least:\n" + indent + "  count: " + (1 + random.nextInt(of)) + "\n");
                parts(written, indent + "  ", "of", depth, of);
            }
            case 1, 3 -> written.append(indent + "exclude: " + quoted(expressions.write(Sort.FLAG, 3)) + "\n");
            default -> written.append(indent + "require: " + quoted(expressions.write(Sort.FLAG, 3)) + "\n");
        }
    }

    private void several(StringBuilder written, String indent, String key, int depth) {
        parts(written, indent, key, depth, 1 + random.nextInt(3));
    }

    private void parts(StringBuilder written, String indent, String key, int depth, int count) {
        written.append(indent + key + ":\n");
        for (int i = 0; i < count; i++) {
            written.append(indent + "  -\n");
            if (chance(40)) {
                written.append(indent + "    label: " + text("Part", "Part") + "\n");
            }
            condition(written, indent + "    ", depth - 1);
        }
    }

    private String award() {
        return """
                award:
                  form: grant
                  steps:
                    base:
                      label: %s
                      value: %s
                    gross:
                      label: %s
                      value: base * share.p0
                  amount: %s
                %s%s  round: %s
                  cite: law
                """.formatted(
                text("Assiette", "Base"),
                quoted(expressions.write(Sort.CASH, 2)),
                text("Brut", "Gross"),
                pick(List.of("gross", "gross + cash.p0", "min(base, gross)")),
                chance(50) ? "  ceiling: " + quoted(expressions.write(Sort.CASH, 1)) + "\n" : "",
                chance(50) ? "  floor: { value: cash.p0, below: " + pick(List.of("none", "raise")) + " }\n" : "",
                pick(List.of("down to 1 EUR", "up to 100 EUR", "half up to 0.01 EUR")));
    }
}
