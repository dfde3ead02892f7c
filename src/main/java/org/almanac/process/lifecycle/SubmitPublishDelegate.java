package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.almanac.target.OperationKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the environment to publish what was imported unmanaged. */
@Component("submitPublishDelegate")
class SubmitPublishDelegate extends Step {

    private final CarryingOut carryingOut;

    SubmitPublishDelegate(StepJournal journal, CarryingOut carryingOut) {
        super(journal);
        this.carryingOut = carryingOut;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        OperationKey key = OperationRounds.begin(execution, run, OperationRounds.PUBLISH);
        carryingOut.submitPublish(run, key);
        return Outcome.done("submitted as " + key);
    }
}
