package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Ends a round that nobody has decided in time. */
@Component("expireApprovalDelegate")
class ExpireApprovalDelegate extends Step {

    private final ApprovingPlan approving;

    ExpireApprovalDelegate(StepJournal journal, ApprovingPlan approving) {
        super(journal);
        this.approving = approving;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        approving.expire(run);
        return Outcome.done("expired");
    }
}
