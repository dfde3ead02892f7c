package org.almanac.process.tablemaps;

import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Keeps what there is before a run changes it. */
@Component
class RecordingBaseline {

    private final Targets targets;
    private final MapNotes notes;

    RecordingBaseline(Targets targets, MapNotes notes) {
        this.targets = targets;
        this.notes = notes;
    }

    Baseline record(DeploymentRun run) {
        DualWriteSnapshot now =
                targets.of(run.request().environment()).dualWrite().read();
        Baseline baseline = new Baseline(
                MapGoal.of(now),
                now.link() != null,
                now.solutionAware(),
                now.hash().hex());
        notes.baseline(run.id(), baseline);
        return baseline;
    }
}
