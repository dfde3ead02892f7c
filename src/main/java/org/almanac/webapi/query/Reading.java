package org.almanac.webapi.query;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.WireRow;

/** One request that reads. */
final class Reading {

    private final ServedEnvironment environment;
    private final QueryString query;
    private final ReadPreferences preferences;
    private final Clock clock;

    Reading(ServedEnvironment environment, QueryString query, ReadPreferences preferences, Clock clock) {
        this.environment = environment;
        this.query = query;
        this.preferences = preferences;
        this.clock = clock;
    }

    QueryResult read(ResourcePath address, String path) {
        throw WebApiError.noResource(path);
    }

    QueryResult row(EntityType type, UUID id) {
        throw WebApiError.noRow(type, id.toString());
    }

    QueryResult given(EntityType type, List<WireRow> rows) {
        throw WebApiError.noResource(type.entitySet());
    }
}
