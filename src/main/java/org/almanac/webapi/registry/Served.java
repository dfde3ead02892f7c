package org.almanac.webapi.registry;

import java.util.Map;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.query.ServedEnvironment;
import org.almanac.webapi.source.EntitySource;

/**
 * What an environment serves at one moment.
 *
 * @param sources by logical name of the table
 */
public record Served(EnvironmentName environment, ApiModel api, Map<String, EntitySource> sources) {

    public Served {
        sources = Map.copyOf(sources);
    }

    /** @param root absolute address of the service, with a slash at the end */
    public ServedEnvironment at(String root) {
        return new ServedEnvironment(environment, root, api, this::source);
    }

    /** Who serves the rows of a type of the model. */
    public EntitySource source(EntityType type) {
        EntitySource source = sources.get(type.logicalName());
        if (source == null) {
            throw new IllegalStateException("No source for " + type.logicalName() + ", which the model has");
        }
        return source;
    }
}
