package org.almanac.webapi.query;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;

/**
 * An environment as requests see it.
 *
 * @param root address of its Web API with a slash at the end, such as {@code https://host/environments/test/api/data/v9.2/}
 */
public record ServedEnvironment(EnvironmentName name, String root, ApiModel api, Sources sources) {

    Stream<WireRow> rows(EntityType type, Narrowing narrowing) {
        return sources.of(type).rows(name, type, narrowing);
    }

    Optional<WireRow> find(EntityType type, UUID id) {
        return sources.of(type).find(name, type, id);
    }
}
