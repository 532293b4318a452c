package org.guichet.engine.drl;

import java.util.ArrayList;
import java.util.List;

/** Breaks long lines: a call that is too long gets a line for each argument. */
final class Layout {
    static final int WIDTH = 110;

    private static final String DEEPER = "        ";

    private Layout() {}

    /** A call, perhaps behind a cast, broken if it is too long. */
    static String broken(String call, String indent) {
        int cast = call.startsWith("(") ? call.indexOf(") ") + 2 : 0;
        return call.substring(0, cast) + brokenCall(call.substring(cast), indent);
    }

    private static String brokenCall(String call, String indent) {
        int open = call.indexOf('(');
        boolean whole = open >= 0 && closing(call, open) == call.length() - 1;
        if (indent.length() + call.length() <= WIDTH || !whole) {
            return call;
        }
        String head = call.substring(0, open + 1);
        List<String> arguments = arguments(call.substring(open + 1, call.length() - 1));
        if (arguments.size() == 1) {
            return head + broken(arguments.get(0), indent) + ")";
        }
        String deeper = indent + DEEPER;
        if (arguments.stream().noneMatch(argument -> argument.contains("("))) {
            return head + filled(arguments, deeper) + ")";
        }
        List<String> lines = new ArrayList<>();
        arguments.forEach(argument -> lines.add(deeper + broken(argument, deeper)));
        return head + "\n" + String.join(",\n", lines) + ")";
    }

    /** Several to a line, as many as go. */
    static String filled(List<String> parts, String indent) {
        StringBuilder filled = new StringBuilder();
        int column = WIDTH;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i) + (i == parts.size() - 1 ? "" : ",");
            if (column + part.length() + 1 > WIDTH) {
                filled.append('\n').append(indent);
                column = indent.length();
            } else {
                filled.append(' ');
            }
            filled.append(part);
            column += part.length() + 1;
        }
        return filled.toString();
    }

    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at = next(text, at)) {
            if (text.charAt(at) == ',') {
                arguments.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        arguments.add(text.substring(start).strip());
        return arguments;
    }

    /** The place behind what stands there: a letter, a constant between quotes, or everything in brackets. */
    private static int next(String text, int at) {
        return switch (text.charAt(at)) {
            case '(' -> closing(text, at) + 1;
            case '"' -> endOfConstant(text, at) + 1;
            default -> at + 1;
        };
    }

    private static int closing(String text, int open) {
        int at = open + 1;
        while (text.charAt(at) != ')') {
            at = next(text, at);
        }
        return at;
    }

    private static int endOfConstant(String text, int open) {
        int at = open + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
