package org.guichet.examples.benchmarks.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.api.Window;

/** Writes a catalogue as DRL: what makes a programme possible, what makes it certain, and when it is closed. */
final class DrlSource {
    static final String PACKAGE = "catalogue";

    private static final String HEADER = """
            package catalogue

            global java.util.BitSet closed
            global java.util.BitSet possible
            global java.util.BitSet certain

            declare Company
                day : int
                region : String
                section : String
                division : String
                employees : Integer
                legalForm : String
                objective : String
            end
            """;
    private static final String RULE = """

            rule "%1$s %2$s" when
                Company(%4$s)
            then
                %2$s.set(%3$d);
            end
            """;

    private DrlSource() {}

    /** The rules. */
    static String rules(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(place -> rules(place, entries.get(place)))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static String rules(int place, Entry entry) {
        return closed(place, entry)
                + rule(
                        "possible",
                        place,
                        entry,
                        requirement ->
                                "%1$s == null || (%2$s)".formatted(requirement.property(), condition(requirement)))
                + rule(
                        "certain",
                        place,
                        entry,
                        requirement ->
                                "%1$s != null && (%2$s)".formatted(requirement.property(), condition(requirement)));
    }

    private static String closed(int place, Entry entry) {
        Window window = entry.window();
        return window.equals(Window.ALWAYS)
                ? ""
                : RULE.formatted(
                        entry.id(),
                        "closed",
                        place,
                        "day < %d || day > %d"
                                .formatted(
                                        Numbers.day(window.opens().orElseThrow()),
                                        Numbers.day(window.closes().orElseThrow())));
    }

    private static String rule(String kind, int place, Entry entry, Function<Requirement, String> constraint) {
        String constraints = entry.requirements().stream().map(constraint).collect(Collectors.joining(", "));
        return RULE.formatted(entry.id(), kind, place, constraints);
    }

    private static String condition(Requirement requirement) {
        if (requirement instanceof Requirement.Employees employees) {
            return "employees >= %d && employees <= %d".formatted(employees.atLeast(), employees.atMost());
        }
        return ((Requirement.OneOf) requirement)
                .codes().stream().collect(Collectors.joining("\", \"", requirement.property() + " in (\"", "\")"));
    }
}
