package org.almanac.dualwrite.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.StartOrder;

class StartOrderProperties {

    private static final int MAPS = 12;

    @Provide
    Arbitrary<Map<MapPair, Set<MapPair>>> graphs() {
        Arbitrary<Integer> maps = Arbitraries.integers().between(0, MAPS - 1);
        return maps.list().ofSize(2).list().ofMaxSize(25).map(edges -> {
            Map<MapPair, Set<MapPair>> graph = new TreeMap<>();
            IntStream.range(0, MAPS).forEach(number -> graph.put(map(number), new TreeSet<>()));
            edges.forEach(edge -> graph.computeIfAbsent(map(edge.get(0)), ignored -> new TreeSet<>())
                    .add(map(edge.get(1))));
            return graph;
        });
    }

    private static MapPair map(int number) {
        return new MapPair("table" + (char) ('a' + number), "Entity");
    }

    @Property
    void everyMapIsThereOnce(@ForAll("graphs") Map<MapPair, Set<MapPair>> graph) {
        assertThat(order(graph).flat()).containsExactlyInAnyOrderElementsOf(graph.keySet());
    }

    @Property
    void onlyCirclesPutAMapBeforeWhatItNeeds(@ForAll("graphs") Map<MapPair, Set<MapPair>> graph) {
        StartOrder order = order(graph);
        Map<MapPair, Integer> wave = new TreeMap<>();
        for (int i = 0; i < order.waves().size(); i++) {
            for (MapPair map : order.waves().get(i)) {
                wave.put(map, i);
            }
        }
        graph.forEach((map, needs) -> needs.stream()
                .filter(needed -> !reached(graph, needed).contains(map))
                .forEach(needed -> assertThat(wave.getOrDefault(needed, 0)).isLessThan(wave.getOrDefault(map, 0))));
    }

    @Property
    void circlesAreWarnedOf(@ForAll("graphs") Map<MapPair, Set<MapPair>> graph) {
        boolean circle = graph.keySet().stream()
                .anyMatch(map -> graph.getOrDefault(map, Set.of()).stream()
                        .anyMatch(needed ->
                                !needed.equals(map) && reached(graph, needed).contains(map)));

        assertThat(order(graph).warnings().isEmpty()).isEqualTo(!circle);
    }

    private static StartOrder order(Map<MapPair, Set<MapPair>> graph) {
        return StartOrder.of(graph.keySet(), map -> graph.getOrDefault(map, Set.of()));
    }

    private static Set<MapPair> reached(Map<MapPair, Set<MapPair>> graph, MapPair start) {
        Set<MapPair> reached = new TreeSet<>();
        Deque<MapPair> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            MapPair map = next.pop();
            if (reached.add(map)) {
                next.addAll(graph.getOrDefault(map, Set.of()));
            }
        }
        return reached;
    }
}
