package org.almanac.process.lifecycle;

import java.util.List;
import java.util.Set;
import org.almanac.deployment.Approval;
import org.almanac.deployment.ApprovalVote;
import org.almanac.deployment.DeploymentRun;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.Identity;
import org.almanac.process.step.CurrentUser;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Counts the decision of whoever completes an approval task, in Tasklist or over REST. */
@Component("decidePlanListener")
class DecidePlanListener implements TaskListener {

    private static final String APPROVE = "approve";
    private static final Set<String> DECISIONS = Set.of(APPROVE, "reject");

    private final StepJournal journal;
    private final ApprovingPlan approving;
    private final CurrentUser currentUser;

    DecidePlanListener(StepJournal journal, ApprovingPlan approving, CurrentUser currentUser) {
        this.journal = journal;
        this.approving = approving;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateTask task) {
        DeploymentRun run = journal.runOf(task.getExecution());
        Approval round = approving.decide(run, vote(task));
        Lifecycle.APPROVAL_OUTCOME.set(task, StartForm.term(round.state()));
        // what one person submits must not be taken for the decision of the next
        task.removeVariables(
                List.of(Lifecycle.DECISION.name(), Lifecycle.COMMENT.name(), Lifecycle.DECIDED_PLAN_HASH.name()));
    }

    private ApprovalVote vote(DelegateTask task) {
        String decision = Lifecycle.DECISION.find(task).orElse("");
        if (!DECISIONS.contains(decision)) {
            throw new BadInput(ErrorCode.INVALID_REQUEST, "The decision is approve or reject.", "decision");
        }
        Identity user = currentUser.get();
        return new ApprovalVote(
                user.user(),
                user.groups(),
                decision.equals(APPROVE),
                Lifecycle.COMMENT.find(task).orElse(null),
                Lifecycle.DECIDED_PLAN_HASH.find(task).orElse(""));
    }
}
