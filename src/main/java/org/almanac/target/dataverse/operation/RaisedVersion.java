package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.Plan;
import org.almanac.environment.RowIds;
import org.almanac.solution.SolutionVersion;
import org.almanac.target.dataverse.client.Command;
import org.almanac.target.dataverse.client.CommandBody;
import org.almanac.target.http.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * The version that an unmanaged solution gets before it is exported, as in the maker portal (dataverse-semantics 5.2): an export that is
 * tried again raises it no second time.
 *
 * @param there whether the environment lists it already
 */
record RaisedVersion(UUID solution, SolutionVersion version, boolean there) {

    /**
     * Empty for what keeps its version: the default solution, and managed ones, whose export the environment refuses.
     *
     * @param row of the solution, as the environment lists it
     * @param tried what was so when the export was tried before; null if it was not
     */
    static Optional<RaisedVersion> of(JsonNode row, @Nullable Before tried) {
        if (row.path("ismanaged").asBoolean()
                || row.path("uniquename").asText().equalsIgnoreCase(Plan.DEFAULT_SOLUTION)) {
            return Optional.empty();
        }
        SolutionVersion listed = SolutionVersion.parse(row.path("version").asText());
        boolean there = tried != null && Sent.same(tried.version(), listed.text());
        return RowIds.parse(row.path("solutionid").asText(""))
                .map(id -> new RaisedVersion(id, there ? listed : listed.raised(), there));
    }

    /** Gives the solution its version; empty where it has it. */
    Optional<Command> command(Duration timeout) {
        return there
                ? Optional.empty()
                : Optional.of(new Command(
                        "PATCH",
                        "solutions(" + solution + ")",
                        Map.of("If-Match", "*"),
                        CommandBody.json(StrictJson.MAPPER.createObjectNode().put("version", version.text())),
                        timeout));
    }
}
