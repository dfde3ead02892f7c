package org.almanac.dualwrite.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.dualwrite.DependentsRule;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapWish;
import org.almanac.problem.ErrorCode;

/** Running maps that do not change themselves and need one that is stopped for a while. */
final class DependentMaps {

    private final TableMapWish wish;
    private final Findings findings;

    DependentMaps(TableMapWish wish, Findings findings) {
        this.wish = wish;
        this.findings = findings;
    }

    Map<MapPair, MapTarget.Meanwhile> meanwhile(List<MapChange> changes, Set<MapPair> touched) {
        Map<MapPair, MapTarget.Meanwhile> fates = new TreeMap<>();
        if (wish.dependents() == DependentsRule.LEAVE) {
            return fates;
        }
        MapTarget.Meanwhile fate =
                wish.dependents() == DependentsRule.PAUSE ? MapTarget.Meanwhile.PAUSED : MapTarget.Meanwhile.STOPPED;
        Set<MapPair> stopped = new TreeSet<>();
        changes.stream()
                .filter(change -> change.touched() && change.running())
                .forEach(change -> stopped.add(change.pair()));
        for (TableMap map : wish.now().maps()) {
            boolean depends = map.prerequisites().stream().anyMatch(stopped::contains);
            if (depends && !touched.contains(map.pair())) {
                if (map.state().equals(MapState.RUNNING)) {
                    fates.put(map.pair(), fate);
                } else if (map.state().passing()) {
                    findings.refuse(
                            ErrorCode.DUAL_WRITE_REFUSED,
                            map.pair() + " needs a map that changes and is "
                                    + map.state().label() + ", which cannot be paused or stopped: wait until it runs.");
                }
            }
        }
        return fates;
    }
}
