package org.almanac.dualwrite.ordering;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.StartOrder;
import org.almanac.dualwrite.TableMap;

/** What "Show related table maps" lists (dual-write-and-order-management 1.7). */
public final class RelatedMaps {

    private RelatedMaps() {}

    public static List<MapPair> of(DualWriteSnapshot now, MapPair map, Set<MapPair> unticked) {
        Map<MapPair, List<MapPair>> prerequisites = new TreeMap<>();
        now.maps().forEach(each -> prerequisites.putIfAbsent(each.pair(), each.prerequisites()));
        Set<MapPair> all = closure(map, prerequisites);
        all.add(map);
        // in the order of all of them: a map that is not started still says which of its neighbours comes first
        return StartOrder.of(all, each -> prerequisites.getOrDefault(each, List.of())).flat().stream()
                .filter(each -> each.equals(map)
                        || !unticked.contains(each)
                                && now.map(each).filter(RelatedMaps::canStart).isPresent())
                .toList();
    }

    private static Set<MapPair> closure(MapPair start, Map<MapPair, List<MapPair>> prerequisites) {
        Set<MapPair> reached = new TreeSet<>();
        Deque<MapPair> next = new ArrayDeque<>(prerequisites.getOrDefault(start, List.of()));
        while (!next.isEmpty()) {
            MapPair map = next.pop();
            if (reached.add(map)) {
                next.addAll(prerequisites.getOrDefault(map, List.of()));
            }
        }
        return reached;
    }

    /** A map without a project is given one first. */
    private static boolean canStart(TableMap map) {
        return map.state().stopped() || map.allows(MapAction.START);
    }
}
