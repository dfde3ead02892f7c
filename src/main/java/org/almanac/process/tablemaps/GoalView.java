package org.almanac.process.tablemaps;

import java.util.Set;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.springframework.stereotype.Component;

/** The goal of a run. */
@Component
class GoalView implements MapPhaseStep.MapsInView {

    private final RunNotes notes;

    GoalView(RunNotes notes) {
        this.notes = notes;
    }

    @Override
    public MapGoal goal(DeploymentRun run) {
        return notes.maps(run.id()).goal();
    }

    @Override
    public Set<MapPair> touched(DeploymentRun run, DualWriteSnapshot now) {
        return notes.maps(run.id()).touchedMaps();
    }
}
