package org.guichet.engine.drl;

import java.util.Locale;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.CodeSet;

/** Writes what code lists and sets say of a code as functions of it. */
final class CodeFunctions {
    private static final String UNKNOWN = "null";
    private static final String ANOTHER = "\"\"";

    private CodeFunctions() {}

    /** Whether a code belongs to a set; unknown if only a part of it does. */
    static String membership(String name, CodeSet set, Locale locale) {
        CodeRanges ranges = new CodeRanges(set.list(), code -> switch (set.membership(code)) {
            case TRUE -> "true";
            case FALSE -> "false";
            case UNKNOWN -> UNKNOWN;
        });
        String label = set.label()
                .map(text -> text.in(locale))
                .orElse("A set of " + set.list().name());
        return Written.comment(label + law(set, locale)) + "\nfunction Boolean " + name
                + "(Object code) {\n    if (code == null) return null;\n" + ranges.lines("false")
                + "    return false;\n}";
    }

    private static String law(CodeSet set, Locale locale) {
        String law = Written.law(set.citations(), locale);
        return law.isEmpty() ? "" : " [" + law + "]";
    }

    /** An attribute of a code. Values that nothing asks for are one. */
    static String attribute(String name, Expression.AttributeOf attribute, AskedCodes asked) {
        CodeRanges ranges = new CodeRanges(attribute.list(), code -> value(attribute, code, asked));
        return Written.comment("The " + attribute.attribute() + " of a code of "
                        + attribute.list().name() + "; \"\" for any that these rules do not ask for")
                + "\nfunction String " + name
                + "(Object code) {\n    if (code == null) return null;\n" + ranges.lines(ANOTHER)
                + "    return \"\";\n}";
    }

    private static String value(Expression.AttributeOf attribute, String code, AskedCodes asked) {
        String value = attribute.list().attribute(code, attribute.attribute());
        if (value == null) {
            return UNKNOWN;
        }
        return asked.tells(attribute.type().qualifier(), value) ? Written.quoted(value) : ANOTHER;
    }
}
