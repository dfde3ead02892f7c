package org.almanac.process.tablemaps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.SyncQuestion;
import org.almanac.dualwrite.TableMapPlan;
import org.almanac.dualwrite.TableMapPlanner;
import org.almanac.dualwrite.TableMapWish;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.almanac.process.lifecycle.PlanGuards;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.solution.Sha256;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.TargetEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans what a run does to the table maps of its environment: preflight, goal and steps. */
@Component
class PlanningMaps {

    private final ShelvedFiles files;
    private final TableMaps tableMaps;
    private final DecidingSync deciding;
    private final MapNotes notes;
    private final PlanGuards guards;

    PlanningMaps(ShelvedFiles files, TableMaps tableMaps, DecidingSync deciding, MapNotes notes, PlanGuards guards) {
        this.files = files;
        this.tableMaps = tableMaps;
        this.deciding = deciding;
        this.notes = notes;
        this.guards = guards;
    }

    /** A plan for people, and what it comes to for the maps. */
    record Planned(Plan plan, MapsDocument maps) {}

    Planned plan(TargetEnvironment target, DeploymentRun run, MapsOrder order, UnaryOperator<MapGoal> adjusting) {
        Sha256 id = run.request().packageId();
        Plan imported = id == null
                ? null
                : guards.guarded(
                        target, target.plan(files.file(id), run.request().options()), run.request());
        DualWriteSnapshot now = target.dualWrite().read();
        StagedPackage coming = id == null ? null : files.staged(id);
        List<SavedMap> packaged =
                coming == null ? List.of() : tableMaps.broughtBy(coming).maps();
        TableMapPlan maps = TableMapPlanner.plan(wish(target, now, order, packaged, imported, coming));
        Map<String, Boolean> answers =
                notes.findMaps(run.id()).map(MapsDocument::answers).orElse(Map.of());
        SyncDecisions decisions = new SyncDecisions(deciding, order.sync(), answers, facts(target, maps.baseline()));
        MapGoal goal = decisions.decide(maps);
        MapGoal wanted = adjusting.apply(goal);
        List<Plan.Step> steps = new ArrayList<>(maps.steps());
        steps.addAll(decisions.steps());
        List<MapTarget> alsoStarted = alsoStarted(goal, wanted);
        alsoStarted.forEach(
                one -> steps.add(new Plan.Step("start", one.pair().displayName(), "it ran when it was backed up")));
        List<Plan.Refusal> refusals = new ArrayList<>(maps.refusals());
        refusals.addAll(decisions.refusals());
        packaged.stream()
                .filter(map ->
                        alsoStarted.stream().anyMatch(one -> map.version().id().equals(one.version())))
                .forEach(map -> target.dualWrite()
                        .issues(map, keys(now, order), coming)
                        .forEach(issue -> refusals.add(new Plan.Refusal(
                                issue.code(), map.pair() + ": " + issue.message() + " " + issue.remedy(), List.of()))));
        Plan base = imported == null
                ? Plan.ofSteps(
                        "table maps", List.of(), List.of(), target.description().stateHash())
                : imported;
        return new Planned(
                base.with(steps, refusals),
                new MapsDocument(
                        wanted,
                        maps.touched().stream().map(MapPair::displayName).toList(),
                        decisions.open(),
                        answers));
    }

    private static List<MapTarget> alsoStarted(MapGoal planned, MapGoal wanted) {
        return wanted.maps().stream()
                .filter(MapTarget::running)
                .filter(target ->
                        planned.target(target.pair()).filter(MapTarget::running).isEmpty())
                .toList();
    }

    private TableMapWish wish(
            TargetEnvironment target,
            DualWriteSnapshot now,
            MapsOrder order,
            List<SavedMap> packaged,
            @Nullable Plan imported,
            @Nullable StagedPackage coming) {
        DualWriteTarget dualWrite = target.dualWrite();
        Map<String, List<String>> keys = keys(now, order);
        return new TableMapWish(
                now,
                packaged,
                deleted(imported),
                imported == null ? List.of() : List.of(imported.solution()),
                order.versions(),
                order.start(),
                order.dependents(),
                order.sync(),
                order.keys(),
                order.older(),
                dualWrite::syncFacts,
                dualWrite::mapping,
                map -> dualWrite.issues(map, keys(now, order), coming));
    }

    /** As they will be. */
    private static Map<String, List<String>> keys(DualWriteSnapshot now, MapsOrder order) {
        Map<String, List<String>> keys = new TreeMap<>(now.keys());
        keys.putAll(order.keys());
        return keys;
    }

    private static Set<UUID> deleted(@Nullable Plan imported) {
        Set<UUID> deleted = new HashSet<>();
        if (imported != null) {
            imported.changes().stream()
                    .filter(change -> change.action() == Plan.Action.DELETE)
                    .filter(change -> change.component().kind().name().equals(TableMaps.KIND))
                    .forEach(change ->
                            deleted.add(UUID.fromString(change.component().key())));
        }
        return deleted;
    }

    /** Of a version that is not there yet as much as its present version tells. */
    private static Function<SyncQuestion, Optional<SyncFacts>> facts(TargetEnvironment target, MapGoal baseline) {
        return question -> question.facts() == null
                ? baseline.target(question.pair())
                        .map(MapTarget::version)
                        .map(version -> target.dualWrite().syncFacts(version))
                : Optional.of(question.facts());
    }
}
