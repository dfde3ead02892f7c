package org.almanac.webapi.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All entity types of one environment at one moment. */
public final class EntityModel {

    private final Map<String, EntityType> bySet = new LinkedHashMap<>();
    private final Map<String, EntityType> byName = new LinkedHashMap<>();

    /** @param types the first of two with the same set or name counts */
    public EntityModel(Collection<EntityType> types) {
        for (EntityType type : types) {
            if (byName.putIfAbsent(type.logicalName(), type) == null) {
                bySet.putIfAbsent(type.entitySet(), type);
            }
        }
    }

    public Optional<EntityType> bySet(String entitySet) {
        return Optional.ofNullable(bySet.get(entitySet));
    }

    public Optional<EntityType> byName(String logicalName) {
        return Optional.ofNullable(byName.get(logicalName));
    }

    public Collection<EntityType> all() {
        return byName.values();
    }
}
