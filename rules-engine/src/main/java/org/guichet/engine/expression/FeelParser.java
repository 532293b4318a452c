package org.guichet.engine.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.types.ScopeImpl;
import org.kie.dmn.feel.lang.types.SymbolTable;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;

/**
 * Parses FEEL with the parser of kie-dmn-feel. Length and depth are bounded before it sees the text. For one thread.
 */
final class FeelParser {
    /** The most characters of an expression. */
    static final int MAX_LENGTH = 2_000;

    /** The most brackets that may be open at once: the parser's time grows fast with them. */
    static final int MAX_DEPTH = 16;

    /** The most operators and keywords that may nest without brackets. */
    static final int MAX_WORDS = 400;

    private static final Pattern QUANTIFIER = Pattern.compile("\\b(some|every|for|function)\\b");
    private static final Pattern LONG_PATH = Pattern.compile("(\\.\\s*\\w+\\s*){17}");
    private static final Pattern LONG_SIGN = Pattern.compile("([-+]\\s*){17}");
    private static final Pattern NO_WORD = Pattern.compile("\\W+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[<>=!*]+");

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("≥", ">="),
            Map.entry("≤", "<="),
            Map.entry("≠", "!="),
            Map.entry("&", "and"),
            Map.entry("|", "or"),
            Map.entry("AND", "and"),
            Map.entry("OR", "or"),
            Map.entry("et", "and"),
            Map.entry("ou", "or"),
            Map.entry("×", "*"),
            Map.entry("÷", "/"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("«", "\""));

    /** The most short texts of which the trees are kept, and how long these may be. */
    private static final int MAX_KEPT = 1_000;

    private static final int SHORT = 60;

    /** Trees are not changed once they are there, and packs say the same in many places. */
    private final Map<Text, Parse> kept = new HashMap<>();

    private record Text(String text, boolean unaryTests) {}

    private final Diagnostics diagnostics;

    /** What the language itself names. The parser cuts these names into words, which is done once for many texts. */
    private final SymbolTable language = new SymbolTable();

    FeelParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** An expression's syntax tree; empty if it is not well-formed, which is reported. */
    Optional<BaseNode> expression(SourceText source) {
        return parse(source, false);
    }

    /** The syntax tree of a cell's unary tests; empty if it is not well-formed, which is reported. */
    Optional<BaseNode> unaryTests(SourceText source) {
        return parse(source, true);
    }

    private Optional<BaseNode> parse(SourceText source, boolean unaryTests) {
        if (!bounded(source)) {
            return Optional.empty();
        }
        Parse parse = parse(new Text(source.text(), unaryTests));
        if (!parse.errors.isEmpty()) {
            // What follows the first is often nothing but its consequence.
            report(source, parse.errors.get(0));
        } else if (parse.tree.isEmpty()) {
            diagnostics.report(Code.G303, source.start(), "the expression is not well-formed");
        }
        return parse.isSound() ? parse.tree : Optional.empty();
    }

    private Parse parse(Text source) {
        Parse known = kept.get(source);
        if (known != null) {
            return known;
        }
        boolean unaryTests = source.unaryTests;
        String text = unaryTests ? source.text : new InOperators(source.text).replaced();
        Parse quick = Parse.of(text, unaryTests, PredictionMode.SLL, language);
        Parse parse = quick.isSound() ? quick : Parse.of(text, unaryTests, PredictionMode.LL, language);
        if (parse.isSound() && text.length() <= SHORT && kept.size() < MAX_KEPT) {
            kept.put(source, parse);
        }
        return parse;
    }

    /**
     * What the parser makes of a text. Prediction without full context is several times as fast, and whatever it
     * accepts it reads as full prediction does; what it refuses has to be parsed again.
     *
     * @param tree empty if the parser fails, as it does on some texts that are not well-formed
     */
    private record Parse(Optional<BaseNode> tree, List<SyntaxErrorEvent> errors) {
        static Parse of(String text, boolean unaryTests, PredictionMode mode, SymbolTable language) {
            List<SyntaxErrorEvent> errors = new ArrayList<>();
            FEELEventListenersManager listeners = new FEELEventListenersManager();
            listeners.addListener(event -> {
                if (event instanceof SyntaxErrorEvent error) {
                    errors.add(error);
                }
            });
            try {
                FEEL_1_1Parser parser =
                        FEELParser.parse(listeners, text, Map.of(), Map.of(), List.of(), List.of(), null);
                ((ScopeImpl) parser.getHelper().getSymbolTable().getGlobalScope())
                        .setParentScope(language.getBuiltInScope());
                parser.getInterpreter().setPredictionMode(mode);
                var tree = unaryTests ? parser.unaryTestsRoot() : parser.compilation_unit();
                return new Parse(Optional.ofNullable(new ASTBuilderVisitor(Map.of(), null).visit(tree)), errors);
            } catch (RuntimeException failed) {
                return new Parse(Optional.empty(), errors);
            }
        }

        boolean isSound() {
            return errors.isEmpty() && tree.isPresent();
        }
    }

    private boolean bounded(SourceText source) {
        String text = source.text();
        if (text.isBlank()) {
            diagnostics.report(Code.G303, source.start(), "an expression is missing");
            return false;
        }
        if (text.length() > MAX_LENGTH) {
            diagnostics.report(
                    Code.G306,
                    source.start(),
                    "the expression has " + text.length() + " characters, " + MAX_LENGTH + " are allowed",
                    "give parts of it names under `definitions`");
            return false;
        }
        if (deepest(text) > MAX_DEPTH || NO_WORD.split(text).length > MAX_WORDS || nests(text)) {
            diagnostics.report(
                    Code.G306,
                    source.start(),
                    "the expression is too deeply nested",
                    "give parts of it names under `definitions`");
            return false;
        }
        return true;
    }

    /** Whether more nests without brackets than the parser bears. */
    private static boolean nests(String text) {
        return QUANTIFIER.matcher(text).results().count() > MAX_DEPTH
                || LONG_PATH.matcher(text).find()
                || LONG_SIGN.matcher(text).find();
    }

    private static int deepest(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }

    private void report(SourceText source, SyntaxErrorEvent error) {
        String text = source.text();
        int offset = source.offset(error.getLine(), error.getColumn());
        String message = offset >= text.length()
                ? "the expression ends too early"
                : "unexpected `" + word(text, offset) + "` in the expression";
        Optional<String> suggestion = offset >= text.length() ? Optional.empty() : meant(word(text, offset));
        diagnostics.report(Code.G303, source.at(error.getLine(), error.getColumn()), message, suggestion);
    }

    /** What to write in place of what other languages, spreadsheets and other files have. */
    private static Optional<String> meant(String word) {
        String operator = OPERATORS.get(word);
        if (operator != null) {
            return Optional.of("write `" + operator + "`");
        }
        if (word.equals("%")) {
            return Optional.of("write a percentage as a ratio, as in `0.15`");
        }
        return word.matches("[A-Z]{3}")
                ? Optional.of("make it a parameter of type `money`; in a cell, write a plain number")
                : Optional.empty();
    }

    private static String word(String text, int offset) {
        Matcher word = WORD.matcher(text).region(offset, text.length());
        return word.lookingAt() ? word.group() : text.substring(offset, text.offsetByCodePoints(offset, 1));
    }
}
