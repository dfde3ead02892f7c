package org.almanac.dualwrite.saved;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.environment.InstalledSolution;
import org.almanac.solution.ComponentRef;

/** Which installed solutions have table maps: those with layers on them, and unmanaged ones that refer to them. */
final class MapSolutions {

    private final Map<String, Set<UUID>> maps = new TreeMap<>();

    /** @param referring solutions that refer to a row, by row */
    MapSolutions(SavedMaps saved, List<MapRow> rows, Map<ComponentRef, List<String>> referring) {
        Set<UUID> usable = new HashSet<>();
        for (SavedMap map : saved.maps()) {
            usable.add(map.version().id());
        }
        for (MapRow row : rows) {
            UUID id = row.id();
            if (usable.contains(id)) {
                row.solutions().forEach(solution -> add(solution, id));
                referring.getOrDefault(row.ref(), List.of()).forEach(solution -> add(solution, id));
            }
        }
    }

    private void add(String solution, UUID map) {
        maps.computeIfAbsent(key(solution), name -> new TreeSet<>()).add(map);
    }

    private static String key(String solution) {
        return solution.toLowerCase(Locale.ROOT);
    }

    /** A patch is a solution of its own. */
    List<MapSolution> among(List<InstalledSolution> installed, Set<UUID> registered) {
        List<MapSolution> result = new ArrayList<>();
        for (InstalledSolution solution : installed) {
            add(result, solution.uniqueName(), solution.version().text(), solution.managed(), registered);
            solution.patches()
                    .forEach(patch ->
                            add(result, patch.uniqueName(), patch.version().text(), solution.managed(), registered));
        }
        return result;
    }

    private void add(
            List<MapSolution> result, String uniqueName, String version, boolean managed, Set<UUID> registered) {
        Set<UUID> ids = maps.get(key(uniqueName));
        if (ids != null) {
            result.add(new MapSolution(uniqueName, version, managed, List.copyOf(ids), registered.containsAll(ids)));
        }
    }
}
