package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Keeps why a change failed before the baseline is brought back. */
@Component("beginRevertDelegate")
class BeginRevertDelegate extends Step {

    private final RevertingDeployment reverting;

    BeginRevertDelegate(StepJournal journal, RevertingDeployment reverting) {
        super(journal);
        this.reverting = reverting;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        return Outcome.done(reverting.begin(run));
    }
}
