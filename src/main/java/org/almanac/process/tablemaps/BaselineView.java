package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapPhases;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.target.OperationState;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/**
 * The way back of a run. What has to be touched is what was touched: all of it if the package was imported, because a version can
 * have changed in place; otherwise what differs from the baseline.
 */
@Component
class BaselineView implements MapPhaseStep.MapsInView {

    private static final MapGoal NOTHING = new MapGoal(List.of(), Map.of(), List.of());

    private final RunNotes notes;
    private final Targets targets;

    BaselineView(RunNotes notes, Targets targets) {
        this.notes = notes;
        this.targets = targets;
    }

    @Override
    public MapPhaseStep.Way way(DeploymentRun run) {
        MapGoal baseline = notes.baseline(run.id()).map(Baseline::goal).orElse(NOTHING);
        Set<MapPair> touched =
                notes.findMaps(run.id()).map(MapsDocument::touchedMaps).orElse(Set.of());
        return imported(run)
                ? new MapPhaseStep.Way(baseline, now -> touched, true)
                : new MapPhaseStep.Way(baseline, now -> differing(baseline, touched, now), true);
    }

    private static Set<MapPair> differing(MapGoal baseline, Set<MapPair> touched, DualWriteSnapshot now) {
        Set<String> differing = MapPhases.differences(baseline, now).stream()
                .map(ProblemDetailItem::where)
                .collect(Collectors.toSet());
        return touched.stream()
                .filter(pair -> differing.contains(pair.displayName()) || differing.contains(pair.set()))
                .collect(Collectors.toSet());
    }

    private boolean imported(DeploymentRun run) {
        TargetEnvironment target = targets.of(run.request().environment());
        return notes.operations(run.id()).stream()
                .filter(key -> key.value().startsWith(run.id() + "/import/"))
                .flatMap(key -> OperationStep.status(target, key).stream())
                .anyMatch(status -> status.state() == OperationState.SUCCEEDED);
    }
}
