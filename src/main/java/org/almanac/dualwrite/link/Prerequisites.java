package org.almanac.dualwrite.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.Mapping;

/**
 * Which maps should run before another: those of the tables that its lookups lead to, in the order of their own prerequisites.
 * Circles are walked once (dual-write-and-order-management 1.7).
 */
final class Prerequisites {

    private final Map<MapPair, Set<MapPair>> direct = new TreeMap<>();

    /**
     * The maps of a link.
     *
     * @param mappings the definition of each map's chosen version
     */
    Prerequisites(Map<MapPair, Mapping> mappings) {
        mappings.forEach((pair, mapping) -> direct.put(pair, direct(pair, mapping, mappings.keySet())));
    }

    private static Set<MapPair> direct(MapPair pair, Mapping mapping, Collection<MapPair> all) {
        Set<MapPair> found = new TreeSet<>();
        for (FieldMapping field : mapping.fields()) {
            String related = field.related();
            if (field.lookup() && related != null) {
                all.stream()
                        .filter(other -> other.set().equalsIgnoreCase(related) && !other.equals(pair))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Of a map. */
    List<MapPair> of(MapPair pair) {
        Set<MapPair> order = new LinkedHashSet<>();
        Set<MapPair> seen = new TreeSet<>(Set.of(pair));
        direct.getOrDefault(pair, Set.of()).forEach(before -> visit(before, seen, order));
        List<MapPair> result = new ArrayList<>(order);
        result.retainAll(direct.getOrDefault(pair, Set.of()));
        return result;
    }

    private void visit(MapPair pair, Set<MapPair> seen, Set<MapPair> order) {
        if (seen.add(pair)) {
            direct.getOrDefault(pair, Set.of()).forEach(before -> visit(before, seen, order));
            order.add(pair);
        }
    }
}
