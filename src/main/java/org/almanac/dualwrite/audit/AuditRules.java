package org.almanac.dualwrite.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapFinding;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.environment.EnvironmentType;

/** What is looked for in the maps of an environment (dual-write-and-order-management 1.1, 1.2, 3). */
final class AuditRules {

    private static final Comparator<MapFinding> ORDER = Comparator.comparing(MapFinding::severity)
            .thenComparing(MapFinding::subject)
            .thenComparing(MapFinding::code)
            .thenComparing(MapFinding::message);

    private AuditRules() {}

    /**
     * All findings, the most severe first.
     *
     * @param saved what is in the environment, beside what the link knows
     */
    static List<MapFinding> findings(EnvironmentType type, SavedMaps saved, DualWriteSnapshot snapshot) {
        List<MapFinding> findings = new ArrayList<>();
        Map<MapPair, Collection<TableMapVersion>> versions = byPair(saved, snapshot);
        if (type == EnvironmentType.PRODUCTION) {
            versions.values().forEach(all -> findings.addAll(ProductionRules.findings(all)));
        }
        versions.forEach((pair, all) -> {
            Optional<TableMap> map = snapshot.map(pair);
            findings.addAll(VersionRules.findings(pair, all, map));
        });
        saved.unusable().forEach(row -> findings.add(Finds.unusable(row)));
        findings.sort(ORDER);
        return List.copyOf(findings);
    }

    /** Every version once, whether it was found in the environment, in the link, or in both. */
    private static Map<MapPair, Collection<TableMapVersion>> byPair(SavedMaps saved, DualWriteSnapshot snapshot) {
        Map<UUID, TableMapVersion> byId = new TreeMap<>();
        snapshot.maps().forEach(map -> map.versions().forEach(version -> byId.put(version.id(), version)));
        saved.maps().forEach(map -> byId.put(map.version().id(), map.version()));
        Map<MapPair, Collection<TableMapVersion>> result = byId.values().stream()
                .collect(Collectors.groupingBy(
                        TableMapVersion::pair, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        new TreeSet<>(snapshot.maps().stream().map(TableMap::pair).toList())
                .forEach(pair -> result.computeIfAbsent(pair, none -> new ArrayList<>()));
        return result;
    }
}
