package org.guichet.engine.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;

/** Parses FEEL with the parser of kie-dmn-feel. Length and depth are bounded before it sees the text. */
final class FeelParser {
    /** The most characters of an expression. */
    static final int MAX_LENGTH = 2_000;

    /** The most brackets that may be open at once: the parser's time grows fast with them. */
    static final int MAX_DEPTH = 16;

    /** The most operators and keywords that may nest without brackets. */
    static final int MAX_WORDS = 400;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[<>=!*]+");

    private final Diagnostics diagnostics;

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
        int before = diagnostics.size();
        FEELEventListenersManager listeners = new FEELEventListenersManager();
        listeners.addListener(event -> {
            // What follows the first is often nothing but its consequence.
            if (event instanceof SyntaxErrorEvent error && diagnostics.size() == before) {
                report(source, error);
            }
        });
        FEEL_1_1Parser parser =
                FEELParser.parse(listeners, source.text(), Map.of(), Map.of(), List.of(), List.of(), null);
        var tree = unaryTests ? parser.unaryTestsRoot() : parser.compilation_unit();
        if (diagnostics.size() > before) {
            return Optional.empty();
        }
        return Optional.ofNullable(new ASTBuilderVisitor(Map.of(), null).visit(tree));
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
        if (deepest(text) > MAX_DEPTH || text.split("\\W+").length > MAX_WORDS) {
            diagnostics.report(
                    Code.G306,
                    source.start(),
                    "the expression is too deeply nested",
                    "give parts of it names under `definitions`");
            return false;
        }
        return true;
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
        int offset = offset(text, error.getLine(), error.getColumn());
        String message = offset >= text.length()
                ? "the expression ends too early"
                : "unexpected `" + word(text, offset) + "` in the expression";
        diagnostics.report(Code.G303, source.at(error.getLine(), error.getColumn()), message);
    }

    private static int offset(String text, int line, int column) {
        int start = SourceText.lineStart(text, line);
        int most = text.codePointCount(start, text.length());
        return text.offsetByCodePoints(start, Math.min(Math.max(column, 0), most));
    }

    private static String word(String text, int offset) {
        Matcher word = WORD.matcher(text).region(offset, text.length());
        return word.lookingAt() ? word.group() : text.substring(offset, text.offsetByCodePoints(offset, 1));
    }
}
