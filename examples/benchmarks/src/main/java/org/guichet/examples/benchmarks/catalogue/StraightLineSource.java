package org.guichet.examples.benchmarks.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.api.Verdict;
import org.guichet.api.Window;

/** Writes a Java class that screens some programmes, one method for each. */
final class StraightLineSource {
    private static final String CLASS = """
            import org.guichet.api.Verdict;

            public final class %s implements java.util.function.BiConsumer<int[], Verdict[]> {
            %s
                @Override
                public void accept(int[] company, Verdict[] verdicts) {
                    int region = company[0];
                    int sector = company[1];
                    int employees = company[2];
                    int legalForm = company[3];
                    int objective = company[4];
                    int day = company[5];
            %s    }
            %s}
            """;
    private static final String CALL =
            "        verdicts[%1$d] = p%1$d(region, sector, employees, legalForm, objective, day);\n";
    private static final String METHOD = """

                private static Verdict p%d(
                        int region, int sector, int employees, int legalForm, int objective, int day) {
                    boolean open = false;
            %s        return open ? Verdict.UNDETERMINED : Verdict.ELIGIBLE;
                }
            """;
    private static final String TEST = """
                    if (%1$s < 0) {
                        open = true;
                    } else if (%2$s) {
                        return Verdict.NOT_ELIGIBLE;
                    }
            """;

    private final Map<List<String>, String> sectorLists = new LinkedHashMap<>();
    private final StringBuilder constants = new StringBuilder();

    /** The class. */
    String block(String name, int first, List<Entry> entries) {
        StringBuilder calls = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            calls.append(CALL.formatted(first + i));
            methods.append(METHOD.formatted(first + i, body(entries.get(i))));
        }
        return CLASS.formatted(name, constants, calls, methods);
    }

    private String body(Entry entry) {
        return window(entry.window())
                + entry.requirements().stream()
                        .map(requirement -> TEST.formatted(requirement.field().property(), failure(requirement)))
                        .collect(Collectors.joining());
    }

    private static String window(Window window) {
        if (window.equals(Window.ALWAYS)) {
            return "";
        }
        int opens = Numbers.day(window.opens().orElseThrow());
        int closes = Numbers.day(window.closes().orElseThrow());
        return "        if (day < %d || day > %d) return Verdict.%s;\n".formatted(opens, closes, Verdict.CLOSED);
    }

    private String failure(Requirement requirement) {
        if (requirement instanceof Requirement.Employees employees) {
            return "employees < %d || employees > %d".formatted(employees.atLeast(), employees.atMost());
        }
        Requirement.OneOf oneOf = (Requirement.OneOf) requirement;
        if (oneOf.field() == Field.SECTOR) {
            String list = sectorLists.computeIfAbsent(oneOf.codes(), codes -> sectorList(oneOf));
            return "(%s[sector >> 6] >>> sector & 1) == 0".formatted(list);
        }
        return "(%s >>> %s & 1) == 0"
                .formatted(literal(Numbers.accepted(oneOf)[0]), oneOf.field().property());
    }

    private String sectorList(Requirement.OneOf requirement) {
        String name = "SECTORS_" + sectorLists.size();
        constants.append("    private static final long[] %s = {%s};%n"
                .formatted(
                        name,
                        Arrays.stream(Numbers.accepted(requirement))
                                .mapToObj(StraightLineSource::literal)
                                .collect(Collectors.joining(", "))));
        return name;
    }

    private static String literal(long bits) {
        return "0x" + Long.toHexString(bits) + "L";
    }
}
