package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether anybody else works on the environment's solutions: the platform does one such operation at a time (dataverse-semantics
 * 3.4, 9).
 *
 * @param longest an operation that began before that has left its row behind
 */
record ForeignOperations(Remote remote, Duration longest) {

    private static final String STARTED = "msdyn_solutionhistories?$select=msdyn_name,msdyn_operation,msdyn_starttime"
            + "&$filter=msdyn_status%20eq%200";

    /** Imports, publishing, upgrades and uninstalls; an export takes no lock. */
    private static final String OPEN = "asyncoperations?$select=name,operationtype,statecode,createdon"
            + "&$filter=statecode%20ne%203%20and%20statecode%20ne%201%20and%20(operationtype%20eq%20203%20or%20"
            + "operationtype%20eq%20204%20or%20operationtype%20eq%20207%20or%20operationtype%20eq%20208%20or%20"
            + "operationtype%20eq%20211%20or%20operationtype%20eq%20209%20or%20operationtype%20eq%20210)";

    private static final int EXPORT = 2;

    private static final List<String> OPERATIONS = List.of(
            "Import",
            "Uninstall",
            "Export",
            "Publish",
            "Publish all",
            "Language",
            "Translations",
            "Ribbon",
            "Workflow");

    /** What runs, for people; empty if nothing does. */
    Optional<String> running() {
        Instant earliest = remote.api().serverTime().minus(longest);
        return remote.api().rows(STARTED).orElse(List.of()).stream()
                .filter(row -> row.path("msdyn_operation").asInt() != EXPORT && began(row, "msdyn_starttime", earliest))
                .findFirst()
                .map(row -> operation(row) + " of " + row.path("msdyn_name").asText("a solution") + ", since "
                        + row.path("msdyn_starttime").asText("an unknown time"))
                .or(() -> remote.api().rows(OPEN).orElse(List.of()).stream()
                        .filter(row -> began(row, "createdon", earliest))
                        .findFirst()
                        .map(row -> row.path("name").asText("an operation") + ", since "
                                + row.path("createdon").asText("an unknown time")));
    }

    private static String operation(JsonNode row) {
        int number = row.path("msdyn_operation").asInt(-1);
        return number >= 0 && number < OPERATIONS.size() ? OPERATIONS.get(number) : "An operation";
    }

    private static boolean began(JsonNode row, String column, Instant earliest) {
        try {
            return OffsetDateTime.parse(row.path(column).asText()).toInstant().isAfter(earliest);
        } catch (DateTimeParseException e) {
            // who cannot say since when it runs may have begun just now
            return true;
        }
    }
}
