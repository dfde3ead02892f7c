package org.almanac.dualwrite.ordering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.StartOrder;

/** Sorts maps into waves; circles are broken where nothing else is left (dual-write-and-order-management 1.7, scenario 46). */
public final class PrerequisiteWaves {

    private final Map<MapPair, Set<MapPair>> open = new TreeMap<>();
    private final List<List<MapPair>> waves = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private PrerequisiteWaves(
            Collection<MapPair> maps, Function<MapPair, ? extends Collection<MapPair>> prerequisites) {
        Set<MapPair> wanted = new TreeSet<>(maps);
        for (MapPair map : wanted) {
            // the gateway's answer includes the map itself, and names maps that are not in the list
            Set<MapPair> before = new TreeSet<>(prerequisites.apply(map));
            before.remove(map);
            before.retainAll(wanted);
            open.put(map, before);
        }
    }

    public static StartOrder order(
            Collection<MapPair> maps, Function<MapPair, ? extends Collection<MapPair>> prerequisites) {
        PrerequisiteWaves sorting = new PrerequisiteWaves(maps, prerequisites);
        sorting.breakMutualPairs();
        sorting.sort();
        return new StartOrder(sorting.waves, sorting.warnings);
    }

    private Comparator<MapPair> fewestFirst(Map<MapPair, Set<MapPair>> graph) {
        return Comparator.<MapPair>comparingInt(
                        map -> graph.getOrDefault(map, Set.of()).size())
                .thenComparing(Comparator.naturalOrder());
    }

    private void breakMutualPairs() {
        Map<MapPair, Set<MapPair>> before = new TreeMap<>();
        open.forEach((map, needs) -> before.put(map, Set.copyOf(needs)));
        Comparator<MapPair> order = fewestFirst(before);
        before.forEach((map, needs) -> {
            for (MapPair other : needs) {
                boolean mutual = before.getOrDefault(other, Set.of()).contains(map);
                if (mutual && order.compare(map, other) < 0) {
                    open.getOrDefault(map, Set.of()).remove(other);
                    warnings.add(map + " and " + other + " need each other: " + map + " is started first.");
                }
            }
        });
    }

    private void sort() {
        while (!open.isEmpty()) {
            List<MapPair> wave = open.entrySet().stream()
                    .filter(each -> each.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            if (wave.isEmpty()) {
                MapPair first = leastOfACircle();
                warnings.add(first + " is started before maps that it needs: they need each other in a circle.");
                wave = List.of(first);
            }
            waves.add(wave);
            wave.forEach(open::remove);
            for (Set<MapPair> needs : open.values()) {
                wave.forEach(needs::remove);
            }
        }
    }

    /** From circles that need nothing outside themselves, so that a map behind a circle never goes before it. */
    private MapPair leastOfACircle() {
        Map<MapPair, Set<MapPair>> reached = new TreeMap<>();
        open.keySet().forEach(map -> reached.put(map, reachedFrom(map)));
        return open.keySet().stream()
                .filter(map -> reached.getOrDefault(map, Set.of()).stream()
                        .allMatch(other -> reached.getOrDefault(other, Set.of()).contains(map)))
                .min(fewestFirst(open))
                .orElseThrow();
    }

    private Set<MapPair> reachedFrom(MapPair start) {
        Set<MapPair> reached = new TreeSet<>();
        Deque<MapPair> next = new ArrayDeque<>(open.getOrDefault(start, Set.of()));
        while (!next.isEmpty()) {
            MapPair map = next.pop();
            if (reached.add(map)) {
                next.addAll(open.getOrDefault(map, Set.of()));
            }
        }
        return reached;
    }
}
