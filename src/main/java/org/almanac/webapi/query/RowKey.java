package org.almanac.webapi.query;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the parentheses behind an entity set: the id or an alternate key.
 *
 * @param id null for an alternate key
 * @param alternate the values of the alternate key by property ({@code _x_value} for lookups, with a UUID); empty for an id
 */
public record RowKey(@Nullable UUID id, Map<String, Object> alternate) {

    public RowKey {
        alternate = Map.copyOf(alternate);
    }

    static RowKey of(UUID id) {
        return new RowKey(id, Map.of());
    }

    public Optional<UUID> primary() {
        return Optional.ofNullable(id);
    }
}
