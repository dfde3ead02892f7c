package org.almanac.process.ordermanagement;

import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.process.operation.RunNotes;
import org.almanac.process.operation.UndoImportStep;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Takes back what a roll-back has changed; nothing, if it has changed nothing. */
@Component
class UndoRestoreStep extends UndoImportStep {

    UndoRestoreStep(Targets targets, RunNotes notes, DeploymentRecords records) {
        super("undo-restore", targets, notes, records, run -> false);
    }

    @Override
    protected boolean changed(DeploymentRun run) {
        return true;
    }
}
