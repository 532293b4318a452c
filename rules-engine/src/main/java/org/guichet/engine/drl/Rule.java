package org.guichet.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A rule about an application. */
final class Rule {
    private static final String INDENT = "            ";

    private final String name;
    private final List<String> attributes = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();

    Rule(String name) {
        this.name = name;
    }

    /** Lets it fire once every finding is made. */
    Rule afterFindings() {
        attributes.add("salience -1");
        return this;
    }

    /** Lets it match an application that satisfies constraints. */
    Rule about(List<Constraint> constraints) {
        String all = constraints.stream()
                .map(constraint -> INDENT + constraint.lines().replace("\n", "\n" + INDENT))
                .collect(Collectors.joining(",\n"));
        return and("$application : Application(" + (all.isEmpty() ? "" : "\n" + all + "\n        ") + ")");
    }

    /** Lets it match only if a further condition element does. */
    Rule and(String element) {
        elements.add(element);
        return this;
    }

    /** The rule that inserts a fact. */
    String insert(String fact) {
        StringBuilder rule = new StringBuilder("rule \"" + name + "\"\n");
        attributes.forEach(attribute -> rule.append("    ").append(attribute).append('\n'));
        rule.append("    when\n");
        elements.forEach(element -> rule.append("        ").append(element).append('\n'));
        return rule.append("    then\n        insert(new " + fact + ");\nend\n").toString();
    }
}
