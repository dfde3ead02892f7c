package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.StartOrder;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.environment.Plan;
import org.jspecify.annotations.Nullable;

/** What will happen, for people, in the order in which it will (dual-write-and-order-management 2.8). */
final class StepList {

    private final DualWriteSnapshot now;
    private final MapGoal goal;
    private final List<MapChange> touched;
    private final List<Plan.Step> steps = new ArrayList<>();

    private StepList(DualWriteSnapshot now, MapGoal goal, List<MapChange> changes) {
        this.now = now;
        this.goal = goal;
        this.touched = changes.stream().filter(MapChange::touched).toList();
    }

    /**
     * @param changes what becomes of the maps that the wish is about
     * @param keys that change, by entity set
     */
    static List<Plan.Step> of(
            DualWriteSnapshot now, MapGoal goal, List<MapChange> changes, Map<String, List<String>> keys) {
        StepList list = new StepList(now, goal, changes);
        list.stop();
        list.meanwhile(MapTarget.Meanwhile.PAUSED, "pause", "its changes queue");
        goal.solutions().forEach(solution -> list.add("import", solution, null));
        goal.solutions().forEach(solution -> list.add("apply", solution, null));
        list.choose(changes);
        keys.forEach((set, key) -> list.add("keys", set, Keys.of(now.keys(), set) + " -> " + key));
        list.touched.stream()
                .filter(StepList::hasProject)
                .forEach(change -> list.add("refresh", change, content(change)));
        list.start(changes);
        list.meanwhile(MapTarget.Meanwhile.PAUSED, "resume", "queued changes are replayed");
        return list.steps;
    }

    /** {@code 2.0.1.8 of ctso}. */
    static String named(TableMapVersion version) {
        return version.version() + " of " + version.publisher();
    }

    private void stop() {
        touched.stream().filter(MapChange::running).forEach(change -> add("stop", change, null));
        meanwhile(MapTarget.Meanwhile.STOPPED, "stop", "it needs a map that changes");
    }

    private void meanwhile(MapTarget.Meanwhile fate, String action, String detail) {
        goal.maps().stream()
                .filter(target -> target.meanwhile() == fate)
                .forEach(target -> add(action, target.pair().displayName(), detail));
    }

    private void choose(List<MapChange> changes) {
        changes.stream()
                .filter(change -> change.starts() || change.switches())
                .filter(change -> change.map() == null || change.map().project() == null)
                .forEach(change -> add("initialize", change, null));
        touched.stream().filter(MapChange::switches).forEach(change -> add("choose", change, versions(change)));
    }

    private static boolean hasProject(MapChange change) {
        boolean has = change.map() != null && change.map().project() != null;
        return has || change.starts() || change.switches();
    }

    private void start(List<MapChange> changes) {
        List<MapPair> starting = new ArrayList<>();
        changes.stream().filter(MapChange::starts).forEach(change -> starting.add(change.pair()));
        goal.maps().stream()
                .filter(target -> target.meanwhile() == MapTarget.Meanwhile.STOPPED)
                .forEach(target -> starting.add(target.pair()));
        StartOrder.of(
                        starting,
                        pair -> now.map(pair).map(TableMap::prerequisites).orElse(List.of()))
                .flat()
                .forEach(pair -> add("start", pair.displayName(), null));
    }

    private static @Nullable String versions(MapChange change) {
        TableMapVersion chosen = Objects.requireNonNull(change.version());
        TableMap map = change.map();
        String to = named(chosen);
        if (map == null) {
            return to + ", a new map";
        }
        String from = map.appliedVersion().map(StepList::named).orElse("no version");
        return from + " -> " + to
                + (change.difference() == null ? "" : ", " + change.difference().words());
    }

    private static @Nullable String content(MapChange change) {
        return change.content() && change.difference() != null
                ? "its version itself changes: " + change.difference().words()
                : null;
    }

    private void add(String action, MapChange change, @Nullable String detail) {
        add(action, change.pair().displayName(), detail);
    }

    private void add(String action, String subject, @Nullable String detail) {
        steps.add(new Plan.Step(action, subject, detail));
    }
}
