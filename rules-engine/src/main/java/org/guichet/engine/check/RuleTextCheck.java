package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Derivation;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;

/**
 * Checks the text of DRL rules: they use nothing but the facts they are given, and name nothing that is not declared. A
 * class loader holds them to the first when they run.
 */
final class RuleTextCheck {
    private static final String FACTS = "org.guichet.engine.facts.";
    private static final Set<String> TYPES =
            Set.of("World", "Quantity", "Row", "Given", "Derived", "DerivedRow", "Missing", "Problem");
    private static final Set<String> PLAIN_TYPES = Set.of("String", "Boolean");
    private static final Set<String> REFUSED = Set.of(
            "global",
            "dialect",
            "eval",
            "class",
            "getClass",
            "forName",
            "drools",
            "kcontext",
            "synchronized",
            "native",
            "static",
            "while",
            "throw",
            "try");
    private static final Set<String> ROOTS =
            Set.of("java", "javax", "jakarta", "jdk", "sun", "com", "org", "net", "io", "edu", "fr");
    private static final Set<String> READING = Set.of("text", "date", "quantity", "is", "isNot", "knows");

    private static final Pattern TOKEN = Pattern.compile(
            "(?<skipped>//[^\\n]*|/\\*(?s:.*?)\\*/|\\s+)|(?<string>\"(?:\\\\.|[^\"\\\\\\n])*\")|(?<name>[A-Za-z_$][\\w$]*)|.",
            Pattern.DOTALL);

    private final Derivation derivation;
    private final Function<String, Optional<CodeList>> lists;
    private final Diagnostics diagnostics;
    private final Map<String, List<String>> fields;

    /** @param lists the code list of that name */
    RuleTextCheck(Derivation derivation, Function<String, Optional<CodeList>> lists, Diagnostics diagnostics) {
        this.derivation = derivation;
        this.lists = lists;
        this.diagnostics = diagnostics;
        this.fields = derivation.fields();
    }

    /** A word, a text between quotes, or a sign. */
    private record Token(String text, boolean isName, boolean isString, Position at) {
        boolean is(String other) {
            return text.equals(other) && !isString;
        }

        String unquoted() {
            return text.substring(1, text.length() - 1);
        }
    }

