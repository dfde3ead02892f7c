package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.almanac.target.OperationKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the environment for the package, with its version raised where that is wanted. */
@Component("submitExportDelegate")
class SubmitExportDelegate extends Step {

    private final ExportingSolution exporting;

    SubmitExportDelegate(StepJournal journal, ExportingSolution exporting) {
        super(journal);
        this.exporting = exporting;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        OperationKey key = OperationRounds.begin(execution, run, OperationRounds.EXPORT);
        exporting.submit(run, key, true);
        return Outcome.done("submitted as " + key);
    }
}
