package org.guichet.engine.json;

/** Every kind of problem that the JSON of an application can have, with its stable code. */
public enum ApplicationCode {
    /** The text is not well-formed JSON. Nothing after it was read. */
    A101,
    /** Something stands behind the application. */
    A102,
    /** A key stands twice in one object, or a fact is given twice, once with a dotted key. The first one is kept. */
    A103,
    /** The document is not UTF-8, or a text holds half of a surrogate pair. */
    A104,
    /** The document is larger than {@link ApplicationLimits#MAX_DOCUMENT}. Nothing was read. */
    A105,
    /** The document is not a JSON object. */
    A106,
    /** A value is nested deeper than {@link ApplicationLimits#MAX_DEPTH}. */
    A107,
    /** A text is longer than {@link ApplicationLimits#MAX_TEXT}, or a name than {@link ApplicationLimits#MAX_NAME}. */
    A108,
    /** A list or an object holds more than {@link ApplicationLimits#MAX_ITEMS}. */
    A109,
    /** A number has too many digits or too large an exponent. */
    A110,
    /** {@code NaN} or an infinity. */
    A111,
    /** The date of the decision is not a date. */
    A112,
    /** An object stands where one value belongs, and is not an amount of money. */
    A113,
    /** A list holds `null`. */
    A114,
    /** There are more than {@link ApplicationLimits#MAX_PROBLEMS} problems. The others are left out. */
    A115
}
