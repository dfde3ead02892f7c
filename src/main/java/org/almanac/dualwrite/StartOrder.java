package org.almanac.dualwrite;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.almanac.dualwrite.ordering.PrerequisiteWaves;
import org.almanac.dualwrite.ordering.RelatedMaps;

/**
 * The order in which maps are started (dual-write-and-order-management 1.7). Prerequisites are recommendations and can form circles.
 *
 * @param waves each map once; those of a wave can be started together
 * @param warnings circles that had to be broken
 */
public record StartOrder(List<List<MapPair>> waves, List<String> warnings) {

    public StartOrder {
        waves = waves.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }

    /**
     * Orders maps by their prerequisites among each other; prerequisites that are not among the maps are ignored.
     *
     * <p>Of two maps that need each other the one with fewer prerequisites comes first, then the one whose name does. Longer circles
     * are broken the same way after everything else that does not need them.
     */
    public static StartOrder of(
            Collection<MapPair> maps, Function<MapPair, ? extends Collection<MapPair>> prerequisites) {
        return PrerequisiteWaves.order(maps, prerequisites);
    }

    /**
     * The maps to be started when one is: those among its prerequisites, and theirs, that are not running or paused, and itself.
     *
     * @param unticked prerequisites that are to stay as they are
     * @return in the order in which they are started; the map itself is always in it
     */
    public static List<MapPair> related(DualWriteSnapshot now, MapPair map, Set<MapPair> unticked) {
        return RelatedMaps.of(now, map, unticked);
    }

    /** All maps in order. */
    public List<MapPair> flat() {
        return waves.stream().flatMap(List::stream).toList();
    }
}
