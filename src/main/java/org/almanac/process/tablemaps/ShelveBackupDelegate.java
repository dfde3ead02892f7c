package org.almanac.process.tablemaps;

import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.DeploymentRun;
import org.almanac.process.lifecycle.Lifecycle;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts the package into the catalogue. */
@Component("shelveBackupDelegate")
class ShelveBackupDelegate extends Step {

    private final ShelvingBackup shelving;

    ShelveBackupDelegate(StepJournal journal, ShelvingBackup shelving) {
        super(journal);
        this.shelving = shelving;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        ShelvedPackage shelved = shelving.shelve(run);
        Lifecycle.PACKAGE_ID.set(execution, shelved.id().hex());
        return Outcome.done(shelved.uniqueName() + " " + shelved.version() + " is the package " + shelved.id());
    }
}
