package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.MappingDifference;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SyncQuestion;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapPlan;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.TableMapWish;
import org.jspecify.annotations.Nullable;

/** Works out a deployment of table maps: what is refused, what changes, and what will be done. */
public final class DeploymentPlanning {

    private final TableMapWish wish;
    private final Findings findings = new Findings();
    private final Preflight preflight;

    public DeploymentPlanning(TableMapWish wish) {
        this.wish = wish;
        this.preflight = new Preflight(wish, findings);
    }

    /** See {@link org.almanac.dualwrite.TableMapPlanner#plan}. */
    public TableMapPlan plan() {
        if (!preflight.link()) {
            MapGoal nothing = new MapGoal(List.of(), Map.of(), List.of());
            return new TableMapPlan(findings.refusals(), List.of(), nothing, nothing, Set.of(), List.of(), List.of());
        }
        preflight.deletions();
        MapScope scope = new MapScope(wish, findings);
        Map<String, List<String>> keys = scope.changedKeys();
        List<MapChange> changes = changes(scope, keys);
        check(changes, keys);
        List<SyncQuestion> syncs = new SyncPlanning(wish, findings).questions(changes);
        Set<MapPair> touched = new TreeSet<>();
        changes.stream().filter(MapChange::touched).forEach(change -> touched.add(change.pair()));
        Map<MapPair, MapTarget.Meanwhile> meanwhile = new DependentMaps(wish, findings).meanwhile(changes, touched);
        PlannedGoals goals = new PlannedGoals(wish, changes, keys, meanwhile);
        return new TableMapPlan(
                findings.refusals(),
                findings.warnings(),
                goals.baseline(),
                goals.goal(),
                touched,
                StepList.of(wish.now(), goals.goal(), changes, keys),
                syncs);
    }

    private List<MapChange> changes(MapScope scope, Map<String, List<String>> keys) {
        VersionChoice choice = new VersionChoice(wish, findings);
        List<MapChange> changes = new ArrayList<>();
        for (MapPair pair : scope.all()) {
            Optional<TableMap> map = wish.now().map(pair);
            Optional<TableMapVersion> version = scope.chosen().contains(pair)
                    ? choice.choose(pair, scope.named(pair).orElse(null))
                    : map.flatMap(TableMap::appliedVersion);
            boolean keyChanges = keys.keySet().stream().anyMatch(pair.set()::equalsIgnoreCase);
            changes.add(change(pair, map.orElse(null), version.orElse(null), keyChanges));
        }
        return changes;
    }

    private MapChange change(
            MapPair pair, @Nullable TableMap map, @Nullable TableMapVersion version, boolean keyChanges) {
        boolean content = version != null && map != null && contentChanges(pair, version);
        boolean switches = version != null && (map == null || !version.id().equals(map.applied()));
        boolean runs = runs(map, version);
        boolean starts = runs && (map == null || map.state().stopped());
        SavedMap definition =
                version != null && (switches || content || keyChanges || starts) ? definition(version) : null;
        return new MapChange(
                pair,
                map,
                version,
                definition,
                definition == null || map == null ? null : difference(map, definition),
                content,
                keyChanges,
                runs);
    }

    private boolean runs(@Nullable TableMap map, @Nullable TableMapVersion version) {
        boolean ran = map != null
                && (map.state().equals(MapState.RUNNING) || map.state().passing());
        boolean paused = map != null && map.state().equals(MapState.PAUSED);
        return switch (wish.start()) {
            case KEEP -> ran;
            case RUN -> ran || version != null && !paused;
            case STOP -> false;
        };
    }

    /** Whether the import changes the very version that the map has. */
    private boolean contentChanges(MapPair pair, TableMapVersion version) {
        Optional<TableMapVersion> present = wish.now().version(version.id());
        boolean differs = wish.packaged().stream()
                .map(SavedMap::version)
                .filter(brought -> brought.id().equals(version.id()))
                .anyMatch(brought -> present.filter(there -> !there.definition().equals(brought.definition()))
                        .isPresent());
        if (differs && present.get().customized()) {
            findings.warn(
                    pair,
                    StepList.named(version) + " was changed in place in the environment, which hides what the package"
                            + " brings; remove the unmanaged layer.");
            return false;
        }
        return differs;
    }

    private SavedMap definition(TableMapVersion version) {
        return wish.packaged().stream()
                .filter(map -> map.version().id().equals(version.id()))
                .findFirst()
                .orElseGet(() -> new SavedMap(version, wish.mapping().apply(version.id()), version.name()));
    }

    private @Nullable MappingDifference difference(TableMap map, SavedMap definition) {
        return map.appliedVersion()
                .map(version -> MappingDifference.between(wish.mapping().apply(version.id()), definition.mapping()))
                .orElse(null);
    }

    private void check(List<MapChange> changes, Map<String, List<String>> keys) {
        preflight.companies(changes);
        for (MapChange change : changes) {
            if (change.touched() && change.map() != null) {
                preflight.state(change.map());
            }
            if (change.definition() != null) {
                preflight.issues(change, change.definition());
                preflight.keys(change, change.definition(), keys);
            }
        }
    }
}
