package org.almanac.process.lifecycle;

import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts the package into the catalogue. */
@Component("shelveExportDelegate")
class ShelveExportDelegate extends Step {

    private final ExportingSolution exporting;

    ShelveExportDelegate(StepJournal journal, ExportingSolution exporting) {
        super(journal);
        this.exporting = exporting;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        ShelvedPackage shelved = exporting.shelve(run, OperationRounds.current(execution));
        Lifecycle.PACKAGE_ID.set(execution, shelved.id().hex());
        return Outcome.done(shelved.uniqueName() + " " + shelved.version() + " is the package " + shelved.id());
    }
}
