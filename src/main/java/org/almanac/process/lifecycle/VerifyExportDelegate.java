package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.almanac.solution.Sha256;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reads the package in the catalogue back. */
@Component("verifyExportDelegate")
class VerifyExportDelegate extends Step {

    private final ExportingSolution exporting;

    VerifyExportDelegate(StepJournal journal, ExportingSolution exporting) {
        super(journal);
        this.exporting = exporting;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        Sha256 id = new Sha256(Lifecycle.PACKAGE_ID.get(execution));
        exporting.verify(run, OperationRounds.current(execution), id);
        return Outcome.done("the package " + id + " reads back equal");
    }
}
