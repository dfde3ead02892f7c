package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.almanac.target.OperationKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the environment to carry the plan out. */
@Component("submitPlanDelegate")
class SubmitPlanDelegate extends Step {

    private final CarryingOut carryingOut;

    SubmitPlanDelegate(StepJournal journal, CarryingOut carryingOut) {
        super(journal);
        this.carryingOut = carryingOut;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        OperationKey key = OperationRounds.begin(execution, run, carryingOut.operation(run));
        carryingOut.submitPlan(run, key);
        return Outcome.done("submitted as " + key);
    }
}
