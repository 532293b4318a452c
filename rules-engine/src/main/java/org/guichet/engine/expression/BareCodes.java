package org.guichet.engine.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Type.Kind;

/**
 * Reads cells in which a code stands as it is, as official files have it: {@code 01148}. A cell that is exactly a code
 * of the list is that code; one that is plain text and no name is meant to be. All others are FEEL.
 */
final class BareCodes {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .'’_/+-]*");
    private static final Pattern FIRST_NAME = Pattern.compile("[\\p{L}\\p{N}_.]+");

    private final Scope scope;
    private final Diagnostics diagnostics;

    BareCodes(Scope scope, Diagnostics diagnostics) {
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    /** The list of which a cell holds a code; empty if the cell is FEEL. */
    Optional<CodeList> list(SourceText cell, Expression.Variable input, List<Expression.Variable> variables) {
        String text = cell.text().strip();
        if (!input.type().is(Kind.CODE) || text.equals("-")) {
            return Optional.empty();
        }
        return scope.list(input.type().qualifier())
                .filter(list -> list.contains(text)
                        || (PLAIN.matcher(text).matches() && !beginsWithName(text, variables, start(cell))));
    }

    private boolean beginsWithName(String text, List<Expression.Variable> variables, Position at) {
        Matcher first = FIRST_NAME.matcher(text);
        if (!first.lookingAt()) {
            return false;
        }
        String name = first.group();
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            String part = name.substring(0, end);
            if (isName(part, variables) || scope.value(part, at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(String text, List<Expression.Variable> variables) {
        return variables.stream().anyMatch(variable -> variable.name().equals(text)) || scope.declares(text);
    }

    /** Whether the input is the code in a cell; empty, and reported, if it is no code, or a name too. */
    Optional<Expression> read(
            SourceText cell, CodeList list, Expression.Variable input, List<Expression.Variable> variables) {
        String code = cell.text().strip();
        if (list.lacks(code)) {
            String message = "`" + code + "` is not a code of `" + list.name() + "`";
            diagnostics.report(Code.G403, start(cell), message, meant(code, list));
            return Optional.empty();
        }
        if (isName(code, variables)) {
            String message = "`" + code + "` is a code of `" + list.name() + "` and a name";
            diagnostics.report(Code.G603, start(cell), message, "write `\"" + code + "\"` for the code");
            return Optional.empty();
        }
        CodeSet alone = new CodeSet(Optional.empty(), Optional.empty(), list, Set.of(code), Set.of(), List.of());
        return Optional.of(new Expression.Membership(input, alone));
    }

    /**
     * In an official list, a code that looks alike is something else, but for the zeros that spreadsheets take away.
     */
    private static Optional<String> meant(String code, CodeList list) {
        for (String zeros : List.of("0", "00", "000")) {
            if (list.contains(zeros + code)) {
                return Optional.of("did you mean `" + zeros + code + "`? spreadsheets take leading zeros away");
            }
        }
        return list.isOfficial() ? Optional.empty() : Suggestion.didYouMean(code, list.codes());
    }

    private static Position start(SourceText cell) {
        String text = cell.text();
        return cell.places().at(text.length() - text.stripLeading().length());
    }
}
