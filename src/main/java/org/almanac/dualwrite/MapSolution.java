package org.almanac.dualwrite;

import java.util.List;
import java.util.UUID;

/**
 * A solution with table maps.
 *
 * @param maps ids of the saved versions in it
 * @param applied whether all of them are registered with the link
 */
public record MapSolution(String uniqueName, String version, boolean managed, List<UUID> maps, boolean applied) {

    public MapSolution {
        maps = List.copyOf(maps);
    }
}
