package org.almanac.dualwrite;

import java.util.List;
import java.util.UUID;
import org.almanac.solution.Sha256;

/**
 * A saved version of a table map: a row of {@code msdyn_dualwriteentitymap} (dual-write-and-order-management 1.2). The same pair,
 * publisher and version can be there twice, as different rows.
 *
 * @param id of the row; the gateway's template id
 * @param publisher unique name of the publisher whose prefix the row's name has; the prefix itself where the environment knows
 *     no such publisher
 * @param name {@code <prefix>_[<set> - <entity>]}
 * @param managed whether a managed solution brought it
 * @param customized whether it was changed in place after a managed solution brought it
 * @param definition hash over everything that the row holds
 * @param solutions unique names of the solutions with a layer, lowest first
 */
public record TableMapVersion(
        UUID id,
        MapPair pair,
        String publisher,
        MapVersion version,
        String name,
        boolean managed,
        boolean customized,
        MapDirection direction,
        Sha256 definition,
        List<String> solutions) {

    public TableMapVersion {
        solutions = List.copyOf(solutions);
    }

    /** The prefix in the row's name; empty where the name has none. */
    public String prefix() {
        int bracket = name.indexOf("_[");
        return bracket < 0 ? "" : name.substring(0, bracket);
    }
}
