package org.almanac.solution.json;

import java.util.List;
import java.util.Map;

/** A JSON value. */
public sealed interface JsonValue {

    /** An object; members in the order of the file. */
    record Members(Map<String, JsonValue> values) implements JsonValue {}

    /** An array. */
    record Items(List<JsonValue> values) implements JsonValue {}

    /** A string. */
    record Text(String value) implements JsonValue {}

    /** A number, {@code true}, {@code false} or {@code null}, as written. */
    record Literal(String value) implements JsonValue {}
}
