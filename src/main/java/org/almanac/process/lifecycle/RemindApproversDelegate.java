package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reminds those who have not decided yet. */
@Component("remindApproversDelegate")
class RemindApproversDelegate extends Step {

    private final ApprovingPlan approving;

    RemindApproversDelegate(StepJournal journal, ApprovingPlan approving) {
        super(journal);
        this.approving = approving;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        approving.remind(run);
        return Outcome.done("reminded");
    }
}
