package org.guichet.engine.json;

/** How large the JSON of an application may be. What lies beyond is refused, never cut. */
public final class ApplicationLimits {
    /** The bytes of a document, or its characters where a string is read: 1 MiB. */
    public static final int MAX_DOCUMENT = 1 << 20;

    /** The levels of objects and lists; the application itself is the first. */
    public static final int MAX_DEPTH = 20;

    /** The characters of a text. */
    public static final int MAX_TEXT = 10_000;

    /** The characters of a fact's dotted name. */
    public static final int MAX_NAME = 200;

    /** The items of a list, and the keys of an object. */
    public static final int MAX_ITEMS = 10_000;

    /** The significant digits of a number. */
    public static final int MAX_DIGITS = 50;

    /** The largest exponent of a number, either way; also the zeros that may follow a decimal point at once. */
    public static final int MAX_EXPONENT = 30;

    /** The problems that are listed one by one. */
    public static final int MAX_PROBLEMS = 1_000;

    private ApplicationLimits() {}
}
