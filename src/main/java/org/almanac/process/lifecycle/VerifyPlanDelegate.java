package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reads back from the environment what was planned. */
@Component("verifyPlanDelegate")
class VerifyPlanDelegate extends Step {

    private final CarryingOut carryingOut;

    VerifyPlanDelegate(StepJournal journal, CarryingOut carryingOut) {
        super(journal);
        this.carryingOut = carryingOut;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        carryingOut.verify(run);
        return Outcome.done("every planned component was read back");
    }
}