    /** @param texts the files of the derivation, which share the types that they declare, by name */
    void check(Map<String, String> texts) {
        Map<String, List<Token>> files = new LinkedHashMap<>();
        texts.forEach((file, text) -> files.put(file, tokens(file, text)));
        Set<String> declared = new HashSet<>(PLAIN_TYPES);
        for (List<Token> tokens : files.values()) {
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).is("declare")) {
                    declared.add(tokens.get(i + 1).text());
                }
            }
        }
        files.values().forEach(tokens -> check(tokens, new HashSet<>(declared)));
    }

    private void check(List<Token> tokens, Set<String> declared) {
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            if (token.is("import") || token.is("package")) {
                i = checkHeader(tokens, i, declared);
            } else {
                checkReach(tokens, i, declared);
                checkNames(tokens, i);
                i++;
            }
        }
    }

    private static List<Token> tokens(String file, String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int line = 1;
        int lineStart = 0;
        int last = 0;
        while (matcher.find()) {
            for (; last < matcher.start(); last++) {
                if (text.charAt(last) == '\n') {
                    line++;
                    lineStart = last + 1;
                }
            }
            if (matcher.group("skipped") == null) {
                tokens.add(new Token(
                        matcher.group(),
                        matcher.group("name") != null,
                        matcher.group("string") != null,
                        new Position(file, line, matcher.start() - lineStart + 1)));
            }
        }
        return tokens;
    }

    private static Token at(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : new Token("", false, false, Position.startOf(""));
    }

    /** Reads a package or import line; gives the place of what follows it. */
    private int checkHeader(List<Token> tokens, int start, Set<String> declared) {
        StringBuilder name = new StringBuilder();
        int i = start + 1;
        while (i < tokens.size()
                && tokens.get(i).at().line() == tokens.get(start).at().line()) {
            if (!tokens.get(i).is(";")) {
                name.append(tokens.get(i).text());
            }
            i++;
        }
        boolean isImport = tokens.get(start).is("import");
        boolean isFact = name.toString().startsWith(FACTS) && TYPES.contains(name.substring(FACTS.length()));
        if (isImport && isFact) {
            declared.add(name.substring(FACTS.length()));
        } else if (isImport) {
            diagnostics.report(
                    Code.G808,
                    tokens.get(start).at(),
                    "rules cannot import `" + name + "`",
                    Optional.of("they use what is in `" + FACTS.substring(0, FACTS.length() - 1) + "`, by name"));
        } else if (ROOTS.contains(at(tokens, start + 1).text())) {
            diagnostics.report(
                    Code.G808,
                    tokens.get(start).at(),
                    "rules cannot be in the package `" + name + "`",
                    Optional.of("call it after the pack, as in `rules.statutes`"));
        }
        return i;
    }

    /** Reports what reaches beyond the facts. */
    private void checkReach(List<Token> tokens, int i, Set<String> types) {
        Token token = tokens.get(i);
        boolean isMember = at(tokens, i - 1).is(".");
        boolean reaches = token.is("\\")
                || token.is("'")
                || token.is("`")
                || (token.isName() && REFUSED.contains(token.text()))
                || (token.isName() && !isMember && at(tokens, i + 1).is(".") && ROOTS.contains(token.text()))
                || (isType(token) && !types.contains(token.text()));
        if (reaches) {
            diagnostics.report(
                    Code.G808,
                    token.at(),
                    "`" + token.text() + "` reaches beyond the facts that rules are given",
                    isType(token) ? Suggestion.didYouMean(token.text(), TYPES) : Optional.empty());
        }
    }

    /** Types begin with a capital and, other than constants, go on in small letters. */
    private static boolean isType(Token token) {
        return token.isName()
                && Character.isUpperCase(token.text().charAt(0))
                && token.text().chars().anyMatch(Character::isLowerCase);
    }

    /** Reports names of facts, fields, figures and messages that are not declared: a slip would be an unknown. */
    private void checkNames(List<Token> tokens, int i) {
        Token called = at(tokens, i - 2);
        Token token = tokens.get(i);
        if (!token.isString()) {
            return;
        }
        if (at(tokens, i - 1).is("(") && READING.contains(called.text())) {
            require(token, readable());
            checkCode(tokens, i);
        } else if (at(tokens, i - 1).is("(") && called.is("with")) {
            require(token, derivedFields());
        } else if (at(tokens, i - 1).is("(") && (called.is("Derived") || called.is("DerivedRow"))) {
            require(token, derivation.gives().stream().map(Fact::name).toList());
        } else if (at(tokens, i - 1).is("=") && at(tokens, i - 3).is("list")) {
            require(token, derivation.lists().stream().map(Fact::name).toList());
        } else if (isArgumentOf(tokens, i, "Problem")) {
            require(token, concat(readable(), List.copyOf(derivation.problems().keySet())));
        } else if (isArgumentOf(tokens, i, "Missing")) {
            require(
                    token,
                    concat(
                            readable(),
                            derivation.gives().stream().map(Fact::name).toList()));
        }
    }

    private static boolean isArgumentOf(List<Token> tokens, int i, String type) {
        for (int at = i - 1; at > 0 && !at(tokens, at).is(";"); at--) {
            if (at(tokens, at).is("(")) {
                return at(tokens, at - 1).is(type);
            }
        }
        return false;
    }

    private void require(Token token, List<String> names) {
        if (!names.contains(token.unquoted())) {
            diagnostics.report(
                    Code.G308,
                    token.at(),
                    "the derivation `" + derivation.name() + "` declares no `" + token.unquoted() + "`",
                    Suggestion.didYouMean(token.unquoted(), names));
        }
    }

    /** The code in {@code is("field", "code", world)}. */
    private void checkCode(List<Token> tokens, int i) {
        Token code = at(tokens, i + 2);
        if (!at(tokens, i + 1).is(",") || !code.isString()) {
            return;
        }
        List<CodeList> possible = types(tokens.get(i).unquoted()).stream()
                .map(Type::codeList)
                .flatMap(Optional::stream)
                .map(lists)
                .flatMap(Optional::stream)
                .toList();
        if (!possible.isEmpty() && possible.stream().noneMatch(list -> list.contains(code.unquoted()))) {
            diagnostics.report(
                    Code.G403,
                    code.at(),
                    "`" + code.unquoted() + "` is not a code of `"
                            + possible.get(0).name() + "`",
                    Suggestion.didYouMean(code.unquoted(), possible.get(0).codes()));
        }
    }

    /** The types that a fact or field of that name has. */
    private List<Type> types(String name) {
        List<Type> types = new ArrayList<>();
        for (Fact fact : derivation.reads()) {
            if (fact.name().equals(name)) {
                types.add(fact.type());
            }
            fact.type().field(name).map(Type.Field::type).ifPresent(types::add);
        }
        return types;
    }

    private List<String> readable() {
        List<String> names = new ArrayList<>(derivation.readNames());
        derivation.lists().forEach(list -> names.addAll(fields.getOrDefault(list.name(), List.of())));
        return names;
    }

    private List<String> derivedFields() {
        List<String> names = new ArrayList<>();
        derivation.gives().forEach(fact -> names.addAll(fields.getOrDefault(fact.name(), List.of())));
        return names;
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
