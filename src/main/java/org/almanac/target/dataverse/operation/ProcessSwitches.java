package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.target.dataverse.client.Command;
import org.almanac.target.dataverse.client.CommandBody;
import org.almanac.target.http.Outcome;
import org.almanac.target.http.StrictJson;

/** Sees to it that processes and flows which were on before an import are on afterwards. */
record ProcessSwitches(Remote remote, Duration timeout) {

    /** Definitions, not their activated copies. */
    private static final String DEFINITIONS = "workflows?$select=workflowid,name,statecode&$filter=type%20eq%201";

    private static final int ON = 1;

    /** Ids of the processes that are on. */
    List<UUID> on() {
        return rows(DEFINITIONS + "%20and%20statecode%20eq%201").stream()
                .flatMap(row -> RowIds.parse(row.path("workflowid").asText("")).stream())
                .toList();
    }

    private List<JsonNode> rows(String list) {
        return remote.api().rows(list).orElse(List.of());
    }

    /**
     * Switches on what was on and is off.
     *
     * @return what could not be switched on, in a sentence each
     */
    List<String> restore(List<UUID> before) {
        if (before.isEmpty()) {
            return List.of();
        }
        Set<UUID> wanted = new HashSet<>(before);
        List<String> problems = new ArrayList<>();
        for (JsonNode row : rows(DEFINITIONS + "%20and%20statecode%20ne%20" + ON)) {
            RowIds.parse(row.path("workflowid").asText(""))
                    .filter(wanted::contains)
                    .ifPresent(id -> switchOn(id, row.path("name").asText(id.toString()), problems));
        }
        return problems;
    }

    private void switchOn(UUID id, String name, List<String> problems) {
        Command command = new Command(
                "PATCH",
                "workflows(" + id + ")",
                Map.of("If-Match", "*"),
                CommandBody.json(StrictJson.MAPPER
                        .createObjectNode()
                        .put("statecode", ON)
                        .put("statuscode", 2)),
                timeout);
        Outcome outcome = remote.api().send(command);
        if (!(outcome instanceof Outcome.Answered)) {
            problems.add("The process '" + name + "' was on before and is off: "
                    + remote.api().problem(outcome).getMessage());
        }
    }
}
