package org.almanac.process.tablemaps;

import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.process.lifecycle.Lifecycle;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.almanac.solution.Sha256;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reads the back-up back from the catalogue. */
@Component("verifyBackupDelegate")
class VerifyBackupDelegate extends Step {

    private final ShelvingBackup shelving;

    VerifyBackupDelegate(StepJournal journal, ShelvingBackup shelving) {
        super(journal);
        this.shelving = shelving;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        Sha256 id = new Sha256(Lifecycle.PACKAGE_ID.get(execution));
        BackupManifest manifest = shelving.verify(run, id);
        return Outcome.done(manifest.maps().size() + " saved versions are in the package");
    }
}
