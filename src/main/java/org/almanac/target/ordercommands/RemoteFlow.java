package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** A cloud flow of the environment. */
record RemoteFlow(UUID id, String name, boolean on, Instant modified) {

    private static final String ON = "1";

    /** @throws IllegalArgumentException if it has no id */
    static RemoteFlow of(JsonNode row) {
        return new RemoteFlow(
                UUID.fromString(row.path("workflowid").asText("")),
                row.path("name").asText(""),
                ON.equals(row.path("statecode").asText("")),
                RowValues.modified(row));
    }
}
