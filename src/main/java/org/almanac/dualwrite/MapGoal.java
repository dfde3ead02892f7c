package org.almanac.dualwrite;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the table maps of a link are to be like: where a process takes them, or the baseline that undoing takes them back to. It
 * travels as a JSON document.
 *
 * @param maps one for each pair; maps that are not named stay as they are
 * @param keys integration keys by Dataverse entity set; sets that are not named keep theirs
 * @param solutions unique names of solutions to be applied, in order
 * @param skipFailedSync whether a map whose initial sync failed for good is started without it
 */
public record MapGoal(
        List<MapTarget> maps, Map<String, List<String>> keys, List<String> solutions, boolean skipFailedSync) {

    public MapGoal {
        maps = List.copyOf(maps);
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
        solutions = List.copyOf(solutions);
    }

    public MapGoal(List<MapTarget> maps, Map<String, List<String>> keys, List<String> solutions) {
        this(maps, keys, solutions, false);
    }

    /**
     * What is now. A map on its way to running counts as running: that is where it gets by itself; nothing is to be applied.
     */
    public static MapGoal of(DualWriteSnapshot now) {
        List<MapTarget> targets = now.maps().stream()
                .map(map -> new MapTarget(map.pair(), map.applied(), settled(map.state()), false))
                .toList();
        return new MapGoal(targets, now.keys(), List.of());
    }

    private static MapState settled(MapState state) {
        if (state.passing()) {
            return MapState.RUNNING;
        }
        return state.stopped() ? MapState.STOPPED : state;
    }

    /** What a pair is to be like; empty if it is not named. */
    public Optional<MapTarget> target(MapPair pair) {
        return maps.stream().filter(target -> target.pair().equals(pair)).findFirst();
    }

    /** The same with or without the copying of a map's existing rows when it is started. */
    public MapGoal withInitialSync(MapPair pair, boolean wanted) {
        List<MapTarget> changed = maps.stream()
                .map(target -> target.pair().equals(pair) ? target.withInitialSync(wanted) : target)
                .toList();
        return new MapGoal(changed, keys, solutions, skipFailedSync);
    }
}
