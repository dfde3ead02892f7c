package org.almanac.webapi.source;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it goes over the wire.
 *
 * @param id the key
 * @param version rises with each change; the ETag's number
 * @param values by property name, lookups as {@code _x_value} with a {@link LookupValue}; what has no value is absent. Values are
 *     {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal}, {@code Double}, {@code Boolean}, {@code UUID}, {@code
 *     java.time.Instant}, {@code java.time.LocalDate} or {@code byte[]}, as the property's type says; large texts may be a {@code
 *     Supplier<String>} that is asked only when the property is selected
 */
public record WireRow(UUID id, long version, Map<String, Object> values) {

    /**
     * The value of a lookup.
     *
     * @param table logical name of the row's table
     * @param name of the row, for people; null if unknown
     */
    public record LookupValue(
            UUID id, String table, @Nullable String name) {}

    public @Nullable Object value(String property) {
        return values.get(property);
    }
}
