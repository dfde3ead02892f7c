package org.almanac.process.tablemaps;

import java.util.Set;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.MapPair;
import org.springframework.stereotype.Component;

/** The goal of a run. */
@Component
class GoalView implements MapPhaseStep.MapsInView {

    private final MapNotes notes;

    GoalView(MapNotes notes) {
        this.notes = notes;
    }

    @Override
    public MapPhaseStep.Way way(DeploymentRun run) {
        MapsDocument maps = notes.maps(run.id());
        Set<MapPair> touched = maps.touchedMaps();
        return new MapPhaseStep.Way(maps.goal(), now -> touched, false);
    }
}
