package org.guichet.engine.diagnostic;

import org.guichet.api.Diagnostic.Severity;

/**
 * Every kind of problem that a pack can have, with its stable code. The hundreds tell the subject: 1 reading files, 2
 * structure, 3 names and expressions, 4 types and units, 5 dates and figures, 6 tables and code lists, 7 texts and
 * citations, 8 packs, 9 scenarios.
 */
public enum Code {
    /** The file is not well-formed YAML. */
    G101,
    /** A tab where YAML wants spaces. */
    G102,
    /** A key stands twice. */
    G103,
    /** An anchor, an alias or a tag. */
    G104,
    /** The file is not UTF-8. */
    G105,
    /** The file is empty, or not what its kind holds. */
    G106,
    /** The file is too large, or nested too deeply. */
    G107,
    /** A CSV file that cannot be read. */
    G108,
    /** A file that a pack names does not exist. */
    G109,
    /** A file that the format does not know. */
    G110(Severity.WARNING),

    /** An unknown key. */
    G201,
    /** A key is missing. */
    G202,
    /** A value of the wrong shape, such as a list where a text belongs. */
    G203,
    /** A value that is none of those allowed. */
    G204,
    /** A name that is not written as names are. */
    G205,
    /** A criterion says nothing, or two things at once. */
    G206,
    /** A file name that does not fit what the file holds. */
    G207,

    /** An unknown name in an expression. */
    G301,
    /** A name that is declared twice. */
    G302,
    /** An expression that is not well-formed FEEL. */
    G303,
    /** FEEL that is outside the part supported here. */
    G304,
    /** Definitions that need each other. */
    G305,
    /** An expression that is too long or too deeply nested. */
    G306,
    /** A function with the wrong number of arguments. */
    G307,
    /** An unknown parameter, source, list or other thing that is named outside expressions. */
    G308,
    /** A figure stands in a rule. */
    G309(Severity.WARNING),
    /** A name that nothing uses. */
    G310(Severity.WARNING),
    /** Criteria that nobody can meet together. */
    G311(Severity.WARNING),

    /** An operand of the wrong type. */
    G401,
    /** Operands that count different things. */
    G402,
    /** A code that is not in its list. */
    G403,
    /** A value that is not of its type. */
    G404,
    /** Codes of different lists. */
    G405,
    /** A whole code list compared with `=`, which looks at the exact code. */
    G406(Severity.WARNING),

    /** A figure has no value on some day on which it is needed. */
    G502,
    /** Periods of validity overlap, or end before they begin. */
    G503,
    /** A date that does not exist. */
    G504,

    /** Two rows of a table match the same case. */
    G601(Severity.WARNING),
    /** A table's header does not fit its declaration. */
    G602,
    /** A table's row or cell cannot be read. */
    G603,
    /** A code stands twice in a list. */
    G604,
    /** A code list whose parents form a cycle or do not exist. */
    G605,

    /** A text is missing in one of the pack's languages. */
    G701,
    /** The languages of a text carry different numbers. */
    G702,
    /** A citation is missing. */
    G703,
    /** A figure known only from memory without a note on what to verify. */
    G704,
    /** A text in a language that the pack does not announce. */
    G705,

    /** A format that this version cannot read. */
    G801,
    /** A pack that is used but not there. */
    G802,
    /** A used pack of another version. */
    G803,
    /** Packs that use each other. */
    G804,
    /** A version, or a range of versions, that cannot be read. */
    G805,
    /** Two packs of the same name. */
    G806,
    /** A pack that carries rules, which are code, and that is not trusted. */
    G807,
    /** Rules that reach beyond the facts they are given. */
    G808,
    /** Rules that do not compile. */
    G809,
    /** Rules that would have to be compiled, and no compiler is there. */
    G810,

    /** A scenario that cannot be read. */
    G901,
    /** A scenario names something that does not exist. */
    G902;

    private final Severity severity;

    Code() {
        this(Severity.ERROR);
    }

    Code(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }
}
