package org.guichet.engine.rulebase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.kie.api.builder.Message;

/**
 * Tells what Drools' compiler finds wrong with DRL files, where they say it. Drools turns rules into Java, and what is
 * wrong with that has a line of the Java alone: its statement is looked up in the rules.
 */
final class RuleErrors {
    private static final Pattern SYNTAX = Pattern.compile("\\[ERR \\d+] Line (\\d+):(\\d+) (.*)", Pattern.DOTALL);
    private static final Pattern CONSEQUENCE =
            Pattern.compile("Unable to parse consequence caused by: \\(line (\\d+),col (\\d+)\\) (.*)", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("expression: (.+)", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("Java source of (\\S+) in error:\n(.*)", Pattern.DOTALL);
    private static final Pattern CULPRIT =
            Pattern.compile("(?:method|constructor) ([\\w$]+)|([\\w$]+) cannot be resolved");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\s+");
    private static final int LONGEST = 300;

    private final Map<String, RuleText> byPath;
    private final Diagnostics diagnostics;
    private final Map<String, List<String>> sources = new HashMap<>();

    /** @param byPath the files by the path under which Drools knows them */
    RuleErrors(Map<String, RuleText> byPath, Diagnostics diagnostics) {
        this.byPath = byPath;
        this.diagnostics = diagnostics;
    }

    /** Something wrong, where it is known. */
    private record Fault(Position at, String text) {}

    void report(List<Message> messages) {
        for (Message message : messages) {
            Matcher source = SOURCE.matcher(message.getText());
            if (source.lookingAt()) {
                sources.put(source.group(1), source.group(2).lines().toList());
            }
        }
        List<Message> telling = messages.stream().filter(RuleErrors::isTelling).toList();
        (telling.isEmpty() ? messages : telling)
                .stream().map(this::fault).distinct().forEach(this::report);
    }

    /** Reports what made Drools give up; its text may name a variable. */
    void report(RuntimeException failure) {
        String text = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        Matcher variable = VARIABLE.matcher(text);
        Optional<Position> found = variable.find() ? find(variable.group(), variable.group()) : Optional.empty();
        report(new Fault(found.orElseGet(this::start), text));
    }

    /** Some messages only repeat that there are others. */
    private static boolean isTelling(Message message) {
        return !SOURCE.matcher(message.getText()).lookingAt()
                && !message.getText().equals("Parser returned a null Package");
    }

    private void report(Fault fault) {
        String text = fault.text
                .replaceAll("(?s)\\s*Problem stacktrace.*", "")
                .replace("org.guichet.engine.facts.", "")
                .strip()
                .replaceAll("\\s+", " ");
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        diagnostics.report(Code.G809, fault.at, "this does not compile: " + shown);
    }

    private Fault fault(Message message) {
        RuleText file = byPath.get(message.getPath());
        String text = message.getText();
        if (file == null) {
            return new Fault(ofJava(message).orElseGet(this::start), text);
        }
        Matcher syntax = SYNTAX.matcher(text);
        if (syntax.matches()) {
            int column = Integer.parseInt(syntax.group(2)) + 1;
            return new Fault(new Position(file.file(), Integer.parseInt(syntax.group(1)), column), syntax.group(3));
        }
        Matcher consequence = CONSEQUENCE.matcher(text);
        if (consequence.matches()) {
            return new Fault(inConsequence(file, message.getLine(), consequence), consequence.group(3));
        }
        Matcher expression = EXPRESSION.matcher(text);
        Optional<Position> found = expression.find() ? find(expression.group(1), "") : Optional.empty();
        return new Fault(found.orElseGet(() -> new Position(file.file(), Math.max(message.getLine(), 1), 1)), text);
    }

    private Position start() {
        return Position.startOf(byPath.values().iterator().next().file());
    }

    /** Drools counts from the first statement, as the second line. */
    private static Position inConsequence(RuleText file, int ruleLine, Matcher at) {
        Lines lines = new Lines(file);
        Matcher then = THEN.matcher(file.text());
        int first = then.find(lines.start(ruleLine)) ? then.end() : lines.start(ruleLine);
        Position begin = lines.at(first);
        int line = Integer.parseInt(at.group(1));
        int column = Integer.parseInt(at.group(2)) + (line == 2 ? begin.column() - 1 : 0);
        return new Position(file.file(), Math.max(begin.line() + line - 2, 1), column);
    }

    private Optional<Position> ofJava(Message message) {
        List<String> source = sources.getOrDefault(message.getPath(), List.of());
        int line = message.getLine() - 1;
        if (line < 0 || line >= source.size()) {
            return Optional.empty();
        }
        Matcher culprit = CULPRIT.matcher(message.getText());
        String name = culprit.find()
                ? Stream.of(1, 2)
                        .map(culprit::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse("")
                : "";
        return find(source.get(line).replace("drools.", ""), name);
    }

    /** Where a piece of code stands in the rules, however it is spaced, or a name in it. */
    private Optional<Position> find(String code, String name) {
        String tight = code.replaceAll("\\s", "");
        return byPath.values().stream()
                .flatMap(file -> new Lines(file).find(tight, name).stream())
                .findFirst();
    }
}
