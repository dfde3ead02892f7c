package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.DeploymentState;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Ends a deployment that was verified. */
@Component("completeDeploymentDelegate")
class CompleteDeploymentDelegate extends Step {

    private final ClosingDeployment closing;

    CompleteDeploymentDelegate(StepJournal journal, ClosingDeployment closing) {
        super(journal);
        this.closing = closing;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        closing.close(run, DeploymentState.SUCCEEDED);
        return Outcome.done("the lease is released");
    }
}
