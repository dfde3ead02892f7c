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
import org.almanac.process.operation.ImportedPackage;
import org.springframework.stereotype.Component;

/**
 * The way back of a run. What has to be touched is what was touched: all of it if the package was imported, because a version can
 * have changed in place; otherwise what differs from the baseline.
 */
@Component
class BaselineView implements MapPhaseStep.MapsInView {

    private static final MapGoal NOTHING = new MapGoal(List.of(), Map.of(), List.of());

    private final MapNotes notes;
    private final ImportedPackage packages;

    BaselineView(MapNotes notes, ImportedPackage packages) {
        this.notes = notes;
        this.packages = packages;
    }

    @Override
    public MapPhaseStep.Way way(DeploymentRun run) {
        MapGoal baseline = notes.baseline(run.id()).map(Baseline::goal).orElse(NOTHING);
        Set<MapPair> touched =
                notes.findMaps(run.id()).map(MapsDocument::touchedMaps).orElse(Set.of());
        return packages.imported(run)
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
}
