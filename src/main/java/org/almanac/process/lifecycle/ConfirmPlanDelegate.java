package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Looks under the lease whether the plan still holds, and prepares the first round of the import. */
@Component("confirmPlanDelegate")
class ConfirmPlanDelegate extends Step {

    private final PlanningDeployment planning;

    ConfirmPlanDelegate(StepJournal journal, PlanningDeployment planning) {
        super(journal);
        this.planning = planning;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        boolean current = planning.stillHolds(run);
        Lifecycle.PLAN_CURRENT.set(execution, current);
        OperationRounds.next(execution);
        return Outcome.done(current ? "the environment is as planned" : "the environment has changed");
    }
}
