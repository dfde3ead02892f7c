package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.almanac.target.OperationKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the environment for the package as it is, for the checker. */
@Component("submitPreviewDelegate")
class SubmitPreviewDelegate extends Step {

    private final ExportingSolution exporting;

    SubmitPreviewDelegate(StepJournal journal, ExportingSolution exporting) {
        super(journal);
        this.exporting = exporting;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        OperationKey key = OperationRounds.begin(execution, run, OperationRounds.PREVIEW);
        exporting.submit(run, key, false);
        return Outcome.done("submitted as " + key);
    }
}
