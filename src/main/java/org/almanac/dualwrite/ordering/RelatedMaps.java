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
        Set<MapPair> starting = new TreeSet<>();
        for (MapPair related : closure(map, prerequisites)) {
            if (!unticked.contains(related)
                    && now.map(related).filter(RelatedMaps::canStart).isPresent()) {
                starting.add(related);
            }
        }
        starting.add(map);
        return StartOrder.of(starting, each -> prerequisites.getOrDefault(each, List.of()))
                .flat();
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
