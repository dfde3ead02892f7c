package org.almanac.process.tablemaps;

import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.PreparedBackup;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Puts all saved versions and a manifest into the back-up's solution. */
@Component
class PrepareBackupStep implements RunStep {

    private final Targets targets;
    private final BackupNotes notes;

    PrepareBackupStep(Targets targets, BackupNotes notes) {
        this.targets = targets;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "prepare-backup";
    }

    /** @throws Refusal DUAL_WRITE_CORE_MISSING, PUBLISHER_MISMATCH, EDIT_REFUSED */
    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        PreparedBackup prepared = targets.of(run.request().environment())
                .dualWrite()
                .prepareBackup(run.request().packageName(), BackUpTableMaps.publisher(run.request()), prefix);
        notes.prepared(run.id(), prepared.manifest());
        return StepState.done(
                prepared.manifest().maps().size() + " saved versions, " + prepared.added() + " of them new");
    }
}
