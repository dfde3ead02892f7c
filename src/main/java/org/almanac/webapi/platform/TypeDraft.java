package org.almanac.webapi.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.jspecify.annotations.Nullable;

/** The entity type of a table of the platform while it is written down. */
final class TypeDraft {

    private final String logicalName;
    private final String entitySet;
    private final String primaryId;
    private final @Nullable String primaryName;
    private final List<Property> properties = new ArrayList<>();
    private final List<Lookup> lookups = new ArrayList<>();
    private final List<CollectionNavigation> collections = new ArrayList<>();

    private TypeDraft(String logicalName, String entitySet, String primaryId, @Nullable String primaryName) {
        this.logicalName = logicalName;
        this.entitySet = entitySet;
        this.primaryId = primaryId;
        this.primaryName = primaryName;
    }

    /** A table whose key clients may choose. */
    static TypeDraft of(String logicalName, String entitySet, String primaryId, @Nullable String primaryName) {
        TypeDraft draft = new TypeDraft(logicalName, entitySet, primaryId, primaryName);
        draft.properties.add(Property.of(primaryId, ValueType.GUID));
        return draft;
    }

    /** Texts of a length that clients may set. */
    TypeDraft text(int maxLength, String... names) {
        for (String name : names) {
            properties.add(new Property(name, ValueType.STRING, true, maxLength, Map.of()));
        }
        return this;
    }

    /** Properties that clients may set. */
    TypeDraft writable(ValueType type, String... names) {
        for (String name : names) {
            properties.add(Property.of(name, type));
        }
        return this;
    }

    /** Properties that only the environment sets. */
    TypeDraft shown(ValueType type, String... names) {
        for (String name : names) {
            properties.add(Property.readOnly(name, type));
        }
        return this;
    }

    /** A choice that only the environment makes. */
    TypeDraft choice(String name, Map<Integer, String> options) {
        properties.add(new Property(name, ValueType.CHOICE, false, null, options));
        return this;
    }

    TypeDraft lookup(Lookup lookup) {
        lookups.add(lookup);
        return this;
    }

    /** Rows of another table that refer to this one. */
    TypeDraft collection(String name, String target, String lookup) {
        collections.add(new CollectionNavigation(name, target, lookup));
        return this;
    }

    EntityType build() {
        return new EntityType(
                logicalName, entitySet, primaryId, primaryName, properties, lookups, collections, List.of());
    }
}
