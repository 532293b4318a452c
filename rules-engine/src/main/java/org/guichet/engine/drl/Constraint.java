package org.guichet.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A constraint of a pattern.
 *
 * @param label what the pack calls it, if it does
 * @param text the constraint
 * @param alternatives whether it is made of alternatives, which need brackets within another
 */
record Constraint(Optional<String> label, String text, boolean alternatives) {
    private static final int SHORT = 90;

    static Constraint of(String text) {
        return new Constraint(Optional.empty(), text, false);
    }

    Constraint labelled(String called) {
        return new Constraint(Optional.of(called), text, alternatives);
    }

    /** One that holds if all of those do. */
    static Constraint all(List<Constraint> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String joined = parts.stream().map(Constraint::nested).collect(Collectors.joining(" && "));
        return of("( " + joined + " )");
    }

    /** One that holds if any of those does: in a line, or with a line for each and its label above. */
    static Constraint any(List<Constraint> ways) {
        if (ways.size() == 1) {
            return ways.get(0);
        }
        String inLine = ways.stream().map(Constraint::nested).collect(Collectors.joining(" || "));
        boolean plain = ways.stream().allMatch(way -> way.label.isEmpty()) && !inLine.contains("\n");
        boolean fits = plain && inLine.length() <= SHORT;
        return new Constraint(Optional.empty(), fits ? inLine : lines(ways), true);
    }

    private static String lines(List<Constraint> ways) {
        List<String> lines = new ArrayList<>();
        for (Constraint way : ways) {
            String or = lines.isEmpty() ? "" : "|| ";
            way.label.ifPresent(called -> lines.add(Written.comment(called)));
            lines.add(or + way.nested());
        }
        return String.join("\n", lines);
    }

    /** As it stands within another. */
    private String nested() {
        if (!alternatives) {
            return text;
        }
        return text.contains("\n") ? "(\n    " + text.replace("\n", "\n    ") + "\n)" : "( " + text + " )";
    }

    /** The lines in which it is written. */
    String lines() {
        return label.map(called -> Written.comment(called) + "\n").orElse("") + text;
    }
}
