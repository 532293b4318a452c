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
 */
record Constraint(Optional<String> label, String text) {
    private static final int SHORT = 90;

    static Constraint of(String text) {
        return new Constraint(Optional.empty(), text);
    }

    Constraint labelled(String called) {
        return new Constraint(Optional.of(called), text);
    }

    /** One that holds if all of those do, within a constraint. */
    static Constraint all(List<Constraint> parts) {
        String joined = parts.stream().map(Constraint::text).collect(Collectors.joining(" && "));
        Optional<String> label =
                parts.stream().flatMap(part -> part.label.stream()).findFirst();
        return new Constraint(label, parts.size() == 1 ? joined : "( " + joined + " )");
    }

    /** One that holds if any of those does: in a line, or with a line for each and its label above. */
    static Constraint any(List<Constraint> ways) {
        if (ways.size() == 1) {
            return ways.get(0);
        }
        String inLine = ways.stream().map(Constraint::text).collect(Collectors.joining(" || "));
        boolean plain = ways.stream().allMatch(way -> way.label.isEmpty()) && !inLine.contains("\n");
        if (plain && inLine.length() <= SHORT) {
            return of("( " + inLine + " )");
        }
        List<String> lines = new ArrayList<>();
        for (Constraint way : ways) {
            String or = lines.isEmpty() ? "  " : "  || ";
            way.label.ifPresent(called -> lines.add("  " + Written.comment(called)));
            lines.add(or + way.text.replace("\n", "\n  "));
        }
        return of("(\n" + String.join("\n", lines) + "\n)");
    }

    /** The lines in which it is written. */
    String lines() {
        return label.map(called -> Written.comment(called) + "\n").orElse("") + text;
    }
}
