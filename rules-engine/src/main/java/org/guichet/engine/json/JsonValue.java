package org.guichet.engine.json;

import java.util.List;
import java.util.Map;

/** A piece of a document with its place. */
sealed interface JsonValue {
    Place place();

    /** A {@link String}, a {@link java.math.BigDecimal} or a {@link Boolean}. */
    record Scalar(Object value, Place place) implements JsonValue {}

    /** An object: each key once, in the order written. */
    record Members(Map<String, JsonValue> members, Place place) implements JsonValue {}

    /** A list. */
    record Items(List<JsonValue> items, Place place) implements JsonValue {}

    /** JSON's null: nothing is known. */
    record Null(Place place) implements JsonValue {}

    /** A value that was reported as a problem. */
    record Refused(Place place) implements JsonValue {}
}
