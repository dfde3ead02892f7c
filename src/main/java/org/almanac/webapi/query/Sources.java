package org.almanac.webapi.query;

import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.EntitySource;

/** Says which source serves the rows of an entity type. */
@FunctionalInterface
public interface Sources {

    EntitySource of(EntityType type);
}
