package org.guichet.examples.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.api.Window;

/** Writes a catalogue as a DMN model. */
final class DmnSource {
    /** What a decision says of a programme that takes no applications. */
    static final String CLOSED = "closed";

    private static final List<String> INPUTS =
            List.of("day", "region", "section", "division", "employees", "legalForm", "objective");
    private static final String MODEL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="catalogue" name="catalogue"
                namespace="catalogue">
            %s%s</definitions>
            """;
    private static final String INPUT = """
              <inputData id="%1$s" name="%1$s"><variable name="%1$s"/></inputData>
            """;
    private static final String DECISION = """
              <decision id="%1$s" name="%1$s">
                <variable name="%1$s"/>
                %2$s
                <literalExpression><text><![CDATA[%3$s]]></text></literalExpression>
              </decision>
            """;
    private static final String NEEDED =
            "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>";

    private DmnSource() {}

    /** The model. */
    static String model(List<Entry> entries) {
        return MODEL.formatted(
                INPUTS.stream().map(INPUT::formatted).collect(Collectors.joining()),
                entries.stream().map(DmnSource::decision).collect(Collectors.joining()));
    }

    private static String decision(Entry entry) {
        String expression = expression(entry);
        String needed = INPUTS.stream()
                .filter(expression::contains)
                .map(NEEDED::formatted)
                .collect(Collectors.joining());
        return DECISION.formatted(entry.id(), needed, expression);
    }

    private static String expression(Entry entry) {
        String met = entry.requirements().stream()
                .map(requirement -> "(" + condition(requirement) + ")")
                .collect(Collectors.joining(" and "));
        Window window = entry.window();
        return window.equals(Window.ALWAYS)
                ? met
                : "if day >= @\"%s\" and day <= @\"%s\" then %s else \"%s\""
                        .formatted(window.opens().orElseThrow(), window.closes().orElseThrow(), met, CLOSED);
    }

    private static String condition(Requirement requirement) {
        if (requirement instanceof Requirement.Employees employees) {
            return bounds(employees);
        }
        Requirement.OneOf oneOf = (Requirement.OneOf) requirement;
        String codes = oneOf.codes().stream().collect(Collectors.joining("\", \"", "\"", "\""));
        return "if %1$s = null then null else list contains([%2$s], %1$s)".formatted(oneOf.property(), codes);
    }

    private static String bounds(Requirement.Employees employees) {
        List<String> bounds = new ArrayList<>();
        if (employees.atLeast() > 0) {
            bounds.add("employees >= " + employees.atLeast());
        }
        if (employees.atMost() < Requirement.Employees.NO_LIMIT) {
            bounds.add("employees <= " + employees.atMost());
        }
        return String.join(" and ", bounds);
    }
}
