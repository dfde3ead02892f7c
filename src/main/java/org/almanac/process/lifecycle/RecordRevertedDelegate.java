package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Ends a deployment that has failed and whose baseline is back. */
@Component("recordRevertedDelegate")
class RecordRevertedDelegate extends Step {

    private final RevertingDeployment reverting;

    RecordRevertedDelegate(StepJournal journal, RevertingDeployment reverting) {
        super(journal);
        this.reverting = reverting;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        reverting.end(run);
        return Outcome.done("the baseline is back");
    }
}
