package org.almanac.webapi.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A property of an entity type: a column that is no lookup.
 *
 * @param name as on the wire, lower case
 * @param writable whether a client may set it
 * @param maxLength of a text in characters; null for no limit of its own
 * @param options label by value for choices, states and reasons; empty otherwise
 */
public record Property(
        String name,
        ValueType type,
        boolean writable,
        @Nullable Integer maxLength,
        Map<Integer, String> options) {

    public Property {
        options = Map.copyOf(options);
    }

    /** A property that clients may set. */
    public static Property of(String name, ValueType type) {
        return new Property(name, type, true, null, Map.of());
    }

    /** A property that only the environment sets. */
    public static Property readOnly(String name, ValueType type) {
        return new Property(name, type, false, null, Map.of());
    }
}
