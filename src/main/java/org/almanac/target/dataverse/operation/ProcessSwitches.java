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

/** Sees to it that processes, flows and plug-in steps which were on before an import are on afterwards. */
record ProcessSwitches(Remote remote, Duration timeout) {

    /** Definitions, not their activated copies; steps are switched the other way round (dataverse-semantics 7). */
    private static final List<Switched> KINDS = List.of(
            new Switched("workflows", "workflowid", "process", "type%20eq%201%20and%20", 1, 2),
            new Switched("sdkmessageprocessingsteps", "sdkmessageprocessingstepid", "plug-in step", "", 0, 1));

    /**
     * What can be switched on and off.
     *
     * @param set its entity set
     * @param id its primary key
     * @param called for people
     * @param condition of every list, percent-encoded; ends with an {@code and}
     * @param on its {@code statecode} when it is on
     * @param status its {@code statuscode} when it is on
     */
    private record Switched(String set, String id, String called, String condition, int on, int status) {

        /** @param compared how the state compares to being on: {@code eq} or {@code ne} */
        String list(String compared) {
            return set + "?$select=" + id + ",name,statecode&$filter=" + condition + "statecode%20" + compared + "%20"
                    + on;
        }
    }

    /** Ids of what is on. */
    List<UUID> on() {
        return KINDS.stream()
                .flatMap(kind -> rows(kind.list("eq")).stream()
                        .flatMap(row -> RowIds.parse(row.path(kind.id()).asText("")).stream()))
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
        List<String> problems = new ArrayList<>();
        Set<UUID> wanted = new HashSet<>(before);
        if (wanted.isEmpty()) {
            return problems;
        }
        for (Switched kind : KINDS) {
            for (JsonNode row : rows(kind.list("ne"))) {
                RowIds.parse(row.path(kind.id()).asText(""))
                        .filter(wanted::contains)
                        .ifPresent(id -> switchOn(kind, id, row.path("name").asText(id.toString()), problems));
            }
        }
        return problems;
    }

    private void switchOn(Switched kind, UUID id, String name, List<String> problems) {
        Command command = new Command(
                "PATCH",
                kind.set() + "(" + id + ")",
                Map.of("If-Match", "*"),
                CommandBody.json(StrictJson.MAPPER
                        .createObjectNode()
                        .put("statecode", kind.on())
                        .put("statuscode", kind.status())),
                timeout);
        Outcome outcome = remote.api().send(command);
        if (!(outcome instanceof Outcome.Answered)) {
            problems.add("The " + kind.called() + " '" + name + "' was on before and is off: "
                    + remote.api().problem(outcome).getMessage());
        }
    }
}
