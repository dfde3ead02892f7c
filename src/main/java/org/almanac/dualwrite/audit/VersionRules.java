package org.almanac.dualwrite.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapFinding;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.jspecify.annotations.Nullable;

/** Whether it is clear which version of a map is meant. */
final class VersionRules {

    private VersionRules() {}

    /** @param map as the link has it; empty where it does not know the map */
    static List<MapFinding> findings(MapPair pair, Collection<TableMapVersion> versions, Optional<TableMap> map) {
        List<MapFinding> findings = new ArrayList<>();
        LiveVersion live = map.map(TableMap::live).orElse(null);
        MapVersion current = live == null ? null : live.version();
        if (live != null && current != null && rowIsGone(live, current, versions)) {
            findings.add(Finds.rowGone(pair, current));
        }
        TreeSet<String> publishers =
                versions.stream().map(TableMapVersion::publisher).collect(Collectors.toCollection(TreeSet::new));
        if (publishers.size() > 1 && (live == null || live.id() == null)) {
            findings.add(Finds.unclearPublisher(pair, publishers));
        }
        versions.stream()
                .filter(version -> parked(version.version(), current))
                .forEach(version -> findings.add(Finds.parked(version, current)));
        return findings;
    }

    private static boolean rowIsGone(LiveVersion live, MapVersion current, Collection<TableMapVersion> versions) {
        return live.id() == null
                ? versions.stream().noneMatch(version -> version.version().equals(current))
                : versions.stream().noneMatch(version -> version.id().equals(live.id()));
    }

    /** Four times the same nines, as in 9.9.9.9, is nobody's next version. */
    private static boolean parked(MapVersion version, @Nullable MapVersion current) {
        int part = version.major();
        boolean repeated = part == version.minor() && part == version.build() && part == version.revision();
        boolean nines = part > 0 && Integer.toString(part).chars().allMatch(digit -> digit == '9');
        return repeated && nines && (current == null || version.compareTo(current) > 0);
    }
}
