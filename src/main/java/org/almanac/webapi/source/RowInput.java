package org.almanac.webapi.source;

import java.util.Map;
import java.util.Optional;
import org.almanac.webapi.source.WireRow.LookupValue;

/**
 * What a client sets in a row, checked against the entity type.
 *
 * @param values by property name, of the Java types of {@link WireRow}, but binary ones are the {@code java.nio.file.Path} of a
 *     temporary file, which is deleted once the request is answered; an empty {@code Optional} clears
 * @param lookups by column, the row it is to refer to; an empty {@code Optional} clears
 */
public record RowInput(Map<String, Optional<Object>> values, Map<String, Optional<LookupValue>> lookups) {

    public RowInput {
        values = Map.copyOf(values);
        lookups = Map.copyOf(lookups);
    }

    public boolean has(String property) {
        return values.containsKey(property);
    }

    /** The text of a property; empty where it is not set or cleared. */
    public Optional<String> text(String property) {
        return values.getOrDefault(property, Optional.empty()).map(Object::toString);
    }
}
