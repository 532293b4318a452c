package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            "calendars",
            "class",
            "dialect",
            "do",
            "drools",
            "duration",
            "effective",
            "eval",
            "expires",
            "for",
            "forName",
            "function",
            "getClass",
            "global",
            "kcontext",
            "native",
            "notify",
            "notifyAll",
            "now",
            "static",
            "synchronized",
            "throw",
            "timer",
            "try",
            "wait",
            "while");
    private static final Set<String> ROOTS =
            Set.of("java", "javax", "jakarta", "jdk", "sun", "com", "org", "net", "io", "edu", "fr");
    private static final Set<String> READING = Set.of("text", "date", "quantity", "is", "isNot", "knows");

    /** What rules need; quotes that do not close, single quotes and signs that are not ASCII are not among it. */
    private static final Pattern SIGNS = Pattern.compile("[!%&()*+,./:;<=>?@^{|}~\\[\\]0-9-]");

    private static final RuleToken NONE = new RuleToken("", RuleToken.Kind.SIGN, Position.startOf(""));

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

    /** @param texts the files of the derivation, which share the types that they declare, by name */
    void check(Map<String, String> texts) {
        Map<String, List<RuleToken>> files = new LinkedHashMap<>();
        texts.forEach((file, text) -> files.put(file, RuleToken.read(file, text)));
        Set<String> declared = new HashSet<>(PLAIN_TYPES);
        files.values().forEach(tokens -> declared.addAll(declared(tokens)));
        files.values().forEach(tokens -> check(tokens, new HashSet<>(declared)));
    }

    private List<String> declared(List<RuleToken> tokens) {
        List<String> declared = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            RuleToken type = tokens.get(i);
            if (tokens.get(i - 1).is("declare")) {
                declared.add(type.text());
                if (isOfJava(type.text())) {
                    report(type, Optional.of("call it otherwise: Java has a class of that name"));
                }
            }
        }
        return declared;
    }

    /** What is declared under a name that Drools knows already is that class, and no new one. */
    private static boolean isOfJava(String type) {
        return Stream.of("java.lang.", "java.util.").anyMatch(inPackage -> {
            try {
                Class.forName(inPackage + type, false, null);
                return true;
            } catch (ClassNotFoundException free) {
                return false;
            }
        });
    }

    private void check(List<RuleToken> tokens, Set<String> declared) {
        int i = 0;
        while (i < tokens.size()) {
            RuleToken token = tokens.get(i);
            if (token.is("import") || token.is("package")) {
                i = checkHeader(tokens, i, declared);
            } else {
                checkReach(tokens, i, declared);
                checkNames(tokens, i);
                i++;
            }
        }
    }

    private static RuleToken at(List<RuleToken> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : NONE;
    }

    /** Reads a package or import line; gives the place of what follows it. */
    private int checkHeader(List<RuleToken> tokens, int start, Set<String> declared) {
        StringBuilder name = new StringBuilder();
        int i = start + 1;
        while (i < tokens.size()
                && (tokens.get(i).is(".")
                        || ((tokens.get(i).isName() || tokens.get(i).is("*"))
                                && (i == start + 1 || tokens.get(i - 1).is("."))))) {
            name.append(tokens.get(i).text());
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
    private void checkReach(List<RuleToken> tokens, int i, Set<String> types) {
        RuleToken token = tokens.get(i);
        boolean isMember = at(tokens, i - 1).is(".");
        boolean reaches = token.kind() == RuleToken.Kind.HIDDEN
                || (token.kind() == RuleToken.Kind.SIGN
                        && !SIGNS.matcher(token.text()).matches())
                || (token.isName() && REFUSED.contains(token.text()))
                || (token.isName() && !isMember && at(tokens, i + 1).is(".") && ROOTS.contains(token.text()))
                || (isType(token, isMember) && !types.contains(token.text()));
        if (reaches) {
            report(token, isType(token, isMember) ? Suggestion.didYouMean(token.text(), TYPES) : Optional.empty());
        }
    }

    private void report(RuleToken token, Optional<String> suggestion) {
        String shown = token.kind() == RuleToken.Kind.HIDDEN
                ? String.format("\\u%04x", (int) token.text().charAt(0))
                : token.text();
        diagnostics.report(
                Code.G808,
                token.at(),
                "`" + (shown.equals("\\u005c") ? "\\" : shown) + "` reaches beyond the facts that rules are given",
                suggestion);
    }

    /** Types begin with a capital; so do constants, which follow a stop and are all in capitals. */
    private static boolean isType(RuleToken token, boolean isMember) {
        return token.isName()
                && Character.isUpperCase(token.text().charAt(0))
                && (!isMember || token.text().chars().anyMatch(Character::isLowerCase));
    }

    /** Reports names of facts, fields, figures and messages that are not declared: a slip would be an unknown. */
    private void checkNames(List<RuleToken> tokens, int i) {
        RuleToken called = at(tokens, i - 2);
        RuleToken token = tokens.get(i);
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

    private static boolean isArgumentOf(List<RuleToken> tokens, int i, String type) {
        for (int at = i - 1; at > 0 && !at(tokens, at).is(";"); at--) {
            if (at(tokens, at).is("(")) {
                return at(tokens, at - 1).is(type);
            }
        }
        return false;
    }

    private void require(RuleToken token, List<String> names) {
        if (!names.contains(token.unquoted())) {
            diagnostics.report(
                    Code.G308,
                    token.at(),
                    "the derivation `" + derivation.name() + "` declares no `" + token.unquoted() + "`",
                    Suggestion.didYouMean(token.unquoted(), names));
        }
    }

    /** The code in {@code is("field", "code", world)}. */
    private void checkCode(List<RuleToken> tokens, int i) {
        RuleToken code = at(tokens, i + 2);
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
