package org.almanac.dualwrite.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.TableMapWish;

/**
 * The goal and the way back. Both name only maps to which something is done, and the keys of their sets: what somebody does to other
 * maps meanwhile is theirs.
 */
final class PlannedGoals {

    private final TableMapWish wish;
    private final List<MapChange> changes;
    private final Map<String, List<String>> keys;
    private final Map<MapPair, MapTarget.Meanwhile> meanwhile;
    private final Set<MapPair> concerned = new TreeSet<>();

    PlannedGoals(
            TableMapWish wish,
            List<MapChange> changes,
            Map<String, List<String>> keys,
            Map<MapPair, MapTarget.Meanwhile> meanwhile) {
        this.wish = wish;
        this.changes = changes.stream().filter(MapChange::concerned).toList();
        this.keys = keys;
        this.meanwhile = meanwhile;
        this.changes.forEach(change -> concerned.add(change.pair()));
        concerned.addAll(meanwhile.keySet());
    }

    MapGoal goal() {
        Map<MapPair, MapTarget> targets = present();
        changes.forEach(change -> targets.put(change.pair(), change.target()));
        Map<String, List<String>> wanted = presentKeys();
        wanted.putAll(keys);
        return new MapGoal(withFates(targets), wanted, applying() ? wish.solutions() : List.of());
    }

    /** With new maps as stopped ones, so that going back stops them. A key that a set has not had stays. */
    MapGoal baseline() {
        Map<MapPair, MapTarget> targets = present();
        changes.forEach(change ->
                targets.putIfAbsent(change.pair(), new MapTarget(change.pair(), null, MapState.STOPPED, false)));
        return new MapGoal(withFates(targets), presentKeys(), List.of());
    }

    private Map<MapPair, MapTarget> present() {
        Map<MapPair, MapTarget> targets = new TreeMap<>();
        MapGoal.of(wish.now()).maps().stream()
                .filter(target -> concerned.contains(target.pair()))
                .forEach(target -> targets.put(target.pair(), target));
        return targets;
    }

    private Map<String, List<String>> presentKeys() {
        Map<String, List<String>> present = new TreeMap<>();
        wish.now().keys().forEach((set, key) -> {
            if (concerned.stream().anyMatch(pair -> pair.set().equalsIgnoreCase(set))) {
                present.put(set, key);
            }
        });
        return present;
    }

    private List<MapTarget> withFates(Map<MapPair, MapTarget> targets) {
        return targets.values().stream()
                .map(target ->
                        target.withMeanwhile(meanwhile.getOrDefault(target.pair(), MapTarget.Meanwhile.UNTOUCHED)))
                .toList();
    }

    /** Whether the package has a version that is not registered with the link, or not with this content (scenario 52). */
    private boolean applying() {
        return wish.packaged().stream()
                .map(SavedMap::version)
                .anyMatch(version -> wish.now()
                        .version(version.id())
                        .filter(present -> present.definition().equals(version.definition()) || present.customized())
                        .isEmpty());
    }
}
