package org.guichet.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guichet.api.Application;
import org.guichet.engine.source.PackFiles;

/**
 * A random pack of which every fact has few values, so that every application there is can be decided on. Its
 * programmes are called {@code aid}, {@code aid2}, {@code aid3}…
 */
final class SmallPack {
    private static final String FACTS = """
            facts:
              flag.a: { type: boolean, label: { fr: A, en: A }, question: { fr: A, en: A } }
              flag.b: { type: boolean, label: { fr: B, en: B }, question: { fr: B, en: B } }
              count.a: { type: integer, range: "[0..5]", label: { fr: A, en: A }, question: { fr: A, en: A } }
              count.b: { type: integer, range: "[0..5]", label: { fr: B, en: B }, question: { fr: B, en: B } }
              day.a: { type: date, range: '[date(\"2025-12-29\")..date(\"2026-01-03\")]', label: { fr: D, en: D }, question: { fr: D, en: D } }
              sector.a: { type: code, list: sectors, label: { fr: S, en: S }, question: { fr: S, en: S } }
            """;
    private static final String PARAMETERS = """
            parameters:
              least:
                label: { fr: Minimum, en: Minimum }
                type: integer
                values: { 2020-01-01: 2, 2026-01-04: 4, 2026-01-07: 1 }
                cite: law
            """;
    private static final String LISTS = """
            lists:
              sectors:
                title: { fr: "Secteurs", en: "Sectors" }
                codes:
                  farming: { fr: "A", en: "A" }
                  mining: { fr: "B", en: "B" }
                  trade: { fr: "C", en: "C" }
                  care: { fr: "D", en: "D" }
            """;
    private static final String TABLES = """
            tables:
              grid:
                label: { fr: Grille, en: Grid }
                hitPolicy: first
                inputs:
                  n: { type: integer, label: { fr: N, en: N } }
                  s: { type: code, list: sectors, label: { fr: S, en: S } }
                outputs:
                  most: { type: integer, label: { fr: M, en: M } }
                file: tables/grid.csv
                otherwise: { most: 2 }
                cite: law
              sparse:
                label: { fr: Lacunes, en: Gaps }
                hitPolicy: first
                inputs:
                  s: { type: code, list: sectors, label: { fr: S, en: S } }
                outputs:
                  most: { type: integer, label: { fr: M, en: M } }
                file: tables/sparse.csv
                cite: law
            """;
    private static final String SPARSE =
            String.join("\n", "s,most", "\"\"\"farming\"\"\",1", "\"\"\"trade\"\"\",3", "");
    private static final String GRID = String.join(
            "\n",
            "n,s,most",
            "< 2,\"\"\"farming\"\", \"\"mining\"\"\",3",
            "-,\"not(\"\"farming\"\")\",1",
            ">= 4,-,5",
            "");
    private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "=", "!=");
    private static final List<String> SECTORS = List.of("farming", "mining", "trade", "care");

    private final Random random;
    private final boolean joint;
    private final boolean gaps;
    /** The facts that an applicant can change; where there are some, the programme depends on the date too. */
    private final Set<String> actionable = new LinkedHashSet<>();

    private final Map<String, List<Object>> domains = new LinkedHashMap<>();
    private final Map<String, String> programmes = new LinkedHashMap<>();

    /** @param joint whether open facts may be compared with each other */
    SmallPack(long seed, boolean joint) {
        this(seed, joint, 1, List.of());
    }

    /** One with a table that has no row for some codes: then a criterion stays open although every fact is known. */
    static SmallPack withGaps(long seed) {
        return new SmallPack(seed, false, true, 1, List.of());
    }

    /**
     * As defined by {@link #SmallPack(long, boolean)}.
     *
     * @param programmes how many programmes it has
     * @param actionable the facts that an applicant can change
     */
    SmallPack(long seed, boolean joint, int programmes, List<String> actionable) {
        this(seed, joint, false, programmes, actionable);
    }

    private SmallPack(long seed, boolean joint, boolean gaps, int programmes, List<String> actionable) {
        this.random = new Random(seed);
        this.joint = joint;
        this.gaps = gaps;
        this.actionable.addAll(actionable);
        domains.put("flag.a", List.of(true, false));
        domains.put("flag.b", List.of(true, false));
        domains.put("count.a", numbers());
        domains.put("count.b", numbers());
        List<Object> days = new ArrayList<>();
        LocalDate.of(2025, 12, 29).datesUntil(LocalDate.of(2026, 1, 4)).forEach(days::add);
        domains.put("day.a", days);
        domains.put("sector.a", List.copyOf(SECTORS));
        for (int i = 1; i <= programmes; i++) {
            String name = i == 1 ? "aid" : "aid" + i;
            this.programmes.put(name, programme(name));
        }
    }

    private static List<Object> numbers() {
        return IntStream.range(0, 6)
                .mapToObj(BigDecimal::valueOf)
                .map(Object.class::cast)
                .toList();
    }

    /** The facts. */
    Set<String> facts() {
        return domains.keySet();
    }

    /** The values that a fact may have. */
    List<Object> values(String fact) {
        return Objects.requireNonNull(domains.get(fact));
    }

    /** The facts that an applicant can change. */
    Set<String> actionable() {
        return actionable;
    }

    private String declared() {
        String facts = FACTS;
        for (String name : actionable) {
            facts = facts.replace(name + ": { ", name + ": { actionable: yes, ");
        }
        return facts;
    }

    PackFiles files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pack.yaml", TestPacks.HEADER);
        files.put("sources.yaml", "sources:\n  law: { title: { fr: Loi, en: Law }, quality: R }\n");
        files.put("facts.yaml", declared());
        files.put("parameters.yaml", PARAMETERS);
        files.put("lists.yaml", LISTS);
        files.put("tables.yaml", TABLES);
        files.put("tables/grid.csv", GRID);
        files.put("tables/sparse.csv", SPARSE);
        programmes.forEach((name, text) -> files.put("programmes/" + name + ".yaml", text));
        return PackFiles.ofTexts("test", files);
    }

    /** An application that leaves some facts open, but not so many that completions cannot be counted. */
    Application application(Random choice, LocalDate asOf) {
        Application.Builder application = Application.builder().asOf(asOf);
        int completions = 1;
        List<String> names = new ArrayList<>(domains.keySet());
        Collections.shuffle(names, choice);
        for (String name : names) {
            List<Object> values = values(name);
            boolean open = completions * values.size() <= 300 && choice.nextInt(4) > (actionable.isEmpty() ? 0 : 2);
            if (open) {
                completions *= values.size();
            } else {
                application.fact(name, values.get(choice.nextInt(values.size())));
            }
        }
        return application.build();
    }

    private String programme(String name) {
        StringBuilder written = new StringBuilder("""
                programme: %s
                title: { fr: "Aide", en: "Aid" }
                purpose: { fr: "Essayer", en: "To try" }
                nature: %s
                confidence: A
                criteria:
                """.formatted(name, random.nextInt(4) == 0 ? "selective" : "right"));
        if (!actionable.isEmpty()) {
            written.insert(written.indexOf("nature:"), window());
        }
        int criteria = 1 + random.nextInt(4);
        for (int i = 0; i < criteria; i++) {
            written.append("  c" + i + ":\n    label: { fr: Critère, en: Criterion }\n    cite: law\n");
            if (!actionable.isEmpty() && random.nextInt(6) == 0) {
                String from = "from: 2026-01-0" + (1 + random.nextInt(5));
                String until = "until: 2026-01-0" + (5 + random.nextInt(4));
                written.append("    validity: { " + pick(List.of(from, until, from + ", " + until)) + " }\n");
            }
            if (random.nextInt(gaps ? 2 : 4) == 0) {
                written.append("    when: '" + condition(1) + "'\n");
            }
            if (random.nextInt(gaps ? 3 : 7) == 0) {
                written.append("    delegate: { to: { fr: J, en: J }, guidance: { fr: J, en: J } }\n");
            } else {
                written.append("    " + (random.nextBoolean() ? "require" : "exclude") + ": '" + condition(3) + "'\n");
                if (random.nextInt(6) == 0) {
                    written.append("    unless: '" + condition(1) + "'\n");
                }
            }
        }
        return written.toString();
    }

    private String window() {
        String opens = random.nextInt(4) == 0 ? "opens: 2026-01-0" + (1 + random.nextInt(5)) + ", " : "";
        return "window: { " + opens + "closes: 2026-01-" + (10 + random.nextInt(3)) + " }\n";
    }

    private String condition(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return atom();
        }
        String left = condition(depth - 1);
        String right = condition(depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> "(" + left + " and " + right + ")";
            case 1 -> "(" + left + " or " + right + ")";
            case 2 -> "not(" + left + ")";
            default -> "(if " + condition(depth - 1) + " then " + left + " else " + right + ")";
        };
    }

    private String atom() {
        String relation = pick(RELATIONS);
        String count = random.nextBoolean() ? "count.a" : "count.b";
        if (!actionable.isEmpty() && random.nextInt(9) == 0) {
            String day = "date(\"2026-01-0" + (1 + random.nextInt(9)) + "\")";
            return random.nextBoolean()
                    ? "decision.date " + pick(List.of("<", ">=")) + " " + day
                    : count + " " + relation + " least";
        }
        if (gaps && random.nextInt(5) == 0) {
            return "sparse(sector.a) " + relation + " " + random.nextInt(5);
        }
        return switch (random.nextInt(joint ? 11 : 9)) {
            case 0 -> "flag.a";
            case 1 -> "flag.b";
            case 2, 3 -> count + " " + relation + " " + random.nextInt(7);
            case 4 -> "sector.a in [\"" + pick(SECTORS) + "\", \"" + pick(SECTORS) + "\"]";
            case 5 -> "day.a " + pick(List.of("<", ">=")) + " date(\"2026-01-0" + (1 + random.nextInt(3)) + "\")";
            case 6 -> "(if flag.a then 2 * " + count + " - 1 else 3) " + relation + " " + random.nextInt(7);
            case 7 -> "min(" + count + ", 4) + 1 " + relation + " " + random.nextInt(7);
            case 8 -> "grid(count.a, sector.a) " + relation + " " + random.nextInt(6);
            case 9 -> "count.a " + relation + " count.b";
            default -> "count.a + count.b " + relation + " " + random.nextInt(9);
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Override
    public String toString() {
        return String.join("\n", programmes.values());
    }
}
