package org.almanac.webapi.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as the Web API shows it.
 *
 * @param logicalName such as {@code solution}; the entity type's name
 * @param entitySet plural name in addresses, such as {@code solutions}
 * @param primaryId property that is the key
 * @param primaryName property that names a row for people; null for none
 * @param properties without the lookups' values; the key is one of them
 */
public record EntityType(
        String logicalName,
        String entitySet,
        String primaryId,
        @Nullable String primaryName,
        List<Property> properties,
        List<Lookup> lookups,
        List<CollectionNavigation> collections,
        List<AlternateKey> keys) {

    public EntityType {
        properties = List.copyOf(properties);
        lookups = List.copyOf(lookups);
        collections = List.copyOf(collections);
        keys = List.copyOf(keys);
    }

    /** A table without lookups, collections and alternate keys. */
    public static EntityType flat(
            String logicalName,
            String entitySet,
            String primaryId,
            @Nullable String primaryName,
            List<Property> properties) {
        return new EntityType(
                logicalName, entitySet, primaryId, primaryName, properties, List.of(), List.of(), List.of());
    }

    public Optional<Property> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    public Optional<Lookup> lookup(String navigation) {
        return lookups.stream()
                .filter(lookup -> lookup.name().equals(navigation))
                .findFirst();
    }

    public Optional<CollectionNavigation> collection(String navigation) {
        return collections.stream()
                .filter(collection -> collection.name().equals(navigation))
                .findFirst();
    }
}
