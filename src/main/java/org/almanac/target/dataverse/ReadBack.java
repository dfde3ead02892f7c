package org.almanac.target.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.InstalledSolution.InstalledPatch;
import org.almanac.environment.Inventory;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.almanac.target.dataverse.inventory.InventoryScope;
import org.almanac.target.dataverse.operation.Mirror;
import org.almanac.target.dataverse.operation.Remote;

/**
 * Reads back what a real environment lists. Which components have a layer is asked there; what is in the layer is what the mirror knows
 * of it, because the platform shows no definitions.
 */
record ReadBack(Remote remote, Mirror mirror, Inventory inventory) {

    private static final String COLUMNS =
            "solutionid,uniquename,friendlyname,version,ismanaged,installedon,updatedon,modifiedon,_publisherid_value";

    /** Whether the mirror holds nothing, as before the first look. */
    boolean unread() {
        return inventory.solutions(remote.name()).isEmpty();
    }

    Optional<InstalledSolution> solution(String uniqueName) {
        return remote.solution(uniqueName, COLUMNS).map(this::installed);
    }

    private InstalledSolution installed(JsonNode row) {
        String patches = "solutions?$select=uniquename,version,installedon&$filter=_parentsolutionid_value%20eq%20"
                + row.path("solutionid").asText();
        return new InstalledSolution(
                row.path("uniquename").asText(),
                row.path("friendlyname").asText(),
                version(row),
                row.path("ismanaged").asBoolean(),
                publisher(row.path("_publisherid_value").asText()),
                moment(row, "installedon"),
                row.hasNonNull("updatedon") ? moment(row, "updatedon") : moment(row, "modifiedon", "installedon"),
                remote.api().rows(patches).orElse(List.of()).stream()
                        .map(patch -> new InstalledPatch(
                                patch.path("uniquename").asText(), version(patch), moment(patch, "installedon")))
                        .sorted(Comparator.comparing(InstalledPatch::version))
                        .toList());
    }

    private Publisher publisher(String id) {
        JsonNode row = remote.api()
                .find("publishers(" + id
                        + ")?$select=uniquename,friendlyname,customizationprefix,customizationoptionvalueprefix")
                .orElseThrow(() -> remote.unexpected("the publisher of a solution is not there"));
        return new Publisher(
                row.path("uniquename").asText(),
                row.path("friendlyname").asText(),
                row.path("customizationprefix").asText(),
                row.path("customizationoptionvalueprefix").asInt());
    }

    private SolutionVersion version(JsonNode row) {
        try {
            return SolutionVersion.parse(row.path("version").asText());
        } catch (IllegalArgumentException e) {
            throw remote.unexpected("a solution has no version");
        }
    }

    /** The first of the columns that has a value. */
    private Instant moment(JsonNode row, String... columns) {
        for (String column : columns) {
            if (row.hasNonNull(column)) {
                try {
                    return OffsetDateTime.parse(row.path(column).asText()).toInstant();
                } catch (DateTimeParseException e) {
                    throw remote.unexpected("the column " + column + " of a solution holds no time");
                }
            }
        }
        throw remote.unexpected("a solution does not say when it was installed");
    }

    Map<ComponentRef, Sha256> layersOf(String solution, Collection<ComponentRef> components) {
        mirror.refresh(remote, new InventoryScope(Set.copyOf(components), Set.of(solution)), "read back");
        return inventory.layersOf(remote.name(), solution, components);
    }
}
