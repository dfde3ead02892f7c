package org.almanac.process.lifecycle;

import org.almanac.deployment.Approval;
import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Opens a round of approval on the newest plan. */
@Component("requestApprovalDelegate")
class RequestApprovalDelegate extends Step {

    private final ApprovingPlan approving;

    RequestApprovalDelegate(StepJournal journal, ApprovingPlan approving) {
        super(journal);
        this.approving = approving;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        String group = Lifecycle.CANDIDATE_GROUP.get(execution);
        long required = Lifecycle.APPROVALS.get(execution);
        Approval round = approving.request(run, group, required, Lifecycle.DUE_IN.get(execution));
        Lifecycle.APPROVAL_ID.set(execution, round.id());
        Lifecycle.APPROVAL_OUTCOME.set(execution, StartForm.term(round.state()));
        return Outcome.done(
                (required == 1 ? "1 approval" : required + " approvals") + " needed from the group " + group);
    }
}
