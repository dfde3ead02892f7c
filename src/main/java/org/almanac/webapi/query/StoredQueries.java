package org.almanac.webapi.query;

import java.util.Map;
import java.util.Optional;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;

/** Finds the FetchXML that a request brings along or names: {@code fetchXml}, {@code savedQuery} or {@code userQuery}. */
final class StoredQueries {

    private static final String CONTENT = "fetchxml";

    private final ServedEnvironment environment;

    StoredQueries(ServedEnvironment environment) {
        this.environment = environment;
    }

    Optional<String> fetchXml(QueryString query) {
        return query.value("fetchXml")
                .or(() -> query.value("savedQuery").map(id -> stored("savedquery", id)))
                .or(() -> query.value("userQuery").map(id -> stored("userquery", id)));
    }

    private String stored(String table, String id) {
        EntityType type = environment.api().entities().byName(table).orElseThrow(() -> WebApiError.noResource(table));
        RowKey key = KeyReading.read(type, Map.of("", id));
        Object content =
                Values.of(new RowFinding(environment).require(type, key).row(), type, CONTENT);
        if (content == null) {
            throw WebApiError.malformed("The view " + id + " has no query.");
        }
        return content.toString();
    }
}
