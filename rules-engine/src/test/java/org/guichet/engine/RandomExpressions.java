package org.guichet.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes random FEEL that is well-typed in a random pack. */
final class RandomExpressions {
    private static final int MOST_RUNNING = 2;
    private static final List<Sort> NUMERIC = List.of(Sort.PERSONS, Sort.EFFORT, Sort.CASH, Sort.SHARE);
    private static final List<Sort> ORDERED = List.of(Sort.PERSONS, Sort.EFFORT, Sort.CASH, Sort.SHARE, Sort.DAY);
    private static final List<Sort> FIELDS =
            List.of(Sort.FLAG, Sort.PERSONS, Sort.EFFORT, Sort.CASH, Sort.SHARE, Sort.DAY, Sort.NOTE, Sort.SECTOR);
    private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "=", "!=");

    private final Random random;
    private int running;
    private final Map<Sort, List<String>> names = new EnumMap<>(Sort.class);
    private final List<String> lists = new ArrayList<>();
    private final List<String> sectorSets = new ArrayList<>();
    private final List<String> sizeSets = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    RandomExpressions(Random random) {
        this.random = random;
        for (Sort sort : Sort.values()) {
            names.put(sort, new ArrayList<>());
        }
    }

    /**
     * A decision table that expressions may call.
     *
     * @param suffix {@code .output} where it has several outputs
     * @param collects whether it gives a list
     */
    record Table(String name, List<Sort> inputs, Sort output, String suffix, boolean collects) {}

    /**
     * A variable of a quantifier or filter.
     *
     * @param record whether it is a record; its fields are named behind the prefix
     * @param sort what it is, if it is not a record
     */
    record Local(String name, boolean record, Sort sort) {}

    void addName(Sort sort, String name) {
        names(sort).add(name);
    }

    void addList(String name) {
        lists.add(name);
    }

    void addSet(Sort sort, String name) {
        (sort == Sort.SIZE ? sizeSets : sectorSets).add(name);
    }

    void addTable(Table table) {
        tables.add(table);
    }

    private List<String> names(Sort sort) {
        return names.getOrDefault(sort, List.of());
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** An expression of that sort. */
    String write(Sort sort, int depth) {
        return write(sort, depth, List.of());
    }

    private String write(Sort sort, int depth, List<Local> locals) {
        if (depth <= 0 || random.nextInt(5) == 0) {
            return leaf(sort, locals);
        }
        String written = switch (sort) {
            case FLAG -> condition(depth, locals);
            case DAY -> day(depth, locals);
            case NOTE, SIZE, SECTOR, PLACE -> choice(sort, depth, locals);
            default -> number(sort, depth, locals);
        };
        return written.length() > 350 ? leaf(sort, locals) : written;
    }

    private String leaf(Sort sort, List<Local> locals) {
        if (!locals.isEmpty() && random.nextInt(3) > 0) {
            Local local = pick(locals);
            if (local.record && sort.isField()) {
                return local.name.isEmpty() ? sort.field() : local.name + "." + sort.field();
            }
            if (!local.record && local.sort == sort) {
                return local.name;
            }
        }
        if (sort == Sort.DAY && random.nextInt(4) == 0) {
            return "decision.date";
        }
        if (sort == Sort.SIZE && random.nextInt(3) == 0) {
            return pick(names(Sort.PLACE)) + ".size";
        }
        if (sort == Sort.FLAG && random.nextInt(12) == 0) {
            return pick(List.of("true", "false"));
        }
        List<Table> fitting = tables.stream()
                .filter(table -> table.output == sort && !table.collects)
                .toList();
        if (!fitting.isEmpty() && random.nextInt(4) == 0) {
            return call(pick(fitting), 0, locals);
        }
        return pick(names(sort));
    }

    private String call(Table table, int depth, List<Local> locals) {
        return table.name
                + "("
                + String.join(
                        ", ",
                        table.inputs.stream()
                                .map(input -> write(input, depth, locals))
                                .toList())
                + ")" + table.suffix;
    }

    /** In brackets, unless it is a name or a call. */
    private static String closed(String written) {
        return written.matches("[A-Za-z0-9.]+") ? written : "(" + written + ")";
    }

    private String sub(Sort sort, int depth, List<Local> locals) {
        return closed(write(sort, depth - 1, locals));
    }

    private String condition(int depth, List<Local> locals) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> comparison(pick(ORDERED), depth, locals);
            case 4 -> equality(depth, locals);
            case 5 -> sub(Sort.SECTOR, depth, locals) + " in " + pick(sectorSets);
            case 6 ->
                random.nextBoolean()
                        ? sub(Sort.SIZE, depth, locals) + " in " + pick(sizeSets)
                        : sub(Sort.SECTOR, depth, locals) + " in [" + codes(Sort.SECTOR) + "]";
            case 7 -> range(pick(ORDERED), depth, locals);
            case 8 -> "not(" + write(Sort.FLAG, depth - 1, locals) + ")";
            case 9, 10 -> several(" and ", depth, locals);
            case 11, 12 -> several(" or ", depth, locals);
            case 13 -> choice(Sort.FLAG, depth, locals);
            case 14, 15 -> quantified(depth, locals);
            case 16 -> overValues(depth, locals);
            case 17 -> duration(depth, locals);
            case 18 -> part(depth, locals);
            default ->
                "count(" + list(depth, locals) + ") " + pick(RELATIONS) + " "
                        + pick(List.of("0", "1", "2", pick(names(Sort.SHARE))));
        };
    }

    private String comparison(Sort sort, int depth, List<Local> locals) {
        String right = random.nextInt(3) == 0 && sort != Sort.CASH
                ? sort.literal(pick(sort.values))
                : sub(sort, depth, locals);
        return sub(sort, depth, locals) + " " + pick(RELATIONS) + " " + right;
    }

    private String equality(int depth, List<Local> locals) {
        Sort sort = pick(List.of(Sort.FLAG, Sort.NOTE, Sort.SIZE, Sort.SECTOR, Sort.PLACE));
        String right = random.nextBoolean() ? sort.literal(pick(sort.values)) : leaf(sort, locals);
        return sub(sort, depth, locals) + pick(List.of(" = ", " != ")) + right;
    }

    String codes(Sort sort) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            codes.add("\"" + pick(sort.values) + "\"");
        }
        return String.join(", ", codes.stream().distinct().toList());
    }

    private String range(Sort sort, int depth, List<Local> locals) {
        String low = pick(names(sort));
        String high = pick(names(sort));
        String value = sub(sort, depth, locals);
        return random.nextInt(3) == 0
                ? value + " between " + low + " and " + high
                : value + " in " + pick(List.of("[", "]")) + low + ".." + high + pick(List.of("]", "["));
    }

    private String several(String connective, int depth, List<Local> locals) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(sub(Sort.FLAG, depth, locals));
        }
        return String.join(connective, parts);
    }

    private String choice(Sort sort, int depth, List<Local> locals) {
        return "if " + sub(Sort.FLAG, depth, locals) + " then " + sub(sort, depth, locals) + " else "
                + sub(sort, depth, locals);
    }

    /** A list of records. */
    private String list(int depth, List<Local> locals) {
        String list = pick(lists);
        if (depth <= 0 || running >= MOST_RUNNING || random.nextBoolean()) {
            return list;
        }
        List<Local> inner = new ArrayList<>(locals);
        inner.add(new Local("", true, Sort.FLAG));
        running++;
        String kept = list + "[" + write(Sort.FLAG, Math.min(depth - 1, 2), inner) + "]";
        String filtered = random.nextInt(4) == 0 ? kept + "[" + write(Sort.FLAG, 1, inner) + "]" : kept;
        running--;
        return filtered;
    }

    private String quantified(int depth, List<Local> locals) {
        if (running >= MOST_RUNNING) {
            return leaf(Sort.FLAG, locals);
        }
        String name = "v" + locals.size();
        List<Local> inner = new ArrayList<>(locals);
        inner.removeIf(local -> local.name.isEmpty());
        inner.add(new Local(name, true, Sort.FLAG));
        return pick(List.of("some ", "every ")) + name + " in " + list(depth - 1, locals) + " satisfies "
                + running(depth, inner);
    }

    /** One field of every record, or what a table collects; not a filtered list's, whose fields hide others. */
    private String values(Sort sort, int depth, List<Local> locals) {
        List<Table> fitting = tables.stream()
                .filter(table -> table.output == sort && table.collects)
                .toList();
        if (!fitting.isEmpty() && (random.nextBoolean() || !sort.isField())) {
            return call(pick(fitting), 0, locals);
        }
        return list(depth - 1, locals) + "." + sort.field();
    }

    private String overValues(int depth, List<Local> locals) {
        Sort sort = pick(FIELDS);
        if (running >= MOST_RUNNING) {
            return leaf(Sort.FLAG, locals);
        }
        if (random.nextInt(3) == 0) {
            return sub(sort, 1, locals) + " in " + values(sort, depth, locals);
        }
        String name = "w" + locals.size();
        List<Local> inner = new ArrayList<>(locals);
        inner.removeIf(local -> local.name.isEmpty());
        inner.add(new Local(name, false, sort));
        return pick(List.of("some ", "every ")) + name + " in " + values(sort, depth, locals) + " satisfies "
                + running(depth, inner);
    }

    /** A condition on what runs through a list: no more lists are run through within it than packs may. */
    private String running(int depth, List<Local> inner) {
        running++;
        String condition = sub(Sort.FLAG, depth, inner);
        running--;
        return condition;
    }

    private String elapsed(int depth, List<Local> locals) {
        return "years and months duration(" + write(Sort.DAY, depth - 1, locals) + ", "
                + write(Sort.DAY, depth - 1, locals) + ")";
    }

    private String duration(int depth, List<Local> locals) {
        return random.nextBoolean()
                ? elapsed(depth, locals) + " " + pick(RELATIONS) + " duration(\""
                        + pick(List.of("P3Y", "P1Y6M", "P0M", "P24M")) + "\")"
                : "(" + sub(Sort.DAY, depth, locals) + " - " + sub(Sort.DAY, depth, locals) + ") " + pick(RELATIONS)
                        + " duration(\"" + pick(List.of("P30D", "P365D", "P1D")) + "\")";
    }

    private String part(int depth, List<Local> locals) {
        return switch (random.nextInt(4)) {
            case 0 -> elapsed(depth, locals) + ".years " + pick(RELATIONS) + " " + random.nextInt(6);
            case 1 -> elapsed(depth, locals) + ".months " + pick(RELATIONS) + " " + random.nextInt(12);
            case 2 ->
                "(" + sub(Sort.DAY, depth, locals) + " - " + sub(Sort.DAY, depth, locals) + ").days " + pick(RELATIONS)
                        + " " + pick(List.of("0", "1", "365"));
            default ->
                pick(names(Sort.DAY)) + pick(List.of(".year ", ".month ", ".day ")) + pick(RELATIONS) + " "
                        + pick(List.of("1", "2", "28", "29", "2024"));
        };
    }

    private String day(int depth, List<Local> locals) {
        return switch (random.nextInt(5)) {
            case 0 -> sub(Sort.DAY, depth, locals) + pick(List.of(" + ", " - ")) + "duration(\"P2M\")";
            case 1 -> "duration(\"P10D\") + " + sub(Sort.DAY, depth, locals);
            case 2 -> choice(Sort.DAY, depth, locals);
            case 3 -> pick(List.of("min(", "max(")) + values(Sort.DAY, depth, locals) + ")";
            default ->
                pick(List.of("min(", "max(")) + sub(Sort.DAY, depth, locals) + ", " + sub(Sort.DAY, depth, locals)
                        + ")";
        };
    }

    private String number(Sort sort, int depth, List<Local> locals) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> sub(sort, depth, locals) + pick(List.of(" + ", " - ")) + sub(sort, depth, locals);
            case 2 -> sub(sort, depth, locals) + " * " + sub(Sort.SHARE, depth, locals);
            case 3 -> ratio(sort, depth, locals);
            case 4 -> pick(List.of("abs(", "floor(", "ceiling(")) + write(sort, depth - 1, locals) + ")";
            case 5 -> pick(List.of("sum(", "min(", "max(")) + values(sort, depth, locals) + ")";
            case 6 -> choice(sort, depth, locals);
            case 7 -> sort == Sort.SHARE ? "count(" + list(depth - 1, locals) + ")" : "-" + closed(leaf(sort, locals));
            default -> pick(List.of("min(", "max(")) + sub(sort, depth, locals) + ", " + sub(sort, depth, locals) + ")";
        };
    }

    private String ratio(Sort sort, int depth, List<Local> locals) {
        Sort other = sort == Sort.SHARE ? pick(NUMERIC) : sort;
        return sub(other, depth, locals) + " / " + sub(sort == Sort.SHARE ? other : Sort.SHARE, depth, locals);
    }
}
