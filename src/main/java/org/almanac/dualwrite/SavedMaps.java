package org.almanac.dualwrite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The saved versions of table maps that an environment has, or that a package brings.
 *
 * @param maps by pair, publisher and version, oldest first
 * @param unusable rows that are left out of them, by name
 */
public record SavedMaps(List<SavedMap> maps, List<UnusableMap> unusable) {

    public SavedMaps {
        maps = List.copyOf(maps);
        unusable = List.copyOf(unusable);
    }

    /** The saved version of a row. */
    public Optional<SavedMap> map(UUID id) {
        return maps.stream().filter(map -> map.version().id().equals(id)).findFirst();
    }

    /** All saved versions of a map, of all publishers. */
    public List<SavedMap> of(MapPair pair) {
        return maps.stream().filter(map -> map.pair().equals(pair)).toList();
    }
}
