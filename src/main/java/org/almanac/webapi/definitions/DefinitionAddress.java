package org.almanac.webapi.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The address of definitions.
 *
 * @param serviceRoot absolute address that ends with a slash, for {@code @odata.context}
 * @param segments of the path after the service root, decoded, keys included, such as {@code EntityDefinitions(LogicalName='x')},
 *     {@code Attributes}
 * @param options query options with their names as written, such as {@code $select}, decoded
 */
public record DefinitionAddress(String serviceRoot, List<String> segments, Map<String, String> options) {

    public DefinitionAddress {
        segments = List.copyOf(segments);
        options = Map.copyOf(options);
    }

    /** A query option. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
